/**
 * A second place for words that are typed and not yet on disk: this tab's own memory, which outlives a reload and a
 * dead connection to the tables. It holds them for half a second, or for as long as the tables cannot; then the
 * browser's small memory holds them too, which outlives the tab. Source: reliability PWA-30.
 */
import type { Body } from '#src/domain/record/stored.ts';
import type { Surroundings } from './surroundings.ts';

/** Longer texts would slow down typing; they have the tables alone. */
const LONGEST = 100_000;

export interface Mirror {
  /** What was typed before the page went and never reached the tables. */
  readonly read: () => Body;
  /** Replaces what is held; nothing forgets it. `isStuck`: the tables have just refused these words. */
  readonly keep: (typed: Body, isStuck?: boolean) => void;
}

/** @param place whose words they are and of what: the account's database and the record or act */
export function mirrorOf({ mirror, aside }: Pick<Surroundings, 'mirror' | 'aside'>, place: string): Mirror {
  const key = `typed:${place}`;
  let wasStuck = textIn(aside, key) !== null;
  return {
    read: () => ({ ...bodyIn(aside, key), ...bodyIn(mirror, key) }),
    keep(typed, isStuck = false) {
      const text = JSON.stringify(typed);
      const held = text === '{}' || text.length > LONGEST ? null : text;
      put(mirror, key, held);
      if (!isStuck && !(wasStuck && held === null)) return;
      put(aside, key, held);
      wasStuck = held !== null;
    },
  };
}

type Memory = Surroundings['mirror'];

function bodyIn(memory: Memory, key: string): Body {
  try {
    return JSON.parse(textIn(memory, key) ?? '{}') as Body; // only keep writes this name
  } catch {
    return {};
  }
}

function textIn(memory: Memory, key: string): string | null {
  try {
    return memory?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function put(memory: Memory, key: string, text: string | null): void {
  try {
    if (text === null) memory?.removeItem(key);
    else memory?.setItem(key, text);
  } catch {
    // Without room or leave to write here, the tables remain.
  }
}
