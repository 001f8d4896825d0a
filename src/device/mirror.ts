/**
 * A second place for words that are typed and not yet on disk: this tab's own memory, which outlives a reload and a
 * dead connection to the tables. It holds them for half a second, or for as long as the tables cannot. Source: reliability PWA-30.
 */
import type { Body } from '#src/domain/record/stored.ts';
import type { Surroundings } from './surroundings.ts';

/** Longer texts would slow down typing; they have the tables alone. */
const LONGEST = 100_000;

export interface Mirror {
  /** What was typed before the page went and never reached the tables. */
  readonly read: () => Body;
  /** Replaces what is held; nothing forgets it. */
  readonly keep: (typed: Body) => void;
}

/** @param place whose words they are and of what: the account's database and the record or act */
export function mirrorOf({ mirror }: Pick<Surroundings, 'mirror'>, place: string): Mirror {
  const key = `typed:${place}`;
  return {
    read() {
      try {
        return JSON.parse(mirror?.getItem(key) ?? '{}') as Body; // only keep writes this name
      } catch {
        return {};
      }
    },
    keep(typed) {
      try {
        const text = JSON.stringify(typed);
        if (text === '{}' || text.length > LONGEST) mirror?.removeItem(key);
        else mirror?.setItem(key, text);
      } catch {
        // Without room or leave to write here, the tables remain.
      }
    },
  };
}
