/** The year of every office somebody sees, from the lists that lie on this phone. Worked out in portions; the rules are the domain's. */
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { annualBoard, type AnnualBoard } from '#src/domain/office-year/annual-board.ts';
import { type Member, type OfficeYear, officeYearsInPortions } from '#src/domain/office-year/office-year.ts';
import { type Actor, hasRole, officesOf, type RoleGrant, staffedOffices } from '#src/domain/people.ts';
import { eachOf, type Portions } from '#src/domain/portions.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesInPortions } from '#src/domain/record/duties-of.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { definitionOf, recordDefinition } from '#src/registry.ts';

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

/** What lies on the phone, and who asks. */
export interface OfficesWorld {
  readonly year: number;
  readonly actor: Actor;
  readonly settings: Settings;
  readonly offices: readonly Shown[];
  readonly people: readonly Shown[];
  /** The records of which the six duties are made. */
  readonly evidence: readonly (readonly Shown[])[];
  /** Plans, summaries, checks, tasks, assessments, sessions. */
  readonly others: readonly (readonly Shown[])[];
}

const RECORDS_AT_ONCE = 500;

/** Source: §1, §3.1, §3.2. */
export function* officesShown({ year, actor, settings, offices, people, evidence, others }: OfficesWorld): Portions<OfficesShown> {
  const shown = offices.filter(({ id }) => sees(actor, id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const records = [...evidence, ...others].flat();
  const byId = new Map<string, Shown>();
  yield* eachOf(records, RECORDS_AT_ONCE, (record) => void byId.set(record.id, record));
  const known: Related[] = [];
  yield* eachOf(evidence.flat(), RECORDS_AT_ONCE, (one) => {
    const related = relatedOf(one, byId, actor.tenant);
    if (related !== null) known.push(related);
  });
  const here = new Set(shown.map(({ id }) => id));
  const members = membersOf(people, actor.today).filter(({ office }) => here.has(office));
  const asked = new Set(members.map(({ id }) => id));
  const holders = people.filter(({ id }) => asked.has(id)).map(({ id, body }) => ({ id, roles: rolesIn(body) }));
  yield undefined;
  const duties = yield* dutiesInPortions(known, settings, holders, year);
  const ids = shown.map(({ id }) => id);
  const world = { year, today: actor.today, settings, offices: ids, members, duties, records, reportsWaitIn: waitIn(actor) };
  const years = yield* officeYearsInPortions(world);
  const boardOf = (some: readonly OfficeYear[]) => annualBoard(some, settings, year, actor.today);
  const names = new Map(shown.map(({ id, body }) => [id, shortName(textIn(body, 'name')) || id]));
  return {
    year,
    offices: shown,
    years,
    board: boardOf(years),
    boardOf,
    sessions: others.flat().filter(({ type, body }) => type === 'councilSession' && isOfYear(textIn(body, 'date'), year)),
    knowsSix: isCounty(actor) || staffedOffices(actor).length > 0,
    nameOf: (office) => names.get(office) ?? office,
    recordOf: (id) => byId.get(id),
  };
}

/** 健跳镇 for 健跳镇联络处: beside a heading that says what they are. */
function shortName(name: string): string {
  return name.replace(/(?<=.)联络处$/u, '');
}

/** The county office and the chair see every office, the others those they assist, lead or work at. Source: §1, §3.2. */
export function sees(actor: Actor, office: string): boolean {
  return isCounty(actor) || officesOf(actor, ['specialCommittee', 'localParty']).includes(office) || staffedOffices(actor).includes(office);
}

export function isCounty(actor: Actor): boolean {
  return hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
}

/** The states in which reports wait: for the county to be edited, for an office to be reviewed. */
function waitIn(actor: Actor): readonly string[] {
  const { signOff, forward } = recordDefinition('report').transitions;
  return (isCounty(actor) ? signOff : forward)?.from ?? [];
}

/** Everybody who is a member somewhere on a day, with the office. */
export function membersOf(people: readonly Shown[], on: string): Member[] {
  return people.flatMap(({ id, body }) =>
    rolesIn(body).flatMap(({ role, office, from, to }) =>
      role === 'member' && office !== null && from <= on && (to === null || on <= to) ? [{ id, office }] : [],
    ),
  );
}

export function rolesIn(body: Body): readonly RoleGrant[] {
  // The server wrote the roles by the person's schema.
  return objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
}

function isOfYear(date: string, year: number): boolean {
  return date !== '' && yearOf(date) === year;
}

export function relatedOf(shown: Shown, byId: ReadonlyMap<string, Shown>, tenant: string): Related | null {
  const definition = definitionOf(shown.type);
  if (!definition) return null;
  const parent = shown.parent === null ? undefined : byId.get(shown.parent);
  return { definition, record: { ...shown, tenant, v: 1 }, parent: parent === undefined ? null : relatedOf(parent, byId, tenant) };
}
