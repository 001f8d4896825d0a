/** Preparing a plenary session 全会参会准备 at an office: who attends, whose proposal and speech are ready, groups, transport, materials. */
import { z } from 'zod';
import { hasRole, OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** What is ticked for a member; each is a set of members, so that two people may tick at once. */
export const CHECKPOINTS = ['attending', 'onLeave', 'proposalReady', 'speaking', 'transport', 'materials'] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

const members = z.array(line).max(500).optional();
const seat = z.strictObject({ id: z.uuid(), group: line });
const shared = { kind: 'value', by: ['author', 'office', 'county'] } as const;
const ticked = { kind: 'set', by: ['office', 'county'] } as const;

/** Source: §3.3.3 (every preparation for the plenary session). */
export const plenary = defineRecord({
  type: 'plenary',
  v: 1,
  body: z.strictObject({
    office: line.optional(),
    term: line.optional(),
    session: line.optional(),
    from: date.optional(),
    to: date.optional(),
    place: line.optional(),
    notes: prose.optional(),
    attending: members,
    onLeave: members,
    proposalReady: members,
    speaking: members,
    transport: members,
    materials: members,
    /** The group of a member, whose id is the item's. */
    groups: z.array(seat).max(500).optional(),
  }),
  fields: {
    office: { kind: 'value', by: [] },
    term: shared,
    session: shared,
    from: shared,
    to: shared,
    place: shared,
    notes: { kind: 'prose', by: ['author', 'office', 'county'] },
    attending: ticked,
    onLeave: ticked,
    proposalReady: ticked,
    speaking: ticked,
    transport: ticked,
    materials: ticked,
    groups: ticked,
  },
  states: ['open', 'closed'],
  transitions: { close: { from: ['open'], to: 'closed', by: ['author', 'office', 'county'] } },
  parentId: (values) => textIn(values, 'office') || null,
  fixed: ['office'],
  begins: (actor, _values, office) =>
    office?.record.type === 'office' && (hasRole(actor, 'countyOffice') || staffedOffices(actor).includes(office.record.id)),
  inTheNameOf: [...OFFICE_STAFF, 'countyOffice'],
  officeFor: (_actor, values) => textIn(values, 'office') || null,
  ofOffice: true,
  locked: ['closed'],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  faultsAtSave,
  eventDate: (body) => textIn(body, 'from') || null,
  scopes: ({ office, tenant }, half) =>
    office === null ? [] : [`s:${office}:${half}`, `o:${office}`, `x:${office}`, `c:${tenant}:${half}`],
});

function faultsAtSave(body: Body): Fault[] {
  const [from, to] = [textIn(body, 'from'), textIn(body, 'to')];
  return from !== '' && to !== '' && to < from ? [{ path: 'to', code: 'bad_order' }] : [];
}

export interface MemberChecklist {
  readonly person: string;
  readonly ticked: { readonly [point in Checkpoint]: boolean };
  readonly group: string;
}

/** The checklist of each of these members. Who is on leave need not be ready for anything. Source: §3.3.3. */
export function checklistOf(body: Body, people: readonly string[]): MemberChecklist[] {
  const groups = new Map(objectsIn(body, 'groups').map((one) => [textIn(one, 'id'), textIn(one, 'group')]));
  const sets = CHECKPOINTS.map((point) => [point, new Set(namesOf(body, point))] as const);
  return people.map((person) => ({
    person,
    // One entry per checkpoint.
    ticked: Object.fromEntries(sets.map(([point, set]) => [point, set.has(person)])) as MemberChecklist['ticked'],
    group: groups.get(person) ?? '',
  }));
}
