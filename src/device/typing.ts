/** What somebody is typing into one record: kept within 800 ms, shared between tabs, committed on demand. */
import { liveQuery } from 'dexie';
import type { Json } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import type { DraftRow } from './database.ts';
import type { Desk } from './desk.ts';
import { forgetDraft, keepTyped } from './drafts.ts';
import { watched } from './emitter.ts';
import { type Mirror, mirrorOf } from './mirror.ts';
import { showRecord } from './read.ts';
import type { Draft, Shown, StorageCode, TransitionOptions } from './shown.ts';
import { asFault } from './storage-fault.ts';

/** A typed word stays only in memory for so long, plus the write itself. */
const AUTOSAVE_MS = 500;
const RETRY_MS = 3_000;

export type DraftState = Pick<Draft, 'state' | 'record' | 'values' | 'dirty' | 'savedAt' | 'saveFailed'>;
type Values = Readonly<Record<string, Json>>;

const LOADING: DraftState = { state: 'loading', record: null, values: {}, dirty: false, savedAt: null, saveFailed: null };

/** One form's hold on one record. */
export class Typing {
  readonly #desk: Desk;
  readonly #type: string;
  readonly #rec: string;
  readonly #state = watched<DraftState>(LOADING);
  #record: Shown | null = null;
  #row: DraftRow | null = null;
  /** The newest revision of the draft this tab knows, and whether the table has told us of it. */
  #known = { rev: 0, told: true };
  #unsaved: Values = {};
  /** The page they are typed on: at the time of saving it may have been left. */
  #path: string | null = null;
  #loaded = false;
  #savedAt: number | null = null;
  #saveFailed: StorageCode | null = null;
  #cancelTimer: (() => void) | null = null;
  #saving: Promise<void> = Promise.resolve();
  readonly #mirror: Mirror;

  constructor(desk: Desk, type: string, rec: string) {
    this.#desk = desk;
    this.#type = type;
    this.#rec = rec;
    this.#mirror = mirrorOf(desk.around, `${desk.db.name}:${rec}`);
  }

  readonly get = (): DraftState => this.#state.get();
  readonly subscribe = (heard: () => void): (() => void) => this.#state.subscribe(heard);

  /** Starts watching the record; the returned way out keeps and commits what is typed. */
  open(): () => void {
    const { around, db } = this.#desk;
    this.#unsaved = { ...this.#mirror.read(), ...this.#unsaved };
    if (Object.keys(this.#unsaved).length > 0) this.#later(AUTOSAVE_MS);
    const read = async () => ({ record: await showRecord(this.#desk, this.#rec), row: await db.drafts.get(this.#rec) });
    const watching = liveQuery(read).subscribe({ next: (told) => this.#hear(told), error: () => undefined });
    const unhear = around.onPage((event) => {
      if (event === 'hidden' || event === 'pagehide' || event === 'blur') void this.save();
    });
    const forget = this.#desk.beforeReload(async () => {
      await this.save();
      return this.#saveFailed === null;
    });
    return () => {
      watching.unsubscribe();
      unhear();
      forget();
      void this.#leave();
    };
  }

  readonly change = (field: string, value: Json): void => {
    this.#unsaved = { ...this.#unsaved, [field]: value };
    this.#path = this.#desk.around.address();
    this.#mirror.keep(this.#unsaved);
    this.#show();
    this.#later(AUTOSAVE_MS);
  };

  /** Keeps what is typed now instead of in half a second. */
  readonly save = (): Promise<void> => {
    this.#cancel();
    this.#saving = this.#saving.then(() => this.#saveNow());
    return this.#saving;
  };

  readonly flush = (): Promise<Result<Shown | null>> => this.#take(undefined);

  readonly transition = async (name: string, options: TransitionOptions = {}): Promise<Result<Shown>> => {
    const done = await this.#take({ name, options });
    if (!done.ok) return done;
    return done.value === null ? refuse({ code: 'not_found' }) : allow(done.value);
  };

  readonly discard = async (): Promise<void> => {
    this.#cancel();
    await this.#saving;
    await forgetDraft(this.#desk.db, this.#rec);
    this.#unsaved = {};
    this.#mirror.keep({});
    this.#forgetRow();
    this.#show();
  };

  #show(): void {
    const typed = { ...this.#row?.values, ...this.#unsaved };
    this.#state.set({
      state: this.#loaded ? 'ready' : 'loading',
      record: this.#record,
      values: { ...this.#record?.body, ...typed },
      dirty: Object.keys(typed).length > 0,
      savedAt: this.#savedAt,
      saveFailed: this.#saveFailed,
    });
  }

  #hear({ record, row }: { record: Shown | null; row: DraftRow | undefined }): void {
    this.#record = record?.delivery === 'draft' ? null : record;
    const rev = row?.rev ?? 0;
    if (rev >= this.#known.rev || (row === undefined && this.#known.told)) {
      this.#row = row ?? null;
      this.#known = { rev, told: true };
      this.#savedAt = row?.at ?? this.#savedAt;
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
      this.#row = await this.#keep(batch);
      this.#known = { rev: this.#row.rev, told: false };
      this.#savedAt = this.#row.at;
      this.#saveFailed = null;
      this.#settle(batch);
    } catch (error) {
      this.#saveFailed = asFault(error).code;
      this.#mirror.keep(this.#unsaved, true);
      this.#later(RETRY_MS);
    }
    this.#show();
  }

  async #keep(batch: Values): Promise<DraftRow> {
    const before = Object.fromEntries(Object.keys(batch).map((name) => [name, this.#record?.body[name] ?? null]));
    const { status, owner, office } = this.#record ?? (await this.#desk.beginning(this.#type));
    const path = this.#path ?? this.#row?.path ?? this.#desk.around.address();
    const place = { rec: this.#rec, type: this.#type, begin: { status, owner, office }, path };
    return keepTyped(this.#desk.db, place, batch, before, this.#desk.around.now());
  }

  /** Words that are on disk now, unless they were typed over meanwhile. */
  #settle(batch: Values): void {
    this.#unsaved = Object.fromEntries(Object.entries(this.#unsaved).filter(([name, value]) => !Object.is(batch[name], value)));
    this.#mirror.keep(this.#unsaved);
  }

  #forgetRow(): void {
    this.#row = null;
    this.#known = { rev: this.#known.rev, told: true };
  }

  async #take(command: { name: string; options: TransitionOptions } | undefined): Promise<Result<Shown | null>> {
    this.#cancel();
    await this.#saving;
    const batch = this.#unsaved;
    const done = await this.#commit(batch, command);
    if (!done.ok) {
      await this.save();
      return done;
    }
    this.#forgetRow();
    this.#settle(batch);
    this.#saveFailed = null;
    this.#record = done.value;
    if (done.value !== null) this.#savedAt = this.#desk.around.now();
    this.#show();
    if (Object.keys(this.#unsaved).length > 0) this.#later(AUTOSAVE_MS);
    return done;
  }

  async #commit(batch: Values, command: { name: string; options: TransitionOptions } | undefined): Promise<Result<Shown | null>> {
    try {
      return await this.#desk.commitDraft(this.#type, this.#rec, batch, command);
    } catch (error) {
      this.#saveFailed = asFault(error).code;
      this.#later(RETRY_MS);
      this.#show();
      throw error;
    }
  }

  async #leave(): Promise<void> {
    await this.save();
    if (this.get().dirty) await this.#take(undefined).catch(() => undefined);
  }
}
