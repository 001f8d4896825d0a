/** A proposal 提案: alone, jointly or of a group; filed, assigned to a unit, answered, and judged by its first proposer. */
import { z } from 'zod';
import type { Evidence } from '#src/domain/duty.ts';
import { hasRole, memberOffice, type Actor, type Party } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { evidenceOf, handedIn } from '#src/domain/record/evidence.ts';
import { attachment, date, instant, line, prose, text } from '#src/domain/record/fields.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { withoutSkeleton } from '#src/domain/record/skeleton.ts';
import { blankFaults, isUnfilled } from '#src/domain/record/unfilled.ts';
import type { Settings } from '#src/domain/settings.ts';
import { lengthWithoutSpace } from '#src/domain/text.ts';
import { askAgain, cosignersOf, COSIGN_STATES, COSIGNERS_LIMIT } from './cosigning.ts';
import { proposalEffect } from './effects.ts';
import { OPEN_TO_JUDGE, OPEN_TO_SIGN } from './stages.ts';

/** Longest 案由, in characters. */
export const SUBJECT_LIMIT = 50;
export const CO_UNITS_LIMIT = 5;
export const PROPOSAL_KINDS = ['personal', 'joint', 'collective'] as const;
export const CONSULTATIONS = ['submit', 'merge', 'toReport', 'moreResearch'] as const;
export const RESULT_CLASSES = ['A', 'B', 'C'] as const;
export const SATISFACTIONS = ['satisfied', 'basically', 'not'] as const;

const authors = { kind: 'value', by: ['author'] } as const;
const authorsProse = { kind: 'prose', by: ['author'] } as const;
const staffs = { kind: 'value', by: ['proposalsCommittee', 'county'] } as const;
const staffsProse = { kind: 'prose', by: ['proposalsCommittee', 'county'] } as const;
const byCommand = { kind: 'value', by: [] } as const;
const DESK = ['proposalsCommittee', 'county'] as const;
/** From filing on the text stands; later wishes become amendments. */
const FILED = ['filed', 'merged', 'assigned', 'replied', 'closed'];

const cosponsor = z.strictObject({ id: line, state: z.enum(COSIGN_STATES), opinion: prose, until: date.nullable(), at: instant });
const followUp = z.strictObject({ id: z.uuid(), text: prose, on: date });

/** Source: §2.6 (one proposal a year), §3.3.3 (proposal consultation). */
export const proposal = defineRecord({
  type: 'proposal',
  v: 1,
  body: z.strictObject({
    kind: z.enum(PROPOSAL_KINDS).optional(),
    subject: text(SUBJECT_LIMIT).optional(),
    category: line.optional(),
    situation: prose.optional(),
    suggestions: prose.optional(),
    leadUnit: line.optional(),
    publishConsent: z.boolean().optional(),
    publishRefusal: line.optional(),
    discussionWish: line.optional(),
    session: line.optional(),
    consultation: z.enum(CONSULTATIONS).optional(),
    number: line.optional(),
    reasons: z.array(line).max(20).optional(),
    leadAssigned: line.optional(),
    due: date.optional(),
    replyText: prose.optional(),
    discussed: line.optional(),
    resultClass: z.enum(RESULT_CLASSES).optional(),
    mergedInto: z.uuid().optional(),
    convertedTo: z.uuid().optional(),
    /** 重点提案, whose handling a leader supervises. */
    key: z.boolean().optional(),
    supervisedBy: line.optional(),
    /** 优秀提案. */
    outstanding: z.boolean().optional(),
    satisfaction: z.enum(SATISFACTIONS).optional(),
    remarks: prose.optional(),
    attachments: z.array(attachment).max(20).optional(),
    replyFiles: z.array(attachment).max(20).optional(),
    coUnits: z.array(line).max(CO_UNITS_LIMIT).optional(),
    coAssigned: z.array(line).max(CO_UNITS_LIMIT).optional(),
    cosponsors: z.array(cosponsor).max(COSIGNERS_LIMIT).optional(),
    followUps: z.array(followUp).max(50).optional(),
  }),
  fields: {
    kind: authors,
    subject: authors,
    category: authors,
    situation: authorsProse,
    suggestions: authorsProse,
    leadUnit: authors,
    publishConsent: authors,
    publishRefusal: authors,
    discussionWish: authors,
    session: authors,
    consultation: { kind: 'value', by: ['office', 'proposalsCommittee', 'county'] },
    number: staffs,
    reasons: staffs,
    leadAssigned: staffs,
    due: staffs,
    replyText: staffsProse,
    discussed: staffs,
    resultClass: staffs,
    mergedInto: staffs,
    convertedTo: byCommand,
    key: staffs,
    supervisedBy: staffs,
    outstanding: staffs,
    satisfaction: byCommand,
    remarks: byCommand,
    attachments: { kind: 'set', by: ['author'] },
    replyFiles: { kind: 'set', by: DESK },
    coUnits: { kind: 'set', by: ['author'] },
    coAssigned: { kind: 'set', by: [] },
    cosponsors: { kind: 'set', by: [] },
    followUps: { kind: 'set', by: [] },
  },
  states: ['draft', 'submitted', 'returned', 'filed', 'notFiled', 'merged', 'assigned', 'replied', 'closed', 'withdrawn'],
  transitions: {
    inviteCosponsors: {
      from: ['draft', 'returned'],
      to: 'same',
      by: ['author'],
      asks: { people: z.array(line).min(1).max(50), until: date.nullable().optional() },
      fills: ['cosponsors'],
    },
    sign: { from: OPEN_TO_SIGN, to: 'same', by: ['cosigner'], asks: { opinion: prose.optional() } },
    decline: { from: OPEN_TO_SIGN, to: 'same', by: ['cosigner'], asks: { opinion: prose.optional() } },
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['author'] },
    withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: ['author'] },
    consult: { from: ['submitted'], to: 'same', by: ['office', ...DESK], input: ['consultation'], requires: ['consultation'] },
    file: { from: ['submitted'], to: 'filed', by: DESK, input: ['number'], requires: ['number'] },
    notFile: { from: ['submitted'], to: 'notFiled', by: DESK, needs: 'reason', input: ['reasons'] },
    convertToReport: { from: ['notFiled'], to: 'same', by: ['author', ...DESK], fills: ['convertedTo'] },
    return: { from: ['submitted'], to: 'returned', by: DESK, needs: 'reason' },
    merge: { from: ['filed'], to: 'merged', by: DESK, input: ['mergedInto'], requires: ['mergedInto'] },
    assign: { from: ['filed'], to: 'assigned', by: DESK, input: ['leadAssigned', 'coAssigned', 'due'], requires: ['leadAssigned'] },
    refuse: { from: ['assigned'], to: 'same', by: DESK, needs: 'reason', input: ['leadAssigned'] },
    extend: { from: ['assigned'], to: 'same', by: DESK, needs: 'reason', input: ['due'], requires: ['due'] },
    reply: {
      from: ['assigned'],
      to: 'replied',
      by: DESK,
      input: ['replyText', 'resultClass', 'discussed'],
      requires: ['replyText', 'resultClass'],
    },
    giveFeedback: { from: OPEN_TO_JUDGE, to: 'closed', by: ['author'], input: ['satisfaction', 'remarks'], requires: ['satisfaction'] },
    rehandle: { from: ['replied', 'closed'], to: 'assigned', by: DESK, needs: 'reason', input: ['due'] },
    followUp: { from: ['replied', 'closed'], to: 'same', by: DESK, input: ['text', 'on'], requires: ['text', 'on'], addsTo: 'followUps' },
  },
  begins: (actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  capacities,
  locked: FILED,
  deletable: ['draft'],
  submits: ['submit'],
  faultsAtSubmit,
  afterEdit: askAgain,
  scopes,
  effect: proposalEffect,
  names: ({ input }) => (typeof input?.mergedInto === 'string' ? [input.mergedInto] : []),
  evidence,
});

/** Whoever was asked to sign may sign or decline, as long as it is open. */
/** Whoever was asked to co-sign, as long as they are a member. */
function capacities(actor: Actor, record: Stored): Party[] {
  return hasRole(actor, 'member') && cosignersOf(record.body).some(({ id }) => id === actor.id) ? ['cosigner'] : [];
}

function faultsAtSubmit(proposal: Body, settings: Settings): Fault[] {
  const own = withoutSkeleton(proposal, settings.proposalTemplate);
  const faults: Fault[] = blankFaults(own, ['subject', 'category', 'situation', 'suggestions']);
  if (!isUnfilled(proposal.category) && !settings.categories.some((category) => category === proposal.category)) {
    faults.push({ path: 'category', code: 'not_in_list' });
  }
  if (proposalLength(proposal) > settings.proposalLimit) faults.push({ path: 'situation', code: 'too_long' });
  const agreed = cosignersOf(proposal).some(({ state }) => state === 'agreed');
  if (proposal.kind === 'joint' && !agreed) faults.push({ path: 'cosponsors', code: 'required' });
  return faults;
}

/** Length of a proposal's text in characters without white space. */
export function proposalLength(proposal: Body): number {
  return [proposal.situation, proposal.suggestions].reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? lengthWithoutSpace(part) : 0),
    0,
  );
}

/** A draft is its author's and of those asked to sign; once handed in, the office's, the proposals committee's and the county's. */
function scopes(record: Stored, half: string): string[] {
  const cosigners = cosignersOf(record.body).flatMap(({ id, state }) => (state === 'declined' ? [] : [`m:${id}`]));
  if (record.at.submitted === null) return cosigners;
  const office = record.office === null ? [] : [`s:${record.office}:${half}`];
  return [...cosigners, ...office, `c:${record.tenant}:${half}`, `cp:${record.tenant}:${half}`];
}

/** It counts for its first proposer, and for agreed cosigners where the county says so. Source: §2.6. */
function evidence(record: Stored, _parent: unknown, settings: Settings): Evidence[] {
  const { submitted } = record.at;
  const own = handedIn('proposal')(record);
  if (own.length === 0 || submitted === null || !settings.cosignersCount) return own;
  const signed = cosignersOf(record.body).filter(({ state }) => state === 'agreed');
  return [...own, ...signed.map(({ id }) => evidenceOf('proposal', record, id, submitted))];
}
