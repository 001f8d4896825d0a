/** Looking up what everybody may read: offices, people, settings. */
import type { RoleGrant } from '#src/domain/people.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS, type Settings } from '#src/domain/settings.ts';
import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { OfficeShown, PersonShown } from './shown.ts';

interface Shelf {
  readonly db: Database;
}

export async function loadOffice({ db }: Shelf, id: string | null): Promise<OfficeShown | null> {
  const body = id === null ? null : await bodyOf(db, 'office', id);
  return id === null || body === null ? null : { id, name: text(body.name) ?? id, kind: text(body.kind) };
}

export async function loadPerson({ db }: Shelf, id: string | null): Promise<PersonShown | null> {
  const body = id === null ? null : await bodyOf(db, 'person', id);
  if (id === null || body === null) return null;
  // The server checked the roles against the person's schema.
  const roles = (Array.isArray(body.roles) ? body.roles : []) as unknown as readonly RoleGrant[];
  return { id, name: text(body.name) ?? '', office: text(body.office), roles };
}

/** The settings of the county over those at release; a value of another kind than ours is passed by. */
export async function loadSettings({ db }: Shelf): Promise<Settings> {
  const rows = await db.records.where('[type+date]').between(['setting', Dexie.minKey], ['setting', Dexie.maxKey]).toArray();
  const set = rows.flatMap(({ base }) => {
    const { name, value } = base?.body ?? {};
    return typeof name === 'string' && isLike(value, Reflect.get(DEFAULT_SETTINGS, name)) ? [[name, value]] : [];
  });
  const values = Object.fromEntries(set) as Partial<Settings>; // each value is of its default's kind
  return { ...DEFAULT_SETTINGS, ...values };
}

function isLike(value: unknown, model: unknown): boolean {
  return value !== undefined && value !== null && typeof value === typeof model && Array.isArray(value) === Array.isArray(model);
}

async function bodyOf(db: Database, type: string, id: string): Promise<Body | null> {
  const row = await db.records.get(id);
  return row?.type === type ? (row.base?.body ?? null) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
