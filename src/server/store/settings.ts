/** The county's settings: what the county office wrote over the defaults at release. */
import { DEFAULT_SETTINGS, type Settings } from '#src/domain/settings.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Db } from './database.ts';

interface Kept {
  readonly seq: number;
  readonly settings: Settings;
}

/** Reads settings; they are read again only when one of them has changed. */
export function settingsReader(): (db: Db, tenant: string) => Promise<Settings> {
  const kept = new Map<string, Kept>();
  return async (db, tenant) => {
    const rows = db.selectFrom('record').where('tenant', '=', tenant).where('type', '=', 'setting');
    const newest = await rows.select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    const known = kept.get(tenant);
    if (!newest) return DEFAULT_SETTINGS;
    if (known?.seq === newest.seq) return known.settings;
    const bodies = await rows.select('body').where('deleted', '=', 0).execute();
    const settings = settingsFrom(bodies.map(({ body }) => JSON.parse(body) as { name?: string; value?: Json }));
    kept.set(tenant, { seq: newest.seq, settings });
    return settings;
  };
}

/** A value of another kind than the default counts for nothing. */
function settingsFrom(written: readonly { readonly name?: string; readonly value?: Json }[]): Settings {
  const values = new Map(written.map(({ name, value }) => [name, value]));
  const defaults: [string, Json][] = Object.entries(DEFAULT_SETTINGS);
  const entries = defaults.map(([name, standard]) => {
    const value = values.get(name);
    const fits = value !== undefined && typeof value === typeof standard && Array.isArray(value) === Array.isArray(standard);
    return [name, fits ? value : standard];
  });
  return Object.fromEntries(entries) as Settings; // same names as the defaults, each of the default's kind
}
