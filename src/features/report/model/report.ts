/** Opinion report 社情民意信息: one matter, written in the field, reviewed by the office, handled by the county. */
import { z } from 'zod';
import type { Fault } from '#src/domain/problem.ts';
import { hasRole, memberOffice } from '#src/domain/people.ts';
import { handedIn } from '#src/domain/record/evidence.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, date, line, position, prose, text } from '#src/domain/record/fields.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { withoutSkeleton } from '#src/domain/record/skeleton.ts';
import { blankFaults, isUnfilled } from '#src/domain/record/unfilled.ts';
import type { Settings } from '#src/domain/settings.ts';
import { lengthWithoutSpace } from '#src/domain/text.ts';

export const SOURCE_KINDS = ['visit', 'committee', 'villager', 'enterprise', 'reception', 'other'] as const;
export const URGENCIES = ['normal', 'urgent'] as const;
export const ADOPTION_LEVELS = ['county', 'city', 'province', 'nation'] as const;
export const ADOPTION_WAYS = ['alone', 'combined'] as const;
/** In characters. */
export const TITLE_LIMIT = 60;

const adoption = z.strictObject({ id: z.uuid(), level: z.enum(ADOPTION_LEVELS), way: z.enum(ADOPTION_WAYS), on: date });
const instruction = z.strictObject({ id: z.uuid(), by: line, text: prose, on: date });

const body = z.strictObject({
  title: text(TITLE_LIMIT).optional(),
  category: line.optional(),
  situation: prose.optional(),
  analysis: prose.optional(),
  suggestions: prose.optional(),
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  sourceVillage: line.optional(),
  sourceOn: date.optional(),
  urgency: z.enum(URGENCIES).optional(),
  publishConsent: z.boolean().optional(),
  publishRefusal: line.optional(),
  place: line.optional(),
  position: position.optional(),
  officeComment: prose.optional(),
  toLocalParty: z.boolean().optional(),
  editedTitle: line.optional(),
  editedBody: prose.optional(),
  number: line.optional(),
  sentTo: line.optional(),
  copiedTo: line.optional(),
  unit: line.optional(),
  due: date.optional(),
  result: prose.optional(),
  feedback: prose.optional(),
  /** The report on the same matter with which it is handled. */
  mergedInto: z.uuid().optional(),
  convertedFrom: z.uuid().optional(),
  attachments: z.array(attachment).max(20).optional(),
  coauthors: z.array(line).max(20).optional(),
  adoptions: z.array(adoption).max(50).optional(),
  instructions: z.array(instruction).max(50).optional(),
});

export type ReportBody = z.output<typeof body>;

const authors = { kind: 'value', by: ['author'] } as const;
const authorsProse = { kind: 'prose', by: ['author'] } as const;
const offices = { kind: 'value', by: ['office'] } as const;
const countys = { kind: 'value', by: ['county'] } as const;
const countysProse = { kind: 'prose', by: ['county'] } as const;

/** From here on the county handles it: the author's text stands, later wishes become amendments. */
const WITH_COUNTY = ['forwarded', 'notAdopted', 'edited', 'signedOff', 'issued', 'transferred', 'closed'];
/** Adoptions and leaders' instructions come in once it has been issued. */
const ISSUED = ['issued', 'transferred', 'closed'];

/** The county's wording beside the author's: two editors who did not see each other both keep their words. */
const EDITED = ['editedTitle', 'editedBody'];

/** Source: §2.5 (reporting the people's opinions), §2.6 (one report a year), §3.3.3 (sending information up). */
export const report = defineRecord({
  type: 'report',
  v: 1,
  body,
  fields: {
    title: authors,
    category: authors,
    situation: authorsProse,
    analysis: authorsProse,
    suggestions: authorsProse,
    sourceKind: authors,
    sourceVillage: authors,
    sourceOn: authors,
    urgency: authors,
    publishConsent: authors,
    publishRefusal: authors,
    place: authors,
    position: authors,
    officeComment: offices,
    toLocalParty: { kind: 'value', by: [] },
    editedTitle: countys,
    editedBody: countysProse,
    number: countys,
    sentTo: countys,
    copiedTo: countys,
    unit: countys,
    due: countys,
    result: countys,
    feedback: countys,
    mergedInto: countys,
    convertedFrom: { kind: 'value', by: [] },
    attachments: { kind: 'set', by: ['author'] },
    coauthors: { kind: 'set', by: ['author'] },
    adoptions: { kind: 'set', by: [] },
    instructions: { kind: 'set', by: [] },
  },
  states: [
    'draft',
    'submitted',
    'returned',
    'forwarded',
    'notAdopted',
    'edited',
    'signedOff',
    'issued',
    'transferred',
    'closed',
    'withdrawn',
  ],
  transitions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['author'] },
    withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: ['author'] },
    return: { from: ['submitted'], to: 'returned', by: ['office'], needs: 'reason' },
    forward: { from: ['submitted'], to: 'forwarded', by: ['office'], input: ['officeComment', 'toLocalParty'] },
    notAdopt: { from: ['forwarded'], to: 'notAdopted', by: ['county'], needs: 'reason' },
    merge: {
      from: ['forwarded', 'edited'],
      to: 'same',
      by: ['county'],
      input: ['mergedInto'],
      requires: ['mergedInto'],
    },
    edit: { from: ['forwarded', 'edited'], to: 'edited', by: ['county'], input: EDITED, beside: EDITED },
    signOff: { from: ['forwarded', 'edited'], to: 'signedOff', by: ['county'] },
    issue: { from: ['signedOff'], to: 'issued', by: ['county'], input: ['number', 'sentTo', 'copiedTo'], requires: ['number'] },
    transfer: { from: ['issued'], to: 'transferred', by: ['county'], input: ['unit', 'due'], requires: ['unit'] },
    close: { from: ['issued', 'transferred'], to: 'closed', by: ['county'], input: ['result', 'feedback'] },
    addAdoption: {
      from: ISSUED,
      to: 'same',
      by: ['county'],
      input: ['level', 'way', 'on'],
      requires: ['level', 'way', 'on'],
      addsTo: 'adoptions',
    },
    addInstruction: {
      from: ISSUED,
      to: 'same',
      by: ['county'],
      input: ['by', 'text', 'on'],
      requires: ['by', 'text', 'on'],
      addsTo: 'instructions',
    },
  },
  begins: (actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  fixed: ['convertedFrom'],
  locked: WITH_COUNTY,
  deletable: ['draft'],
  submits: ['submit'],
  faultsAtSubmit,
  scopes,
  evidence: handedIn('report'),
});

/**
 * What must be there before a report is handed in: a title, a category and one of words of its own, voice or photo;
 * the text within the limit of the day.
 */
function faultsAtSubmit(report: Body, settings: Settings): Fault[] {
  const faults: Fault[] = [];
  faults.push(...blankFaults(report, ['title', 'category']));
  if (!isUnfilled(report.category) && !settings.categories.some((category) => category === report.category))
    faults.push({ path: 'category', code: 'not_in_list' });
  const hasFile = Array.isArray(report.attachments) && report.attachments.length > 0;
  if (isUnfilled(withoutSkeleton(report, settings.reportTemplate).situation) && !hasFile)
    faults.push({ path: 'situation', code: 'required' });
  if (reportLength(report) > settings.reportLimit) faults.push({ path: 'situation', code: 'too_long' });
  return faults;
}

/** Length of a report's text in characters without white space. */
export function reportLength(report: Body): number {
  return [report.situation, report.analysis, report.suggestions].reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? lengthWithoutSpace(text) : 0),
    0,
  );
}

/**
 * A draft is its author's alone. Once handed in, the office's staff see it; once forwarded, the county
 * does, and the local Party committee where the office chose so. Source: §1, §2.5.
 */
function scopes(record: Stored, half: string): string[] {
  if (record.at.submitted === null || record.status === 'draft') return [];
  const office = record.office === null ? [] : [`s:${record.office}:${half}`];
  if (!WITH_COUNTY.includes(record.status)) return office;
  const localParty = record.body.toLocalParty === true && record.office !== null ? [`p:${record.office}`] : [];
  return [...office, `c:${record.tenant}:${half}`, ...localParty];
}
