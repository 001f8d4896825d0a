/** The words of jottings as they lie in the meta table. */
import type { Body } from '#src/domain/record/stored.ts';
import type { Database } from './database.ts';

/** Typed words lie in the meta table under these names. */
export const JOTTING = 'jotting:';

/** The words of one act that is yet to come. */
export interface JottingRow {
  readonly values: Body;
  /** The page they were typed on; absent in what was brought back from a copy. */
  readonly path?: string;
  readonly rev: number;
  readonly at: number;
}

/** The words under an act's name; null when there are none. */
export async function readJotting(db: Database, key: string): Promise<JottingRow | null> {
  const row = await db.meta.get(JOTTING + key);
  return row === undefined ? null : (row.v as JottingRow); // only jotting.ts writes these names
}

/** A form's words with the act they are for. */
export interface KeptJotting extends JottingRow {
  readonly key: string;
}

/** All words typed for acts that are yet to come. */
export async function listJottings(db: Database): Promise<KeptJotting[]> {
  const rows = await db.meta.where('k').startsWith(JOTTING).toArray();
  return rows.map(({ k, v }) => ({ key: k.slice(JOTTING.length), ...(v as JottingRow) })); // only jotting.ts writes these names
}
