/** The yearly work plan 年度计划 of an office: aims, activities in four quarters, safeguards; signed, submitted, received by the county. */
import { z } from 'zod';
import { ACTIVITY_KINDS } from '#src/domain/activity-kinds.ts';
import { OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import { invalid, type Fault } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect } from '#src/domain/record/definition.ts';
import { line, prose, text } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import {
  DOCUMENT_LOCKED,
  DOCUMENT_STATES,
  documentBody,
  documentFields,
  documentScopes,
  documentTransitions,
  signDocument,
} from '#src/domain/record/signed-document.ts';
import { signingCapacities } from '#src/domain/record/signing.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { refuse, type Result } from '#src/domain/result.ts';
import { emptyQuarters, itemsOf, movesOf, quarterOfMonth } from './quarters.ts';

const quarter = z.int().min(1).max(4);
const month = z.int().min(1).max(12);

export const planItem = z.strictObject({
  id: z.uuid(),
  quarter,
  month: month.optional(),
  kind: z.enum(ACTIVITY_KINDS),
  topic: line,
  place: line.optional(),
  who: line.optional(),
  /** Who answers for it. Source: §3.1 */
  lead: line.optional(),
  requirements: prose.optional(),
  /** The local priority 中心工作 it serves. Source: §1 */
  priority: line.optional(),
});

const move = z.strictObject({ id: z.uuid(), item: z.uuid(), quarter, month: month.optional(), reason: text(2_000), by: line });

const offices = { kind: 'value', by: ['author', 'office'] } as const;
const officesProse = { kind: 'prose', by: ['author', 'office'] } as const;

/** What a signature stands under. */
export const PLAN_TEXT = ['year', 'aims', 'items', 'safeguards'] as const;

/** Source: §1 (local priorities), §3.1 (a plan at the year's beginning), §3.3.1 (who signs), §3.3.3 (each quarter, in writing). */
export const plan = defineRecord({
  type: 'plan',
  v: 1,
  body: z.strictObject({
    ...documentBody,
    aims: prose.optional(),
    safeguards: prose.optional(),
    items: z.array(planItem).max(200).optional(),
    moves: z.array(move).max(500).optional(),
  }),
  fields: {
    ...documentFields,
    year: offices,
    aims: officesProse,
    safeguards: officesProse,
    items: { kind: 'set', by: ['author', 'office'] },
    moves: { kind: 'set', by: ['office'] },
  },
  states: DOCUMENT_STATES,
  transitions: documentTransitions,
  begins: (actor) => staffedOffices(actor).length > 0,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  ofOffice: true,
  capacities: signingCapacities,
  locked: DOCUMENT_LOCKED,
  amends: amendersOf,
  deletable: [],
  submits: ['submit'],
  faultsAtSubmit: planFaults,
  faultsAtSave,
  eventDate: (body) => (typeof body.year === 'number' ? `${body.year}-01-01` : null),
  scopes: documentScopes,
  effect,
});

/** Only who signed may let an amendment into a signed plan; once received it stands, and what moves says why. Source: §3.3.1. */
function amendersOf({ status }: Stored) {
  return status === 'received' ? [] : (['firstResponsible'] as const);
}

/** A plan names its year and has something in every quarter. Source: §3.3.3. */
export function planFaults(body: Body): Fault[] {
  const empty = emptyQuarters(body).map((of): Fault => ({ path: `quarters.${of}`, code: 'required' }));
  return [...blankFaults(body, ['year']), ...empty];
}

/** An item's month lies in its quarter; a move names an item, and its reason. Source: §3.3.3. */
function faultsAtSave(body: Body): Fault[] {
  const known = new Set(itemsOf(body).map(({ id }) => id));
  const dated = [...itemsOf(body), ...movesOf(body)];
  const faults: Fault[] = [];
  if (dated.some((one) => one.month !== null && quarterOfMonth(one.month) !== one.quarter)) {
    faults.push({ path: 'items.month', code: 'out_of_range' });
  }
  if (movesOf(body).some(({ item }) => !known.has(item))) faults.push({ path: 'moves.item', code: 'bad_id' });
  if (movesOf(body).some(({ reason }) => reason === '')) faults.push({ path: 'moves.reason', code: 'required' });
  return faults;
}

/** No signature under a plan with an empty quarter. Source: §3.3.3. */
function effect(record: Stored, command: Transition, context: ApplyContext): Result<Effect> {
  const faults = command.name === 'sign' ? planFaults(record.body) : [];
  return faults.length > 0 ? refuse(invalid(...faults)) : signDocument(record, command, context, PLAN_TEXT);
}
