import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables.ts';
import { deviceReport } from './0002-device-report.ts';
import { fewerIndexes } from './0003-fewer-indexes.ts';
import { settingChanges } from './0004-setting-changes.ts';

/** Every migration by name, in order. Names are kept by the database: they are never changed. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-device-report': deviceReport,
  '0003-fewer-indexes': fewerIndexes,
  '0004-setting-changes': settingChanges,
};
