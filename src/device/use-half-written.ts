/** Words typed for acts that never came to be, for views: a page that died leaves them, and whoever comes back goes on with them. */
import { useDesk } from './device-context.tsx';
import { type KeptJotting, listJottings } from './jotting-rows.ts';
import { useLive } from './live-query.ts';
import { snippetOf } from './words.ts';

export interface HalfWritten {
  readonly key: string;
  /** Their first words; empty where only something was chosen. */
  readonly what: string;
  /** Where they are gone on with; null when that is not known. */
  readonly path: string | null;
  /** When they were typed, ms. */
  readonly at: number;
}

/** The latest first; undefined while they are read. */
export function useHalfWritten(): readonly HalfWritten[] | undefined {
  const { db } = useDesk();
  return useLive(useDesk(), async () => (await listJottings(db)).flatMap(halfWritten).sort((a, b) => b.at - a.at), []);
}

function halfWritten({ key, values, path, at }: KeptJotting): HalfWritten[] {
  const said = Object.values(values).filter((value) => value !== null && value !== '' && value !== false);
  return said.length === 0 ? [] : [{ key, what: snippetOf(values), path: path ?? null, at }];
}
