/** The county's settings: what was written at set-up and what the county office set since, day by day. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { DEFAULT_SETTINGS, type SettingChange, type Settings, settingsOn } from '#src/domain/settings.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Db } from './database.ts';
import { ask, selectIn } from './rows.ts';

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly body: string;
}

interface ChangeRow extends Row {
  readonly received_at: string;
}

interface Kept {
  readonly state: string;
  readonly settings: Settings;
}

/** Reads the settings of a day; they are understood anew only when one of them, or the day, has changed. */
export function settingsReader(): (db: Db, tenant: string, day: CalendarDate) => Promise<Settings> {
  const kept = new Map<string, Kept>();
  return async (db, tenant, day) => {
    const ids = Object.keys(DEFAULT_SETTINGS).map((name) => `${tenant}:${name}`);
    const rows = await selectIn<Row>(db, "select id, seq, body from record where deleted = 0 and type = 'setting' and id", ids);
    const changes = await ask<ChangeRow>(
      db,
      "select id, seq, body, received_at from record where tenant = ? and type = 'settingChange' and deleted = 0",
      [tenant],
    );
    if (rows.length + changes.length === 0) return DEFAULT_SETTINGS;
    const state = [...rows, ...changes].map(({ id, seq }) => `${id} ${seq}`).join();
    const known = kept.get(`${tenant} ${day}`);
    if (known?.state === state) return known.settings;
    const settings = settingsOn(day, new Map(rows.flatMap(writtenIn)), changes.flatMap(changeIn));
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(`${tenant} ${day}`, { state, settings });
    return settings;
  };
}

const MOST_KEPT = 50;

function writtenIn({ body }: Row): [string, unknown][] {
  const { name, value } = JSON.parse(body) as { name?: string; value?: Json }; // written by the directory or by the domain
  return name === undefined ? [] : [[name, value]];
}

function changeIn({ body, received_at: at }: ChangeRow): SettingChange[] {
  const { name, value, from } = JSON.parse(body) as { name?: string; value?: Json; from?: string }; // checked by the record's own rules
  return name === undefined || from === undefined ? [] : [{ name, value, from, at }];
}
