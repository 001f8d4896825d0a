/** How ids are made. Two phones that mean the same thing must arrive at the same id. */
import { v5, v7 } from 'uuid';

/** The URL namespace of RFC 9562. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** A new record's or mutation's id: UUIDv7, so that rows written together lie together. */
export function newId(): string {
  return v7();
}

/** One variant per mutation and field, however often the mutation is sent. */
export function variantId(mutationId: string, field: string): string {
  return v5(`${mutationId}:${field}`, NAMESPACE);
}

/** The act that typed words become when a rescue file is applied, once however often it is. */
export function rescuedId(rec: string, rev: number): string {
  return v5(`${rec}:${rev}:rescued`, NAMESPACE);
}

/** One attendance per activity and member, so that member and clerk meet on the same record. */
export function attendanceId(activityId: string, memberId: string): string {
  return v5(`${activityId}:${memberId}`, NAMESPACE);
}

/** One assessment per member and year, on whichever phone it is begun. */
export function assessmentId(person: string, year: number): string {
  return v5(`${person}:${year}:assessment`, NAMESPACE);
}

/** The record of another type that a command makes out of one, once however often the command is sent. */
export function convertedId(mutationId: string, type: string): string {
  return v5(`${mutationId}:${type}`, NAMESPACE);
}

/** The seal of one holder in one half-year; phone and server find it without looking for it. */
export function sealId(holder: string, half: string): string {
  return v5(`${holder}:${half}:seal`, NAMESPACE);
}

/** The task that one decision or deployment gives to one addressee, once however often, and by whomever, it is given. */
export function givenTaskId(reason: string, to: string): string {
  return v5(`${reason}:${to}:task`, NAMESPACE);
}

/** One preparation per office and plenary session, whoever begins it. */
export function plenaryId(office: string, term: string, session: string): string {
  return v5(`${office}:${term}:${session}:plenary`, NAMESPACE);
}
