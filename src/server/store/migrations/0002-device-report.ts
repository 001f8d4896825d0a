import { sql, type Kysely, type Migration } from 'kysely';

const STATEMENTS = [`ALTER TABLE device ADD COLUMN oldest_at TEXT`, `ALTER TABLE device ADD COLUMN app_version TEXT`];

/** Since when a phone has something unsent, and which version of the app it runs. */
export const deviceReport: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
