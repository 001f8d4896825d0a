/** A check 检查 at an office: each finding asks for a rectification by a day, and offers the support for it. */
import { z } from 'zod';
import { dateIn, type CalendarDate } from '#src/domain/calendar.ts';
import { hasRole, type Actor, type Party } from '#src/domain/people.ts';
import { invalid, type Fault } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect } from '#src/domain/record/definition.ts';
import { attachment, date, line, prose } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { type Finding, findingsOf, isAccepted, isSettled } from '#src/domain/record/findings.ts';
import { convertedId } from '#src/domain/record/identity.ts';
import { mergeSet } from '#src/domain/record/merge.ts';

export const CHECK_KINDS = ['midYear', 'other'] as const;

const finding = z.strictObject({
  id: z.uuid(),
  issue: prose,
  requirement: prose,
  due: date.optional(),
  /** What the county offers towards it. */
  support: prose.optional(),
});
const reply = z.strictObject({
  id: z.uuid(),
  finding: z.uuid(),
  text: prose,
  /** Attachments that show it, by id. */
  files: z.array(line).max(20).optional(),
  by: line.optional(),
  on: date.optional(),
});
const recheck = z.strictObject({
  id: z.uuid(),
  finding: z.uuid(),
  accepted: z.boolean(),
  text: prose.optional(),
  /** The replies that lay before whoever re-checked, by id. */
  of: z.array(line).max(500).optional(),
  by: line.optional(),
  on: date.optional(),
});

const checkers = { kind: 'value', by: ['author', 'participant'] } as const;

/** Source: §3.1 (a check at mid-year), §3.2 (checks, rectification demanded and supported). */
export const check = defineRecord({
  type: 'check',
  v: 1,
  body: z.strictObject({
    office: line.optional(),
    kind: z.enum(CHECK_KINDS).optional(),
    date: date.optional(),
    impression: prose.optional(),
    findings: z.array(finding).max(100).optional(),
    replies: z.array(reply).max(500).optional(),
    rechecks: z.array(recheck).max(500).optional(),
    attachments: z.array(attachment).max(50).optional(),
  }),
  fields: {
    office: { kind: 'value', by: [] },
    kind: checkers,
    date: checkers,
    impression: { kind: 'prose', by: ['author', 'participant'] },
    findings: { kind: 'set', by: ['author', 'participant'] },
    replies: { kind: 'set', by: [] },
    rechecks: { kind: 'set', by: [] },
    attachments: { kind: 'set', by: ['author', 'participant', 'office'] },
  },
  states: ['open', 'replied', 'closed'],
  transitions: {
    reply: {
      from: ['open', 'replied'],
      to: 'replied',
      by: ['office'],
      addsTo: 'replies',
      input: ['finding', 'text', 'files'],
      requires: ['finding', 'text'],
    },
    recheck: {
      from: ['open', 'replied'],
      to: 'same',
      by: ['author', 'participant'],
      addsTo: 'rechecks',
      input: ['finding', 'accepted', 'text'],
      requires: ['finding', 'accepted'],
    },
    close: { from: ['open', 'replied'], to: 'closed', by: ['author', 'participant'] },
  },
  parentId: (values) => textIn(values, 'office') || null,
  fixed: ['office'],
  begins: (actor, _values, office) => office?.record.type === 'office' && isChecker(actor, office.record.id),
  inTheNameOf: ['countyOffice', 'specialCommittee'],
  officeFor: (_actor, values) => textIn(values, 'office') || null,
  ofOffice: true,
  capacities,
  locked: ['closed'],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  faultsAtSave,
  eventDate: (body) => textIn(body, 'date') || null,
  scopes: ({ office, tenant }, half) =>
    office === null ? [] : [`s:${office}:${half}`, `p:${office}`, `x:${office}`, `c:${tenant}:${half}`],
  effect,
});

/** The county office checks every office, a special committee those it assists. Source: §3.2. */
function isChecker(actor: Actor, office: string | null): boolean {
  return hasRole(actor, 'countyOffice') || (office !== null && hasRole(actor, 'specialCommittee', office));
}

function capacities(actor: Actor, { office }: Stored): Party[] {
  return isChecker(actor, office) ? ['participant'] : [];
}

/** A finding says what is wrong and what is asked for. Source: §3.2. */
function faultsAtSave(body: Body): Fault[] {
  return findingsOf(body).flatMap(({ issue, requirement }): Fault[] => [
    ...(issue === '' ? [{ path: 'findings.issue', code: 'required' } as const] : []),
    ...(requirement === '' ? [{ path: 'findings.requirement', code: 'required' } as const] : []),
  ]);
}

const SETS: { readonly [command: string]: string } = { reply: 'replies', recheck: 'rechecks' };

/** An answer names a finding there is; a check closes once every finding has been answered for. Source: §3.2. */
function effect(record: Stored, command: Transition, { actor, done }: ApplyContext): Result<Effect> {
  const findings = findingsOf(record.body);
  const set = SETS[command.name];
  if (set === undefined) return closing(record, command, findings, { by: actor.id, on: dateIn(done) });
  const named = findings.find(({ id }) => id === command.input?.finding);
  if (named === undefined) return refuse(invalid({ path: 'input.finding', code: 'not_in_list' }));
  const judged = command.name === 'recheck' ? { of: named.replies.map(({ id }) => id) } : {};
  const items = objectsIn(record.body, set).map((one) =>
    one.id === command.id ? { ...one, ...judged, by: actor.id, on: dateIn(done) } : one,
  );
  return allow({ body: { ...record.body, [set]: items } });
}

/** Whoever closes a check accepts the replies that nobody has re-checked; one that was turned down is none. Source: §3.2. */
function closing(record: Stored, { id }: Transition, findings: readonly Finding[], who: Body): Result<Effect> {
  const open = findings.filter((one) => !isSettled(one));
  if (open.length > 0) return refuse(invalid(...open.map((one): Fault => ({ path: `findings.${one.id}`, code: 'required' }))));
  const add = findings
    .filter((one) => !isAccepted(one))
    .map((one) => ({ id: convertedId(id, one.id), finding: one.id, accepted: true, of: one.replies.map((reply) => reply.id), ...who }));
  return add.length === 0 ? allow({}) : allow({ body: { ...record.body, rechecks: mergeSet(record.body.rechecks, { add }) } });
}

/** The rectifications of a check that are past their day and not answered for. Source: §3.2. */
export function overdueFindings({ status, body }: Pick<Stored, 'status' | 'body'>, today: CalendarDate): string[] {
  if (status === 'closed') return [];
  return findingsOf(body).flatMap((one) => (one.due !== '' && one.due < today && !isSettled(one) ? [one.id] : []));
}
