import { sql, type Kysely, type Migration } from 'kysely';

/** Each of them cost every act a write, and no query ever asked them. */
const STATEMENTS = [`DROP INDEX record_office`, `DROP INDEX sync_mutation_record`, `DROP INDEX sync_mutation_age`];

/** Indexes by office, by an act's record and by an act's age are let go. */
export const fewerIndexes: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
