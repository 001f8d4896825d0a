/** An activity 活动 of one or several offices: planned, announced, held, recorded. Written once; roll, minutes and duties are views of it. */
import { z } from 'zod';
import { ACTIVITY_KINDS } from '#src/domain/activity-kinds.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole, OFFICE_STAFF, staffedOffices, type Actor, type Party } from '#src/domain/people.ts';
import { invalid, type Fault } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect } from '#src/domain/record/definition.ts';
import { attachment, date, instant, line, prose } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { organisersIn } from '#src/domain/record/organisers.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { STUDY_FORMS, STUDY_TOPICS } from '#src/domain/study.ts';
import { isRollComplete } from './roll.ts';

export const BRIEFING_PERIODS = ['H1', 'H2', 'year'] as const;
export const CONSULTATION_VERDICTS = ['submit', 'merge', 'toReport', 'moreResearch'] as const;

const staffs = { kind: 'value', by: ['office'] } as const;
const staffsProse = { kind: 'prose', by: ['office'] } as const;
const staffsSet = { kind: 'set', by: ['office'] } as const;
const opinion = z.strictObject({ id: z.uuid(), text: prose, by: line });
const commitment = z.strictObject({
  id: z.uuid(),
  who: line,
  what: prose,
  by: date.nullable().optional(),
  kept: z.boolean().nullable().optional(),
});
const verdict = z.strictObject({ id: z.uuid(), proposal: line.optional(), verdict: z.enum(CONSULTATION_VERDICTS), note: prose.optional() });

/** Source: §2.1–§2.4, §3.2 (joint activities count for each organiser), §3.3.3 (proposal consultation, plenary preparation). */
export const activity = defineRecord({
  type: 'activity',
  v: 1,
  body: z.strictObject({
    kind: z.enum(ACTIVITY_KINDS).optional(),
    secondKind: z.enum(ACTIVITY_KINDS).optional(),
    title: line.optional(),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    place: line.optional(),
    requirements: prose.optional(),
    minutes: prose.optional(),
    outcome: prose.optional(),
    planItem: line.optional(),
    form: z.enum(STUDY_FORMS).optional(),
    topics: z.array(z.enum(STUDY_TOPICS)).max(STUDY_TOPICS.length).optional(),
    conveyedMeetings: z.array(line).max(20).optional(),
    meetingKind: line.optional(),
    documents: prose.optional(),
    reportingUnit: line.optional(),
    period: z.enum(BRIEFING_PERIODS).optional(),
    subject: line.optional(),
    report: prose.optional(),
    organisers: z.array(line).max(30).optional(),
    invited: z.array(line).max(1_000).optional(),
    attachments: z.array(attachment).max(20).optional(),
    opinions: z.array(opinion).max(500).optional(),
    commitments: z.array(commitment).max(200).optional(),
    verdicts: z.array(verdict).max(200).optional(),
  }),
  fields: {
    kind: staffs,
    secondKind: staffs,
    title: staffs,
    startsAt: staffs,
    endsAt: staffs,
    place: staffs,
    requirements: staffsProse,
    minutes: staffsProse,
    outcome: staffsProse,
    planItem: staffs,
    form: staffs,
    topics: staffs,
    conveyedMeetings: staffs,
    meetingKind: staffs,
    documents: staffsProse,
    reportingUnit: staffs,
    period: staffs,
    subject: staffs,
    report: staffsProse,
    organisers: staffsSet,
    invited: staffsSet,
    attachments: staffsSet,
    opinions: { kind: 'set', by: ['office', 'participant'] },
    commitments: staffsSet,
    verdicts: staffsSet,
  },
  states: ['draft', 'announced', 'held', 'recorded', 'cancelled'],
  transitions: {
    announce: { from: ['draft'], to: 'announced', by: ['office'] },
    hold: { from: ['announced'], to: 'held', by: ['office'] },
    record: { from: ['held'], to: 'recorded', by: ['office'] },
    cancel: { from: ['draft', 'announced', 'held'], to: 'cancelled', by: ['office'], needs: 'reason' },
  },
  begins: (actor) => staffedOffices(actor).length > 0 || hasRole(actor, 'specialCommittee'),
  inTheNameOf: [...OFFICE_STAFF, 'specialCommittee'],
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  ofOffice: true,
  capacities,
  needsChildren: true,
  locked: [],
  deletable: [],
  submits: ['announce'],
  faultsAtSubmit: (body) => blankFaults(body, ['kind', 'title', 'startsAt', 'place']),
  faultsAtSave,
  eventDate: (body) => (typeof body.startsAt === 'string' ? dateIn(body.startsAt) : null),
  scopes,
  effect,
});

/** The offices that organise it, its own among them. */
export function organisersOf(record: Stored): string[] {
  return organisersIn(record);
}

export function invitedTo(record: Stored): string[] {
  return Array.isArray(record.body.invited) ? record.body.invited.filter((id) => typeof id === 'string') : [];
}

/** Staff of every organising office act on it; whoever it is announced to may say what they think there. */
function capacities(actor: Actor, record: Stored): Party[] {
  const organisers = organisersOf(record);
  const committee = record.owner === actor.id && hasRole(actor, 'specialCommittee');
  const office = committee || organisers.some((id) => staffedOffices(actor).includes(id));
  const participant = invitedTo(record).includes(actor.id) || organisers.some((id) => hasRole(actor, 'member', id));
  return [...(office ? (['office'] as const) : []), ...(participant ? (['participant'] as const) : [])];
}

function faultsAtSave(body: Body): Fault[] {
  const [start, end] = [body.startsAt, body.endsAt];
  const backwards = typeof start === 'string' && typeof end === 'string' && Date.parse(end) < Date.parse(start);
  return backwards ? [{ path: 'endsAt', code: 'bad_order' }] : [];
}

/** A draft is its offices' staff's; from the announcement on everybody concerned sees it. Source: §1, §3.2. */
function scopes(record: Stored, half: string): string[] {
  const organisers = organisersOf(record);
  const staff = organisers.map((id) => `s:${id}:${half}`);
  if (record.at.submitted === null) return staff;
  const told = organisers.flatMap((id) => [`o:${id}`, `p:${id}`, `x:${id}`]);
  return [...staff, ...told, ...invitedTo(record).map((id) => `m:${id}`), `c:${record.tenant}:${half}`];
}

/** An activity is recorded once its roll has been called. Source: §3.3.2. */
function effect(record: Stored, command: Transition, { children = [] }: ApplyContext): Result<Effect> {
  const owesRoll = command.name === 'record' && !isRollComplete(invitedTo(record), children);
  return owesRoll ? refuse(invalid({ path: 'roll', code: 'required' })) : allow({});
}
