/** Words typed for an act that is yet to come: a reason, a comment, the blanks of a command. They stay on this phone alone. */
import { liveQuery } from 'dexie';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { watched } from './emitter.ts';
import { JOTTING, type JottingRow, readJotting } from './jotting-rows.ts';
import { type Mirror, mirrorOf } from './mirror.ts';
import type { Jotting, StorageCode } from './shown.ts';
import { asFault } from './storage-fault.ts';
import { write } from './write.ts';

/** Longest time a typed word stays only in memory. */
const AUTOSAVE_MS = 500;
const RETRY_MS = 3_000;
export type JottingState = Pick<Jotting, 'state' | 'values' | 'savedAt' | 'saveFailed'>;

const LOADING: JottingState = { state: 'loading', values: {}, savedAt: null, saveFailed: null };

/** What a jotting needs of the open account. */
export type JottingDesk = Pick<Desk, 'db' | 'around' | 'beforeReload'>;

/** One form's hold on the words of one act. */
export class Jotter {
  readonly #desk: JottingDesk;
  readonly #key: string;
  readonly #state = watched<JottingState>(LOADING);
  #kept: JottingRow | null = null;
  /** The newest revision this tab knows, and whether the table has told us of it. */
  #known = { rev: 0, told: true };
  #unsaved: Body = {};
  /** The page they are typed on: at the time of saving it may have been left. */
  #path: string | null = null;
  #loaded = false;
  #saveFailed: StorageCode | null = null;
  #cancelTimer: (() => void) | null = null;
  #saving: Promise<void> = Promise.resolve();
  readonly #mirror: Mirror;

  /** @param key the act the words are for: `return:<record>` */
  constructor(desk: JottingDesk, key: string) {
    this.#desk = desk;
    this.#key = key;
    this.#mirror = mirrorOf(desk.around, `${desk.db.name}:${JOTTING}${key}`);
  }

  readonly get = (): JottingState => this.#state.get();
  readonly subscribe = (heard: () => void): (() => void) => this.#state.subscribe(heard);

  readonly change = (field: string, value: Json): void => {
    this.#unsaved = { ...this.#unsaved, [field]: value };
    this.#path = this.#desk.around.address();
    this.#mirror.keep(this.#unsaved);
    this.#show();
    this.#later(AUTOSAVE_MS);
  };

  /** Keeps what is typed now instead of in half a second; false when the phone could not. */
  readonly save = async (): Promise<boolean> => {
    this.#cancel();
    this.#saving = this.#saving.then(() => this.#saveNow());
    await this.#saving;
    return this.#saveFailed === null;
  };

  readonly clear = async (): Promise<void> => {
    this.#cancel();
    await this.#saving;
    await forgetJotting(this.#desk.db, this.#key);
    this.#unsaved = {};
    this.#mirror.keep({});
    this.#kept = null;
    this.#known = { rev: this.#known.rev, told: true };
    this.#saveFailed = null;
    this.#show();
  };

  /** Starts watching; the returned way out keeps what is typed. */
  open(): () => void {
    this.#unsaved = { ...this.#mirror.read(), ...this.#unsaved };
    if (Object.keys(this.#unsaved).length > 0) this.#later(AUTOSAVE_MS);
    const watching = liveQuery(() => readJotting(this.#desk.db, this.#key)).subscribe({
      next: (told) => this.#hear(told),
      error: () => undefined,
    });
    const unhear = this.#desk.around.onPage((event) => {
      if (event === 'hidden' || event === 'pagehide' || event === 'blur') void this.save();
    });
    const forget = this.#desk.beforeReload(this.save);
    return () => {
      watching.unsubscribe();
      unhear();
      forget();
      void this.save();
    };
  }

  #show(): void {
    const values = { ...this.#kept?.values, ...this.#unsaved };
    this.#state.set({ state: this.#loaded ? 'ready' : 'loading', values, savedAt: this.#kept?.at ?? null, saveFailed: this.#saveFailed });
  }

  #hear(told: JottingRow | null): void {
    const rev = told?.rev ?? 0;
    if (rev >= this.#known.rev || (told === null && this.#known.told)) {
      this.#kept = told;
      this.#known = { rev, told: true };
    }
    this.#loaded = true;
    this.#show();
  }

  #later(ms: number): void {
    this.#cancelTimer ??= this.#desk.around.after(ms, () => {
      this.#cancelTimer = null;
      void this.save();
    });
  }

  #cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  async #saveNow(): Promise<void> {
    const batch = this.#unsaved;
    if (Object.keys(batch).length === 0) return;
    try {
      const typed = { values: batch, path: this.#path ?? this.#kept?.path ?? this.#desk.around.address() };
      this.#kept = await keepJotting(this.#desk.db, this.#key, typed, this.#desk.around.now());
      this.#known = { rev: this.#kept.rev, told: false };
      this.#saveFailed = null;
      this.#unsaved = Object.fromEntries(Object.entries(this.#unsaved).filter(([name, value]) => !Object.is(batch[name], value)));
      this.#mirror.keep(this.#unsaved);
    } catch (error) {
      this.#saveFailed = asFault(error).code;
      this.#mirror.keep(this.#unsaved, true);
      this.#later(RETRY_MS);
    }
    this.#show();
  }
}

type Typed = Pick<JottingRow, 'values' | 'path'>;

async function keepJotting(database: Database, key: string, { values, ...place }: Typed, now: number): Promise<JottingRow> {
  return write(database, [], async (db) => {
    const old = await readJotting(db, key);
    const kept = { values: { ...old?.values, ...values }, ...place, rev: Math.max(now, (old?.rev ?? 0) + 1), at: now };
    await db.meta.put({ k: JOTTING + key, v: kept });
    return kept;
  });
}

async function forgetJotting(database: Database, key: string): Promise<void> {
  await write(database, [], (db) => db.meta.delete(JOTTING + key));
}
