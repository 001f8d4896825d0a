/** The records every account of the county reads: the committee, its offices, its people, its settings. */
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, memberOffice } from '#src/domain/people.ts';
import { canonical } from '#src/domain/record/content.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS, SETTING_CLAUSES, type Settings } from '#src/domain/settings.ts';
import type { RecordType } from '#src/registry.ts';
import type { Db, Trx } from '#src/server/store/database.ts';
import type { Person } from '#src/server/store/people.ts';
import { loadRecords, touch, type Writing } from '#src/server/store/records.ts';
import county from './county.json' with { type: 'json' };

/** The county whose offices ship with the program. */
export const DEFAULT_TENANT = county.tenant;
export const DEFAULT_OFFICES: readonly { readonly code: string; readonly name: string }[] = county.offices;

/** Who writes when nobody is signed in: the person at the machine. */
export const CONSOLE = 'console';

/** The county this database is for; the one that ships with the program as long as nobody is in it. */
export async function tenantOf(db: Db): Promise<string> {
  const row = await db.selectFrom('person').select('tenant').orderBy('created_at').orderBy('id').limit(1).executeTakeFirst();
  return row?.tenant ?? DEFAULT_TENANT;
}

export function writingAt(tenant: string, now: string): Writing {
  return { tenant, by: CONSOLE, now };
}

/** A committee as it is set up: its sign, its names, its offices. */
export interface Committee {
  readonly tenant: string;
  readonly committee: Body;
  readonly offices: readonly (Body & { readonly code: string })[];
}

/** Writes a committee, its offices and the settings at release, where they are not there yet; the one that ships unless another is given. */
export async function putCounty(trx: Trx, now: string, { tenant, committee, offices }: Committee = county): Promise<void> {
  const put = (type: RecordType, id: string, body: Body) =>
    putReference(trx, writingAt(tenant, now), type, new Map([[id, body]]), 'if-absent');
  await put('committee', tenant, committee);
  for (const office of offices) await put('office', office.code, office);
  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    // Both objects have the names of Settings and nothing else.
    await put('setting', `${tenant}:${name}`, { name, value: value as Json, clause: SETTING_CLAUSES[name as keyof Settings] });
  }
}

/** Tells everybody who these people are today: name, sector, office, roles. Log-ins stay here. */
export async function putPeople(trx: Trx, writing: Writing, people: readonly Person[]): Promise<void> {
  await putReference(trx, writing, 'person', new Map(people.map((person) => [person.id, personBody(person, writing.now)])), 'replace');
}

/** Those whose entry in the directory says something else than their roles of today. */
export async function stalePeople(db: Db, people: readonly Person[], now: string): Promise<Person[]> {
  const entries = await loadRecords(
    db,
    people.map(({ id }) => id),
  );
  return people.filter((person) => {
    const entry = entries.get(person.id);
    return !entry || canonical(entry.body) !== canonical(personBody(person, now));
  });
}

/** The offices that accounts may belong to, by code. */
export async function officesOf(db: Db, tenant: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('record').select(['id', 'body']).where('tenant', '=', tenant).where('type', '=', 'office').execute();
  // Written by putCounty.
  return new Map(rows.map(({ id, body }) => [id, (JSON.parse(body) as { name?: string }).name ?? id]));
}

function personBody(person: Person, now: string): Body {
  const actor = actorOn(person, dateIn(now));
  const filled = Object.entries({ name: person.name, sector: person.sector, memberNumber: person.memberNo, phone: person.phone });
  return {
    ...Object.fromEntries(filled.filter(([, value]) => value !== null)),
    office: memberOffice(actor),
    roles: person.roles.map((grant) => ({ ...grant })),
  };
}

async function putReference(
  trx: Trx,
  writing: Writing,
  type: RecordType,
  bodies: ReadonlyMap<string, Body>,
  mode: 'replace' | 'if-absent',
): Promise<void> {
  await touch(trx, writing, [...bodies.keys()], (current, id) => {
    const body = bodies.get(id);
    if (!body || (current && mode === 'if-absent')) return null;
    return current ? { ...current, body, deleted: 0 } : newReference(writing, type, id, body);
  });
}

function newReference({ tenant, now }: Writing, type: RecordType, id: string, body: Body): Stored {
  const nobody = { owner: '', office: null, parent: null, deleted: 0, log: [] } as const;
  return { ...nobody, id, tenant, type, v: 1, seq: -1, status: 'current', body, at: { created: now, submitted: null, received: now } };
}
