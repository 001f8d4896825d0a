/** A task 交办任务 from the county or the local Party committee to an office or one of its people, with its progress and its end. */
import { z } from 'zod';
import { dateIn, type CalendarDate } from '#src/domain/calendar.ts';
import { hasRole, type Actor, type Party } from '#src/domain/people.ts';
import { defineRecord, type ApplyContext, type Effect, type Related } from '#src/domain/record/definition.ts';
import { attachment, date, line, prose } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { allow, type Result } from '#src/domain/result.ts';

/** The two superiors of an office. Source: §1. */
export const TASK_SOURCES = ['county', 'localParty'] as const;

const assigners = { kind: 'value', by: ['author'] } as const;
const step = z.strictObject({ id: z.uuid(), text: prose, by: line.optional(), on: date.optional() });

/** Source: §1 (two superiors), §2.7 (tasks given), §3.1 (work deployed, answered for, reported on). */
export const task = defineRecord({
  type: 'task',
  v: 1,
  body: z.strictObject({
    from: z.enum(TASK_SOURCES).optional(),
    /** The office, or the person, it is given to. */
    to: line.optional(),
    title: line.optional(),
    text: prose.optional(),
    due: date.optional(),
    /** The decision of a Chairpersons' Council session it comes from. */
    session: line.optional(),
    decision: line.optional(),
    /** What the tasks of one deployment to many have in common. */
    deployment: line.optional(),
    progress: z.array(step).max(500).optional(),
    result: prose.optional(),
    attachments: z.array(attachment).max(20).optional(),
    comments: z.array(step).max(200).optional(),
  }),
  fields: {
    from: { kind: 'value', by: [] },
    to: { kind: 'value', by: [] },
    title: assigners,
    text: { kind: 'prose', by: ['author'] },
    due: assigners,
    session: { kind: 'value', by: [] },
    decision: { kind: 'value', by: [] },
    deployment: { kind: 'value', by: [] },
    progress: { kind: 'set', by: [] },
    result: { kind: 'prose', by: [] },
    attachments: { kind: 'set', by: ['office', 'addressee'] },
    comments: { kind: 'set', by: ['author', 'localParty', 'office', 'addressee'] },
  },
  states: ['assigned', 'done', 'returned', 'signedOff'],
  transitions: {
    progress: {
      from: ['assigned', 'returned'],
      to: 'same',
      by: ['office', 'addressee'],
      addsTo: 'progress',
      input: ['text'],
      requires: ['text'],
    },
    finish: { from: ['assigned', 'returned'], to: 'done', by: ['office', 'addressee'], input: ['result'], requires: ['result'] },
    return: { from: ['done'], to: 'returned', by: ['author', 'participant'], needs: 'reason' },
    signOff: { from: ['done'], to: 'signedOff', by: ['author', 'participant'] },
  },
  parentId: (values) => textIn(values, 'to') || null,
  fixed: ['from', 'to', 'session', 'decision', 'deployment'],
  begins,
  inTheNameOf: ['countyOffice', 'localParty'],
  officeFor: (_actor, values, addressee) => officeGiven(addressee) ?? (isPerson(values) ? null : textIn(values, 'to') || null),
  ofOffice: true,
  capacities,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body) => textIn(body, 'due') || null,
  scopes,
  effect,
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/u;
function isPerson(values: Body): boolean {
  return UUID.test(textIn(values, 'to'));
}

/** The office a task is for: the one named, or the one where the person named is a member or works. */
function officeGiven(addressee: Related | null): string | null {
  if (addressee?.record.type === 'office') return addressee.record.id;
  if (addressee?.record.type !== 'person') return null;
  const held = objectsIn(addressee.record.body, 'roles').flatMap(({ office }) => (typeof office === 'string' ? [office] : []));
  return textIn(addressee.record.body, 'office') || (held[0] ?? null);
}

/** The county gives tasks to every office, a local Party committee to its own. Source: §1, §2.7. */
function begins(actor: Actor, values: Body, addressee: Related | null): boolean {
  const office = officeGiven(addressee);
  if (office === null || textIn(values, 'text') === '') return false;
  return values.from === 'localParty' ? hasRole(actor, 'localParty', office) : values.from === 'county' && hasRole(actor, 'countyOffice');
}

/** Whoever it was given to; and a colleague of whoever gave it, who may accept it as well. */
function capacities(actor: Actor, { office, body }: Stored): Party[] {
  const isGiver = body.from === 'localParty' ? office !== null && hasRole(actor, 'localParty', office) : hasRole(actor, 'countyOffice');
  return [...(body.to === actor.id ? (['addressee'] as const) : []), ...(isGiver ? (['participant'] as const) : [])];
}

/** The office, its local Party committee, the assisting committee; the county too where the county gave it. Source: §1, §3.2. */
function scopes(record: Stored, half: string): string[] {
  const { office, tenant, body } = record;
  const person = isPerson(body) ? [`m:${textIn(body, 'to')}`] : [];
  const places = office === null ? [] : [`s:${office}:${half}`, `p:${office}`, `x:${office}`];
  return [...places, ...person, `c:${tenant}:${half}`];
}

/** Progress says by whom and when. Source: §2.7. */
function effect(record: Stored, command: Transition, { actor, done }: ApplyContext): Result<Effect> {
  if (command.name !== 'progress') return allow({});
  const progress = objectsIn(record.body, 'progress').map((one) =>
    one.id === command.id ? { ...one, by: actor.id, on: dateIn(done) } : one,
  );
  return allow({ body: { ...record.body, progress } });
}

/** Past its day and not done. Source: §3.1. */
export function isOverdue({ status, body }: Pick<Stored, 'status' | 'body'>, today: CalendarDate): boolean {
  const due = textIn(body, 'due');
  return due !== '' && due < today && (status === 'assigned' || status === 'returned');
}
