/** One account's place on this phone: its database, its acts, its way out. Light: what is heavy is loaded after the first screen. */
import { type FileField, listedFiles } from '#src/domain/record/listed-files.ts';
import { DEFAULT_SETTINGS, type Settings } from '#src/domain/settings.ts';
import type { Actor } from '#src/domain/people.ts';
import type { Problem } from '#src/domain/problem.ts';
import type { Result } from '#src/domain/result.ts';
import { actorNow } from './actor-now.ts';
import type { CommitWorld, Step } from './commit.ts';
import { type Database, databaseName, type DraftRow, type KeptRow, openDatabase, type RecordRow } from './database.ts';
import { type Watched, watched } from './emitter.ts';
import { firstStatus, noteUnloaded } from './first-status.ts';
import { copyFiles } from './copy-files.ts';
import { countAll, type Counts } from './counts.ts';
import { download } from './file-bytes.ts';
import { readMeta } from './meta.ts';
import { showRecord } from './read.ts';
import { freeDownloads, layInBallast, lookAtRoom } from './room.ts';
import type { Reason, Schedule, SyncStatus } from './schedule.ts';
import type { Account, AddedFile, Commit, Shown, TransitionOptions } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { Unkept } from './unkept.ts';
import { watchAside } from './watch-aside.ts';
import { reopen, write } from './write.ts';

/** The heavy half of the device. */
export type Work = typeof import('./work.ts');

export interface DeskWorld {
  readonly around: Surroundings;
  /** Loads the heavy half; it may fail where the server is away, and is asked again. */
  readonly loadWork: () => Promise<Work>;
  readonly deviceId: string;
  /** Gives up what other accounts of this phone can download again. */
  readonly freeOthers: () => Promise<number>;
  readonly onSignedOut: (code: string) => void;
  readonly onStopped: (code: string) => void;
}

export class Desk {
  readonly around: Surroundings;
  readonly db: Database;
  readonly status: Watched<SyncStatus>;
  readonly unkept = new Unkept();
  readonly defaults: Settings = DEFAULT_SETTINGS;
  readonly #world: DeskWorld;
  readonly #beforeReload = new Set<() => Promise<boolean>>();
  #account: Account;
  #serverNow: number | null = null;
  #work: Promise<Work> | null = null;
  #schedule: Promise<Schedule> | null = null;
  /** What the clockwork works with; the account in it is renewed when its roles change. */
  #exchanging: { account: Account } | null = null;
  readonly #stopper = new AbortController();
  #cancelWake: (() => void) | null = null;
  #closed = false;

  constructor(world: DeskWorld, account: Account, onOutdated: () => void) {
    this.#world = world;
    this.#account = account;
    this.around = world.around;
    this.db = openDatabase(databaseName(account), world.around, onOutdated);
    this.db.freeOthers = world.freeOthers;
    this.status = watched<SyncStatus>(firstStatus(world.around.isOnline()));
  }

  get account(): Account {
    return this.#account;
  }

  get deviceId(): string {
    return this.#world.deviceId;
  }

  /** The person with the rights of a day; see actor-now.ts for clocks that are wrong. */
  actor(now: number): Actor {
    return actorNow(this.#account, now, this.#serverNow);
  }

  /** Roles as the server told them last; the same person. */
  renew(account: Account): void {
    this.#account = account;
    if (this.#exchanging !== null) this.#exchanging.account = account;
  }

  /** Opens the tables, shows the last contact, and starts the clockwork once the rest is loaded. */
  async start(): Promise<void> {
    const { lastContact, serverNow, tables } = await readMeta(this.db, 'lastContact', 'serverNow', 'tables');
    this.#serverNow = serverNow;
    watchAside(this, tables, this.#stopper.signal);
    this.status.set({ ...this.status.get(), lastContact });
    this.wake('start');
    void layInBallast(this.db, this.around);
  }

  /** Tells the clockwork of a reason to sync. */
  wake(reason: Reason): void {
    if (this.#closed) return;
    const tell = (schedule: Schedule) => {
      if (!this.#closed) schedule.wake(reason);
    };
    void this.#clockwork().then(tell, () => this.#wakeLater());
  }

  /**
   * The server went away while the rest of the program was being loaded: without it nothing would ever ask again. Browsers
   * that do not ask twice for a part they failed to get load the page anew (app/lost-chunk.ts), which this try sets off too.
   */
  #wakeLater(): void {
    const wait = noteUnloaded(this.status, this.around);
    this.#cancelWake?.();
    this.#cancelWake = this.around.after(wait, () => this.wake('start'));
  }

  /** Replaces a connection to the tables that the system has closed behind our back. */
  mendStorage(): Promise<void> {
    return this.#closed ? Promise.resolve() : reopen(this.db);
  }

  /** Resolves when nothing is being exchanged. */
  async settled(): Promise<void> {
    await (await this.#clockwork()).settled();
  }

  readonly sendNow = (): void => this.wake('send');

  /** The acts a view may do; each resolves once it is on disk. */
  readonly commit: Commit = {
    edit: (type, id, values) => this.#act(id, type, [{ do: 'write', values }]),
    transition: (id, name, options = {}) => this.#act(id, null, [{ do: 'command', name, options }]),
    remove: (id) => this.#act(id, null, [{ do: 'remove' }]),
    restore: (id) => this.#act(id, null, [{ do: 'restore' }]),
  };

  /** Makes a draft part of its record, and gives a command in the same transaction. */
  async commitDraft(
    type: string,
    rec: string,
    values: DraftRow['values'],
    command?: { name: string; options: TransitionOptions },
  ): Promise<Result<Shown | null>> {
    const steps: Step[] = [{ do: 'writeDraft', values }];
    if (command !== undefined) steps.push({ do: 'command', ...command });
    const { commit } = await this.work();
    const done = await commit(this.#commitWorld(), rec, type, steps);
    return done.ok ? { ok: true, value: await this.#told(rec, done.value) } : done;
  }

  async beginning(type: string): Promise<DraftRow['begin']> {
    const { beginningOf } = await this.work();
    return beginningOf(this.#commitWorld(), type);
  }

  /** Keeps a picked file; {@link AddedFile} says what came of it. */
  async addFile(type: string, rec: string, file: File, field: FileField = 'attachments'): Promise<AddedFile> {
    const { readyFile } = await this.work();
    const ready = await readyFile(this.around, file);
    return ready === null ? { ok: false, fault: 'unreadable_image' } : this.#keepFile(type, rec, ready, field);
  }

  addVoice(type: string, rec: string, bytes: ArrayBuffer, mime: string, ms: number): Promise<AddedFile> {
    return this.#keepFile(type, rec, { bytes, mime, name: `voice.${mime.includes('mp4') ? 'm4a' : 'webm'}`, ms });
  }

  copyFiles(from: string, type: string, to: string): Promise<boolean> {
    return copyFiles(this.db, from, (file) => this.#keepFile(type, to, file));
  }

  async removeFile(rec: string, id: string, field?: FileField): Promise<Result<Shown>> {
    const { removeFile, present } = await this.work();
    return this.#asShown(rec, present(await removeFile(this.#commitWorld(), rec, id, field)));
  }

  /** Brings somebody's file to this phone. */
  async fetchFile(rec: string, id: string): Promise<boolean> {
    const record = await showRecord(this, rec);
    const items = listedFiles(record?.body);
    // Items of a set come through the record's schema.
    const item = items.find((candidate) => (candidate as { id?: string }).id === id) as
      { mime: string; name: string; sha256: string } | undefined;
    return item === undefined ? false : download(this.db, this.around, { ...item, id, rec });
  }

  async resendKept(row: KeptRow): Promise<Result<string>> {
    const { giveAgain } = await this.work();
    const done = await giveAgain(this.#commitWorld(), row);
    if (done.ok) this.wake('commit');
    return done;
  }

  async discardKept(row: KeptRow): Promise<void> {
    await write(this.db, ['kept'], (db) => db.kept.delete(row.id));
  }

  /** Records with something unsent, words still being typed included, and what needs the person. */
  counts(): Promise<Counts> {
    return countAll(this.db, this.#account.id, async (own) => {
      const work = await this.work().catch(() => null);
      return work === null ? own.length : work.countChoices(this.db, this.actor(this.around.now()), own);
    });
  }

  readonly storage = {
    look: () => lookAtRoom(this.around.storage),
    askPersist: async (): Promise<boolean> => (await this.around.storage?.persist().catch(() => false)) ?? false,
    freeCache: (): Promise<number> => freeDownloads(this.db),
  };

  /** `keep` runs before the page is reloaded for an update and says whether its words are on disk; returns the way to stop it. */
  beforeReload(keep: () => Promise<boolean>): () => void {
    this.#beforeReload.add(keep);
    return () => {
      this.#beforeReload.delete(keep);
    };
  }

  /** Keeps every form's words; the page may then be reloaded. False when some could not be kept. */
  async keepEverything(): Promise<boolean> {
    const kept = await Promise.all([...this.#beforeReload].map((keep) => keep()));
    return kept.every(Boolean);
  }

  work(): Promise<Work> {
    this.#work ??= this.#world.loadWork().catch((error: unknown) => {
      this.#work = null;
      throw error;
    });
    return this.#work;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopper.abort();
    this.#cancelWake?.();
    const schedule = await this.#schedule?.catch(() => null);
    schedule?.stop();
    await schedule?.settled();
    this.db.close({ disableAutoOpen: true });
  }

  #clockwork(): Promise<Schedule> {
    this.#schedule ??= this.#startClockwork().catch((error: unknown) => {
      this.#schedule = null;
      throw error;
    });
    return this.#schedule;
  }

  async #startClockwork(): Promise<Schedule> {
    const { renewShapes, startSchedule, uploadFiles } = await this.work();
    // A phone too full or too torn to be renewed still sends what it has.
    await renewShapes({ db: this.db, account: this.#account, now: this.around.now() }).catch(() => undefined);
    const world = {
      db: this.db,
      around: this.around,
      deviceId: this.#world.deviceId,
      status: this.status,
      account: this.#account,
      onSignedOut: this.#world.onSignedOut,
      onStopped: this.#world.onStopped,
      closed: this.#stopper.signal,
      pendingActs: () => this.db.outbox.where('state').equals('pending').count(),
      uploadFiles: (sendNow: boolean) => uploadFiles(world, sendNow),
    };
    this.#exchanging = world;
    return startSchedule(world);
  }

  #commitWorld(): CommitWorld {
    return { db: this.db, account: this.#account, now: this.around.now };
  }

  async #act(rec: string, type: string | null, steps: readonly Step[]): Promise<Result<Shown>> {
    const { commit, present } = await this.work();
    return this.#asShown(rec, present(await commit(this.#commitWorld(), rec, type, steps)));
  }

  async #keepFile(type: string, rec: string, ready: Parameters<Work['addFile']>[3], field?: FileField): Promise<AddedFile> {
    const { addFile } = await this.work();
    const added = await addFile({ ...this.#commitWorld(), around: this.around }, rec, type, ready, field);
    if (added.ok) this.wake('commit');
    return added;
  }

  async #asShown(rec: string, done: Result<RecordRow>): Promise<Result<Shown>> {
    if (!done.ok) return done;
    const shown = await this.#told(rec, done.value);
    return shown === null ? { ok: false, problem: { code: 'not_found' } satisfies Problem } : { ok: true, value: shown };
  }

  /** What is on disk now, as views see it; the clockwork hears that something is waiting. */
  async #told(rec: string, row: RecordRow | null): Promise<Shown | null> {
    this.wake('commit');
    return row === null ? null : showRecord(this, rec);
  }
}
