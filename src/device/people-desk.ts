/** What whoever looks after accounts asks of the server. Nothing of it is kept on the phone: it is seen and done with a network only. */
import { useMemo } from 'react';
import {
  peopleAnswer,
  personAnswer,
  rosterAnswer,
  slipsAnswer,
  type ActivationSlip,
  type RosterShown,
} from '#src/domain/account-answers.ts';
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import { useDesk } from './device-context.tsx';
import type { Surroundings } from './surroundings.ts';
import { base64, call, type Call, type Reply } from './wire-call.ts';

/** A refusal by its code, `offline` when the server was not reached, and the field it is about. */
export interface PeopleRefusal {
  readonly ok: false;
  readonly code: string;
  readonly field: string | null;
}
export type PeopleTold<T> = { readonly ok: true; readonly value: T } | PeopleRefusal;

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly sector: string | null;
  readonly memberNo: string | null;
  readonly phone: string | null;
  readonly role: RoleGrant | null;
}

/** What an answer must look like to be believed. */
interface Shape<T> {
  safeParse(json: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

export type PeopleAsking = ReturnType<typeof askingFor>;

/** The largest list that fits into what the server reads, in bytes. */
export const MOST_LIST_BYTES = 700_000;

/** The desk of accounts, as the open account may use it. */
export function usePeopleDesk(): PeopleAsking {
  const { around, account } = useDesk();
  return useMemo(() => askingFor(around, account.id), [around, account.id]);
}

function askingFor(around: Surroundings, owner: string) {
  async function ask<T>(schema: Shape<T>, request: Call): Promise<PeopleTold<T>> {
    return told(schema, await call(around, request));
  }
  async function act(path: string, body: object | null = null): Promise<PeopleTold<null>> {
    const json = body === null ? {} : { json: JSON.stringify(body) };
    return done(await call(around, { method: 'POST', url: `/api/v1/people/${path}`, owner, ...json }));
  }
  const post = <T>(schema: Shape<T>, path: string, body: object) =>
    ask(schema, { method: 'POST', url: `/api/v1/people${path}`, owner, json: JSON.stringify(body) });
  const slips = async (path: string, body: object) => mapped(await post(slipsAnswer, path, body), (answer) => answer.slips);
  const at = encodeURIComponent;
  return {
    list: async () => mapped(await ask(peopleAnswer, { method: 'GET', url: '/api/v1/people' }), ({ people }) => people),
    one: (id: string) => ask(personAnswer, { method: 'GET', url: `/api/v1/people/${at(id)}` }),
    add: (person: NewPerson): Promise<PeopleTold<readonly ActivationSlip[]>> => slips('', person),
    codes: (ids: readonly string[]): Promise<PeopleTold<readonly ActivationSlip[]>> => slips('/codes', { ids }),
    disable: (id: string) => act(`${at(id)}/disable`),
    enable: (id: string) => act(`${at(id)}/enable`),
    grant: (id: string, { role, office, from, to }: RoleGrant) => act(`${at(id)}/roles`, { role, office, from, to }),
    end: (id: string, { role, office }: RoleGrant, on: CalendarDate) => act(`${at(id)}/roles/end`, { role, office, on }),
    move: (id: string, office: string, on: CalendarDate) => act(`${at(id)}/move`, { office, on }),
    revoke: async (id: string, device: string) =>
      done(await call(around, { method: 'DELETE', url: `/api/v1/people/${at(id)}/devices/${at(device)}`, owner })),
    /** Looks at a list, or takes it in. */
    roster: (file: ArrayBuffer, write: boolean): Promise<PeopleTold<RosterShown>> =>
      post(rosterAnswer, '/roster', { file: inPieces(file), write }),
  };
}

/** `base64` hands all bytes over as arguments, of which there may not be too many. */
function inPieces(file: ArrayBuffer): string {
  const step = 3 * 4096;
  const pieces: string[] = [];
  for (let from = 0; from < file.byteLength; from += step) pieces.push(base64(file.slice(from, from + step)));
  return pieces.join('');
}

function told<T>(schema: Shape<T>, reply: Reply): PeopleTold<T> {
  if (reply.kind !== 'answer') return refused(reply);
  const read = schema.safeParse(reply.json);
  return read.success ? { ok: true, value: read.data } : { ok: false, code: 'offline', field: null };
}

function done(reply: Reply): PeopleTold<null> {
  return reply.kind === 'answer' ? { ok: true, value: null } : refused(reply);
}

function refused(reply: Exclude<Reply, { kind: 'answer' }>): PeopleRefusal {
  if (reply.kind === 'nothing') return { ok: false, code: 'offline', field: null };
  const { fields } = reply.body;
  const first: unknown = Array.isArray(fields) ? fields[0] : null;
  if (first === null || typeof first !== 'object') return { ok: false, code: reply.code, field: null };
  const [code, path] = ['code', 'path'].map((key) => Reflect.get(first, key) as unknown);
  return { ok: false, code: typeof code === 'string' ? code : reply.code, field: typeof path === 'string' ? path : null };
}

function mapped<From, To>(answer: PeopleTold<From>, change: (value: From) => To): PeopleTold<To> {
  return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}
