/** Words typed for an act that is yet to come: a reason, a comment, the blanks of a command. They stay on this phone alone. */
import { liveQuery } from 'dexie';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { watched } from './emitter.ts';
import type { Jotting, StorageCode } from './shown.ts';
import { asFault } from './storage-fault.ts';
import { write } from './write.ts';

/** Longest time a typed word stays only in memory. */
const AUTOSAVE_MS = 500;
const RETRY_MS = 3_000;
/** Typed words lie in the meta table under these names. */
const PREFIX = 'jotting:';

interface Kept {
  readonly values: Body;
  readonly rev: number;
  readonly at: number;
}

export type JottingState = Pick<Jotting, 'state' | 'values' | 'savedAt' | 'saveFailed'>;

const LOADING: JottingState = { state: 'loading', values: {}, savedAt: null, saveFailed: null };

/** What a jotting needs of the open account. */
export type JottingDesk = Pick<Desk, 'db' | 'around' | 'beforeReload'>;

/** One form's hold on the words of one act. */
export interface Jotter extends Pick<Jotting, 'change' | 'clear'> {
  readonly get: () => JottingState;
  readonly subscribe: (heard: () => void) => () => void;
  /** Keeps what is typed now instead of in half a second. */
  readonly save: () => Promise<void>;
  /** Starts watching; the returned way out keeps what is typed. */
  readonly open: () => () => void;
}

/** @param key the act the words are for: `return:<record>` */
export function createJotter(desk: JottingDesk, key: string): Jotter {
  const shown = watched<JottingState>(LOADING);
  let kept: Kept | null = null;
  /** The newest revision this tab knows, and whether the table has told us of it. */
  let known = { rev: 0, told: true };
  let unsaved: Body = {};
  let loaded = false;
  let saveFailed: StorageCode | null = null;
  let cancelTimer: (() => void) | null = null;
  let saving: Promise<void> = Promise.resolve();

  function show(): void {
    const values = { ...kept?.values, ...unsaved };
    shown.set({ state: loaded ? 'ready' : 'loading', values, savedAt: kept?.at ?? null, saveFailed });
  }

  function hear(told: Kept | null): void {
    const rev = told?.rev ?? 0;
    if (rev >= known.rev || (told === null && known.told)) {
      kept = told;
      known = { rev, told: true };
    }
    loaded = true;
    show();
  }

  function later(ms: number): void {
    cancelTimer ??= desk.around.after(ms, () => {
      cancelTimer = null;
      void save();
    });
  }

  function change(field: string, value: Json): void {
    unsaved = { ...unsaved, [field]: value };
    show();
    later(AUTOSAVE_MS);
  }

  function save(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    saving = saving.then(saveNow);
    return saving;
  }

  async function saveNow(): Promise<void> {
    const batch = unsaved;
    if (Object.keys(batch).length === 0) return;
    try {
      kept = await keepJotting(desk.db, key, batch, desk.around.now());
      known = { rev: kept.rev, told: false };
      saveFailed = null;
      unsaved = Object.fromEntries(Object.entries(unsaved).filter(([name, value]) => !Object.is(batch[name], value)));
    } catch (error) {
      saveFailed = asFault(error).code;
      later(RETRY_MS);
    }
    show();
  }

  async function clear(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    await saving;
    await forgetJotting(desk.db, key);
    unsaved = {};
    kept = null;
    known = { rev: known.rev, told: true };
    saveFailed = null;
    show();
  }

  function open(): () => void {
    const watching = liveQuery(() => readJotting(desk.db, key)).subscribe({ next: hear, error: () => undefined });
    const unhear = desk.around.onPage((event) => {
      if (event === 'hidden' || event === 'pagehide' || event === 'blur') void save();
    });
    const leaveReload = desk.beforeReload(save);
    return () => {
      watching.unsubscribe();
      unhear();
      leaveReload();
      void save();
    };
  }

  return { get: shown.get, subscribe: shown.subscribe, change, clear, save, open };
}

async function readJotting(db: Database, key: string): Promise<Kept | null> {
  const row = await db.meta.get(PREFIX + key);
  return row === undefined ? null : (row.v as Kept); // only keepJotting writes these names
}

async function keepJotting(db: Database, key: string, typed: Body, now: number): Promise<Kept> {
  return write(db, [], async () => {
    const old = await readJotting(db, key);
    const kept = { values: { ...old?.values, ...typed }, rev: Math.max(now, (old?.rev ?? 0) + 1), at: now };
    await db.meta.put({ k: PREFIX + key, v: kept });
    return kept;
  });
}

async function forgetJotting(db: Database, key: string): Promise<void> {
  await write(db, [], () => db.meta.delete(PREFIX + key));
}
