/** The last entry of a backup: what it holds, so that nothing can be missing or changed unseen. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** What a backup says of itself; its last entry, so that a cut-off file has none. */
export interface Manifest {
  readonly format: number;
  readonly createdAt: string;
  readonly migrations: readonly string[];
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** The newest number of each county. */
  readonly heads: Readonly<Record<string, number>>;
  /** SHA-256 of every other entry. */
  readonly entries: Readonly<Record<string, string>>;
}
