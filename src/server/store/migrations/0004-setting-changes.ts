import { sql, type Migration } from 'kysely';

/** What the county sets anew is asked with every batch of acts; there are few of them among all records. */
export const settingChanges: Migration = {
  async up(db) {
    await sql`CREATE INDEX record_setting_change ON record (tenant) WHERE type = 'settingChange'`.execute(db);
  },
};
