/** The county's settings: what the county office wrote over the defaults at release. */
import { DEFAULT_SETTINGS, type Settings } from '#src/domain/settings.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Db } from './database.ts';
import { selectIn } from './rows.ts';

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly body: string;
}

interface Kept {
  readonly state: string;
  readonly settings: Settings;
}

/** Reads settings; they are understood anew only when one of them has changed. */
export function settingsReader(): (db: Db, tenant: string) => Promise<Settings> {
  const kept = new Map<string, Kept>();
  return async (db, tenant) => {
    const ids = Object.keys(DEFAULT_SETTINGS).map((name) => `${tenant}:${name}`);
    const rows = await selectIn<Row>(db, "select id, seq, body from record where deleted = 0 and type = 'setting' and id", ids);
    if (rows.length === 0) return DEFAULT_SETTINGS;
    const state = rows.map(({ id, seq }) => `${id} ${seq}`).join();
    const known = kept.get(tenant);
    if (known?.state === state) return known.settings;
    const settings = settingsFrom(rows.map(({ body }) => JSON.parse(body) as { name?: string; value?: Json }));
    kept.set(tenant, { state, settings });
    return settings;
  };
}

/** A value of another kind than the default counts for nothing. */
function settingsFrom(written: readonly { readonly name?: string; readonly value?: Json }[]): Settings {
  const values = new Map(written.map(({ name, value }) => [name, value]));
  const defaults = Object.entries<unknown>({ ...DEFAULT_SETTINGS });
  const entries = defaults.map(([name, standard]) => {
    const value = values.get(name);
    const fits = value !== undefined && typeof value === typeof standard && Array.isArray(value) === Array.isArray(standard);
    return [name, fits ? value : standard] as const;
  });
  return Object.fromEntries(entries) as unknown as Settings; // same names as the defaults, each of the default's kind
}
