import { useMemo } from 'react';
import { useActor, useRecords, useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type Actor, hasRole, officesOf, type RoleGrant, staffedOffices } from '#src/domain/people.ts';
import { annualBoard, type AnnualBoard } from '#src/domain/office-year/annual-board.ts';
import { type Member, officeYears, type OfficeYear } from '#src/domain/office-year/office-year.ts';
import { yearOf } from '#src/domain/calendar.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesOfAll } from '#src/domain/record/duties-of.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { definitionOf, recordDefinition } from '#src/registry.ts';

/** More than a county has of anything in the half-years a desk holds. */
const LIMIT = { limit: 20_000 };
/** Of whose evidence the six duties are made. */
const EVIDENCE = ['activity', 'attendance', 'report', 'proposal', 'deed', 'exemption'] as const;
const OTHERS = ['plan', 'summary', 'check', 'task', 'assessment', 'councilSession'] as const;
type Read = (typeof EVIDENCE)[number] | (typeof OTHERS)[number];

export interface OfficesShown {
  readonly year: number;
  /** The offices one sees, in the order of their codes. */
  readonly offices: readonly Shown[];
  /** The facts of each, in the same order. */
  readonly years: readonly OfficeYear[];
  readonly board: AnnualBoard;
  /** The board of some of them. */
  readonly boardOf: (years: readonly OfficeYear[]) => AnnualBoard;
  /** Sessions of the Chairpersons' Council in the year. */
  readonly sessions: readonly Shown[];
  /** Whether the six duties can be told: not to those who are given no rolls. */
  readonly knowsSix: boolean;
  readonly nameOf: (office: string) => string;
  readonly recordOf: (id: string) => Shown | undefined;
}

/**
 * The year of every office one answers for or looks after, from what lies on this phone; null while it is read.
 * Works without a network. Source: §1, §3.1, §3.2.
 */
export function useOfficeYears(year: number): OfficesShown | null {
  const actor = useActor();
  const settings = useSettings();
  const offices = useRecords('office', LIMIT);
  const people = useRecords('person', LIMIT);
  const read = useLists();
  const isReady = [offices, people, ...read.lists].every(({ state }) => state === 'ready');
  const parts = read.lists.map(({ records }) => records);
  return useMemo(() => {
    if (!isReady) return null;
    const shown = offices.records.filter(({ id }) => sees(actor, id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const records = parts.flat();
    const byId = new Map(records.map((record) => [record.id, record]));
    const known = parts.slice(0, EVIDENCE.length).flatMap((list) => list.flatMap((one) => relatedOf(one, byId, actor.tenant) ?? []));
    const members = membersOf(people.records, actor.today);
    const holders = people.records.map(({ id, body }) => ({ id, roles: rolesIn(body) }));
    const here = new Set(shown.map(({ id }) => id));
    const theirs = members.filter(({ office }) => here.has(office));
    const asked = new Set(theirs.map(({ id }) => id));
    const duties = dutiesOfAll(
      known,
      settings,
      holders.filter(({ id }) => asked.has(id)),
      year,
    );
    const years = officeYears({
      year,
      today: actor.today,
      settings,
      offices: shown.map(({ id }) => id),
      members: theirs,
      duties,
      records,
      reportsWaitIn: waitIn(actor),
    });
    const boardOf = (some: readonly OfficeYear[]) => annualBoard(some, settings, year, actor.today);
    const names = new Map(shown.map(({ id, body }) => [id, shortName(textIn(body, 'name')) || id]));
    return {
      year,
      offices: shown,
      years,
      board: boardOf(years),
      boardOf,
      sessions: records.filter(({ type, body }) => type === 'councilSession' && isOfYear(textIn(body, 'date'), year)),
      knowsSix: isCounty(actor) || staffedOffices(actor).length > 0,
      nameOf: (office: string) => names.get(office) ?? office,
      recordOf: (id: string) => byId.get(id),
    };
  }, [isReady, year, actor, settings, offices.records, people.records, ...parts]);
}

function useLists() {
  const of = {
    activity: useRecords('activity', LIMIT),
    attendance: useRecords('attendance', LIMIT),
    report: useRecords('report', LIMIT),
    proposal: useRecords('proposal', LIMIT),
    deed: useRecords('deed', LIMIT),
    exemption: useRecords('exemption', LIMIT),
    plan: useRecords('plan', LIMIT),
    summary: useRecords('summary', LIMIT),
    check: useRecords('check', LIMIT),
    task: useRecords('task', LIMIT),
    assessment: useRecords('assessment', LIMIT),
    councilSession: useRecords('councilSession', LIMIT),
  } satisfies Record<Read, unknown>;
  return { lists: [...EVIDENCE, ...OTHERS].map((type) => of[type]) };
}

/** 健跳镇 for 健跳镇联络处: beside a heading that says what they are. */
function shortName(name: string): string {
  return name.replace(/(?<=.)联络处$/u, '');
}

/** The county office and the chair see every office, the others those they assist, lead or work at. Source: §1, §3.2. */
function sees(actor: Actor, office: string): boolean {
  return isCounty(actor) || officesOf(actor, ['specialCommittee', 'localParty']).includes(office) || staffedOffices(actor).includes(office);
}

function isCounty(actor: Actor): boolean {
  return hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
}

/** The states in which reports wait: for the county to be edited, for an office to be reviewed. */
function waitIn(actor: Actor): readonly string[] {
  const { signOff, forward } = recordDefinition('report').transitions;
  return (isCounty(actor) ? signOff : forward)?.from ?? [];
}

/** Everybody who is a member somewhere on a day, with the office. */
function membersOf(people: readonly Shown[], on: string): Member[] {
  return people.flatMap(({ id, body }) =>
    rolesIn(body).flatMap(({ role, office, from, to }) =>
      role === 'member' && office !== null && from <= on && (to === null || on <= to) ? [{ id, office }] : [],
    ),
  );
}

function rolesIn(body: Body): readonly RoleGrant[] {
  // The server wrote the roles by the person's schema.
  return objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
}

function isOfYear(date: string, year: number): boolean {
  return date !== '' && yearOf(date) === year;
}

function relatedOf(shown: Shown, byId: ReadonlyMap<string, Shown>, tenant: string): Related | null {
  const definition = definitionOf(shown.type);
  if (!definition) return null;
  const parent = shown.parent === null ? undefined : byId.get(shown.parent);
  return { definition, record: { ...shown, tenant, v: 1 }, parent: parent === undefined ? null : relatedOf(parent, byId, tenant) };
}
