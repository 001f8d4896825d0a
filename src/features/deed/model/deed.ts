/** A practical deed 为民办实事: what a member got done for people, with a result. Nobody helped is named. */
import { z } from 'zod';
import { dateIn } from '#src/domain/calendar.ts';
import type { Evidence } from '#src/domain/duty.ts';
import { hasRole, memberOffice } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { isReceived } from '#src/domain/record/evidence.ts';
import { attachment, date, line, prose, text } from '#src/domain/record/fields.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { blankFaults, isUnfilled } from '#src/domain/record/unfilled.ts';
import type { Settings } from '#src/domain/settings.ts';

const authors = { kind: 'value', by: ['author'] } as const;
const authorsProse = { kind: 'prose', by: ['author'] } as const;

/** Source: §2.6 (one practical deed a year). */
export const deed = defineRecord({
  type: 'deed',
  v: 1,
  body: z.strictObject({
    title: text(60).optional(),
    from: date.optional(),
    to: date.optional(),
    place: line.optional(),
    category: line.optional(),
    process: prose.optional(),
    peopleHelped: z.int().min(0).max(1_000_000).optional(),
    money: z.number().min(0).max(10_000_000_000).optional(),
    result: prose.optional(),
    publishConsent: z.boolean().optional(),
    officeNote: prose.optional(),
    attachments: z.array(attachment).max(20).optional(),
    departments: z.array(line).max(20).optional(),
  }),
  fields: {
    title: authors,
    from: authors,
    to: authors,
    place: authors,
    category: authors,
    process: authorsProse,
    peopleHelped: authors,
    money: authors,
    result: authorsProse,
    publishConsent: authors,
    officeNote: { kind: 'value', by: ['office'] },
    attachments: { kind: 'set', by: ['author'] },
    departments: { kind: 'set', by: ['author'] },
  },
  states: ['draft', 'submitted', 'returned', 'confirmed', 'withdrawn'],
  transitions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['author'] },
    withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: ['author'] },
    return: { from: ['submitted'], to: 'returned', by: ['office'], needs: 'reason' },
    confirm: { from: ['submitted'], to: 'confirmed', by: ['office'], input: ['officeNote'] },
  },
  begins: (actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  locked: ['confirmed'],
  deletable: ['draft'],
  submits: ['submit'],
  faultsAtSubmit,
  faultsAtSave,
  eventDate: (body) => asDate(body.to) ?? asDate(body.from),
  scopes,
  evidence,
});

/** What was done, how and with which result; a category, where one is named, from the county's list. Source: §2.6. */
function faultsAtSubmit(body: Body, { deedCategories }: Settings): Fault[] {
  const isListed = isUnfilled(body.category) || deedCategories.some((category) => category === body.category);
  return [...blankFaults(body, ['title', 'process', 'result']), ...(isListed ? [] : [{ path: 'category', code: 'not_in_list' } as const])];
}

function faultsAtSave(body: Body): Fault[] {
  const [from, to] = [asDate(body.from), asDate(body.to)];
  return from !== null && to !== null && to < from ? [{ path: 'to', code: 'bad_order' }] : [];
}

function asDate(value: Body[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The author's alone until handed in, then also the office's and, once confirmed, the county's. */
function scopes(record: Stored, half: string): string[] {
  if (record.at.submitted === null) return [];
  const office = record.office === null ? [] : [`s:${record.office}:${half}`];
  return record.status === 'confirmed' ? [...office, `c:${record.tenant}:${half}`] : office;
}

/** A deed with a result counts by its last day, confirmed once the office has, or by the server's receipt where the county has set so. Source: §2.6. */
function evidence(record: Stored, _parent: unknown, { deedConfirmedBy }: Settings): Evidence[] {
  if (record.deleted || !['submitted', 'confirmed'].includes(record.status) || record.at.submitted === null) return [];
  const on = asDate(record.body.to) ?? asDate(record.body.from) ?? dateIn(record.at.submitted);
  const isConfirmed = record.status === 'confirmed' || (deedConfirmedBy === 'receipt' && isReceived(record));
  return [
    {
      duty: 'deed',
      person: record.owner,
      on,
      state: isConfirmed ? 'confirmed' : 'waiting',
      record: record.id,
      event: record.id,
    },
  ];
}
