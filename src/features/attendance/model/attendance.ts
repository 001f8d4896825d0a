/**
 * One person's attendance 出席 at one activity: what the member says and what the clerk says stand side by
 * side in fields of their own, so that the two never conflict. The clerk's mark outranks; a disagreement is shown to both.
 */
import { z } from 'zod';
import { CODE_RESULTS } from '#src/domain/check-code.ts';
import { dateIn } from '#src/domain/calendar.ts';
import type { Duty, Evidence } from '#src/domain/duty.ts';
import { hasRole, staffedOffices, type Actor, type Party } from '#src/domain/people.ts';
import { defineRecord, type Related } from '#src/domain/record/definition.ts';
import { isReceived } from '#src/domain/record/evidence.ts';
import { instant, line, position, prose } from '#src/domain/record/fields.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { standsAs } from '#src/domain/record/stands-as.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { checkOnArrival, sealsNeeded } from './arrival.ts';

export const MEMBER_SAYS = ['join', 'present', 'late', 'leave', 'absent'] as const;
export const CLERK_SAYS = ['present', 'late', 'leave', 'absent', 'remote'] as const;
export const LEAVE_KINDS = ['trip', 'business', 'illness', 'other'] as const;
/** The staff's answer to a request for leave. */
export const LEAVE_ANSWERS = ['approved', 'declined'] as const;
/** How a member's receipt was read: drawn, or its digits said: six, four in receipts of before 2026-12. */
export const RECEIPT_WAYS = ['scan', 'digits'] as const;
export const ATTENDANCE_ROLES = ['participant', 'writer', 'speaker'] as const;

const members = { kind: 'value', by: ['author'] } as const;
const clerks = { kind: 'value', by: ['office'] } as const;
const made = { kind: 'value', by: [] } as const;

/** Source: §3.3.2 (duty registration), §2.6. */
export const attendance = defineRecord({
  type: 'attendance',
  v: 1,
  body: z.strictObject({
    activity: line.optional(),
    member: line.optional(),
    memberSays: z.enum(MEMBER_SAYS).optional(),
    leaveKind: z.enum(LEAVE_KINDS).optional(),
    leaveReason: prose.optional(),
    role: z.enum(ATTENDANCE_ROLES).optional(),
    remark: prose.optional(),
    recordedAt: z
      .strictObject({ device: instant, offsetMs: z.number().nullable(), place: line.optional(), position: position.optional() })
      .optional(),
    code: line.optional(),
    codeCheck: z
      .strictObject({ result: z.enum(CODE_RESULTS), ageMs: z.number().nullable(), at: instant, wrong: z.int().min(0) })
      .optional(),
    clerkSays: z.enum(CLERK_SAYS).optional(),
    clerkNote: prose.optional(),
    leaveAnswer: z.enum(LEAVE_ANSWERS).optional(),
    leaveNote: prose.optional(),
    receipt: z.strictObject({ way: z.enum(RECEIPT_WAYS), digits: z.string().regex(/^(\d{4}|\d{6})$/u), at: instant }).optional(),
    opinions: z
      .array(z.strictObject({ id: z.uuid(), text: prose, by: line }))
      .max(100)
      .optional(),
  }),
  fields: {
    activity: made,
    member: made,
    memberSays: members,
    leaveKind: members,
    leaveReason: members,
    role: members,
    remark: { kind: 'prose', by: ['author'] },
    recordedAt: members,
    code: members,
    codeCheck: { kind: 'value', by: [] },
    clerkSays: clerks,
    clerkNote: clerks,
    leaveAnswer: clerks,
    leaveNote: clerks,
    receipt: clerks,
    opinions: { kind: 'set', by: ['author', 'office'] },
  },
  states: ['open'],
  transitions: {},
  parentId: (values) => (typeof values.activity === 'string' ? values.activity : null),
  ownerFor: (_actor, values) => textIn(values, 'member'),
  idFor: (values) => attendanceId(textIn(values, 'activity'), textIn(values, 'member')),
  fixed: ['activity', 'member'],
  begins,
  officeFor: (_actor, _values, activity) => activity?.record.office ?? null,
  capacities,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (_body, activity) => startOf(activity),
  scopes: (record, half, activity) => {
    const organisers = activity ? organisingOffices(activity.record) : record.office === null ? [] : [record.office];
    const committee = activity?.record.office === null ? [`m:${activity.record.owner}`] : [];
    return [...organisers.map((id) => `s:${id}:${half}`), ...committee, `c:${record.tenant}:${half}`];
  },
  evidence,
  onArrival: { fields: ['code', 'recordedAt'], fills: ['codeCheck'], needs: sealsNeeded, add: checkOnArrival },
});

/** A member answers for themselves, the organisers' staff for anybody, once it is announced and unless it is cancelled. */
function begins(actor: Actor, values: Body, activity: Related | null): boolean {
  if (activity?.record.type !== 'activity' || typeof values.member !== 'string') return false;
  if (!['announced', 'held', 'recorded'].includes(activity.record.status)) return false;
  if (standsAs(activity.definition, actor, 'office', activity.record, activity.parent)) return true;
  return values.member === actor.id && hasRole(actor, 'member');
}

/** Staff of the organisers, and the person of a special committee who began the activity. Source: §3.2. */
function capacities(actor: Actor, _record: Stored, activity: Related | null): Party[] {
  if (activity === null) return [];
  const isCommittee = activity.record.owner === actor.id && hasRole(actor, 'specialCommittee');
  const offices = organisingOffices(activity.record);
  return isCommittee || offices.some((id) => staffedOffices(actor).includes(id)) ? ['office'] : [];
}

function organisingOffices(activity: Stored): string[] {
  const named = Array.isArray(activity.body.organisers) ? activity.body.organisers.filter((id) => typeof id === 'string') : [];
  return [...new Set([...(activity.office === null ? [] : [activity.office]), ...named])];
}

function startOf(activity: Related | null): string | null {
  const start = activity?.record.body.startsAt;
  return typeof start === 'string' ? dateIn(start) : null;
}

/** The kinds of activity that serve a duty. Source: §2.6. */
const DUTY_OF_KIND: { readonly [kind: string]: Duty } = { research: 'research', inspection: 'inspection', sector: 'sector' };
const THERE = ['present', 'late', 'remote'];

/** Being there proves a duty once the clerk's roll says so; until then it waits. Source: §2.6, §3.3.2. */
function evidence(record: Stored, activity: Related | null, { attendanceConfirmedBy }: Settings): Evidence[] {
  const on = startOf(activity);
  if (record.deleted || !activity || activity.record.deleted || activity.record.status === 'cancelled' || on === null) return [];
  const said = record.body.clerkSays ?? record.body.memberSays;
  if (typeof said !== 'string' || !THERE.includes(said)) return [];
  const duties = ['kind', 'secondKind'].flatMap((field) => DUTY_OF_KIND[textIn(activity.record.body, field)] ?? []);
  const isConfirmed = record.body.clerkSays !== undefined || (attendanceConfirmedBy === 'member' && isReceived(record));
  const state = isConfirmed ? 'confirmed' : 'waiting';
  return duties.map((duty) => ({ duty, person: record.owner, on, state, record: record.id, event: activity.record.id }));
}
