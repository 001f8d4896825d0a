/** When to sync: at once when there is a reason, later and later when it fails, never two at a time. Source: sync 2.14, 2.18. */
import type { Watched } from './emitter.ts';
import type { ExchangeWorld } from './exchange-world.ts';
import { exchange, type Outcome } from './exchange.ts';
import { backoffMs, FAREWELL, FIRST_OPENING_MS, FIRST_SIZE, grown, type Pace, shrunk } from './pace.ts';
import type { SyncShown } from './shown.ts';
import type { PageEvent, TabChannel } from './surroundings.ts';

export type SyncStatus = Omit<SyncShown, 'waiting' | 'needsYou' | 'sendNow'>;

/** `commit` waits for more typing; `send` is the person's own wish and waits for nothing. */
export type Reason = 'start' | 'commit' | 'poke' | 'tab' | 'signIn' | 'send' | PageEvent;

/** `deferred`: files wait for a better line or for "send now". */
export type FilesOutcome = 'done' | 'deferred' | 'failed';

export interface ScheduleWorld extends ExchangeWorld {
  readonly status: Watched<SyncStatus>;
  readonly pendingActs: () => Promise<number>;
  /** Sends files, once the words are through. */
  readonly uploadFiles: (sendNow: boolean) => Promise<FilesOutcome>;
  readonly onSignedOut: (code: string) => void;
  readonly onStopped: (code: string) => void;
}

/** Reasons to believe that the line is better than a moment ago. */
const URGENT: readonly Reason[] = ['send', 'online', 'visible', 'pageshow', 'signIn'];
const COMMIT_DEBOUNCE_MS = 1_500;
const IDLE_MS = 5 * 60_000;
/** The tab that was at it may have died meanwhile. Source: reliability F-52. */
const HELD_ELSEWHERE_MS = 15_000;
/** Between tries while the browser says there is no line. */
const LOST_MS = 60_000;

/** The clockwork of one open account. The timer drives retries; everything else only shortens the wait. */
export class Schedule {
  readonly #world: ScheduleWorld;
  readonly #tabs: TabChannel;
  readonly #endings: (() => void)[];
  #pace: Pace = FIRST_SIZE;
  #running: Promise<void> | null = null;
  #again = false;
  /** A reason came up during the round that is worth another try even if this one fails. */
  #urgent = false;
  #stopped = false;
  #mayPull = true;
  #floorUntil = 0;
  #cancelTimer: (() => void) | null = null;
  #cancelDebounce: (() => void) | null = null;
  #endPokes: (() => void) | null = null;

  constructor(world: ScheduleWorld) {
    this.#world = world;
    this.#tabs = world.around.tabs(`sync:${world.account.id}`);
    this.#endings = [world.around.onPage((event) => this.wake(event)), this.#tabs.listen((message) => this.#hear(message))];
    this.#listenForPokes();
  }

  /** Tells of a reason to sync; what may not run now runs when it may. */
  wake(reason: Reason): void {
    if (reason === 'blur') return;
    if (reason === 'hidden' || reason === 'pagehide') this.#leave();
    else if (reason === 'commit') this.#later();
    else if (reason === 'offline') this.#lost();
    else this.#wakeNow(reason);
  }

  /** The browser says there is no line: nothing is sent, so nothing is frozen. It may be wrong, so the timer tries all the same. */
  #lost(): void {
    const { around } = this.#world;
    this.#set({ online: around.isOnline(), ...(this.#mayRun() ? { phase: 'offline' } : {}) });
    if (this.#cancelTimer === null && this.#running === null) this.#arm(LOST_MS * (1 + around.random()));
  }

  #wakeNow(reason: Reason): void {
    const { around, status } = this.#world;
    if (reason === 'online') this.#set({ online: around.isOnline() });
    if (reason === 'signIn') this.#resume();
    if (reason === 'send') this.#floorUntil = 0;
    if (!around.isOnline() && reason !== 'send') this.#lost();
    else if (around.now() >= this.#floorUntil) {
      this.#urgent ||= URGENT.includes(reason);
      this.#run(reason === 'send');
    } else if (status.get().nextTry === null) this.#arm(this.#floorUntil - around.now());
  }

  /** Resolves once no round is running. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
    this.#cancelDebounce?.();
    this.#endPokes?.();
    for (const end of this.#endings) end();
  }

  #hear(message: string): void {
    if (message === 'run') this.wake('tab');
  }

  #listenForPokes(): void {
    this.#endPokes?.();
    this.#endPokes = this.#world.around.listenForPokes?.('/api/v1/sync/poke', () => this.wake('poke')) ?? null;
  }

  #resume(): void {
    this.#set({ phase: 'idle', failures: 0, failingSince: null, reason: null });
    this.#listenForPokes();
  }

  #set(change: Partial<SyncStatus>): void {
    const { status } = this.#world;
    status.set({ ...status.get(), ...change });
  }

  #mayRun(): boolean {
    const { phase } = this.#world.status.get();
    return !this.#stopped && phase !== 'signedOut' && phase !== 'stopped';
  }

  #later(): void {
    this.#cancelDebounce ??= this.#world.around.after(COMMIT_DEBOUNCE_MS, () => {
      this.#cancelDebounce = null;
      this.#wakeNow('commit');
    });
  }

  #run(sendNow: boolean): void {
    if (!this.#mayRun()) return;
    if (this.#running !== null) {
      this.#again = true;
      return;
    }
    this.#urgent = false;
    // Tables that do not answer are waited for like a line that does not; the clockwork goes on.
    const round = this.#round(sendNow).catch(() => this.#pause('device', 0));
    this.#running = round.finally(() => {
      this.#running = null;
      const isWorthIt = this.#again && (this.#urgent || this.#world.status.get().failures === 0);
      this.#again = false;
      if (isWorthIt) this.#run(sendNow);
    });
  }

  /** A lock held elsewhere means another tab is at it: it is told to go round once more. The lock is politeness only. */
  async #round(sendNow: boolean): Promise<void> {
    const { around, account } = this.#world;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (around.tryLock === null) return this.#exchangeAll(sendNow);
    const got = await around.tryLock(`sync:${account.id}`, () => this.#exchangeAll(sendNow));
    if (got) return;
    this.#tabs.post('run');
    this.#arm(HELD_ELSEWHERE_MS);
  }

  async #exchangeAll(sendNow: boolean): Promise<void> {
    const { pendingActs, uploadFiles } = this.#world;
    const total = await pendingActs();
    let confirmed = 0;
    for (;;) {
      if (total > confirmed) this.#set({ phase: 'sending', sendingIndex: confirmed, sendingTotal: total });
      const outcome = await this.#once();
      if (outcome.kind !== 'done') {
        this.#failed(outcome);
        return;
      }
      confirmed += outcome.confirmed;
      this.#reached();
      if (outcome.waitMs !== null) {
        this.#pause(null, outcome.waitMs);
        return;
      }
      if (this.#stopped || (outcome.left === 0 && !outcome.more)) break;
      if (!outcome.moved) {
        this.#pause('not_taken', 0);
        return;
      }
    }
    const files = await uploadFiles(sendNow);
    if (files === 'failed') {
      this.#pause('files', 0);
      return;
    }
    this.#set({ phase: this.#mayPull ? 'idle' : 'upgrade', sendingIndex: 0, sendingTotal: 0 });
    this.#arm(IDLE_MS);
  }

  /** What goes wrong inside the phone must not end the clockwork; it is retried like a failure of the line. */
  async #once(): Promise<Outcome> {
    const { acts, bytes, rows } = this.#pace;
    const size = { acts, bytes, rows: this.#mayPull ? rows : null };
    return exchange(this.#world, size).catch((): Outcome => ({ kind: 'retry', why: 'device', waitMs: 0, smaller: true, acts }));
  }

  #reached(): void {
    const { around } = this.#world;
    this.#pace = grown(this.#pace);
    // A server that was away may have refused the stream of pokes as well, and a browser does not open a refused one again.
    if (this.#world.status.get().failures > 0) this.#listenForPokes();
    this.#set({ failures: 0, failingSince: null, reason: null, nextTry: null, lastContact: around.now(), online: around.isOnline() });
  }

  #failed(outcome: Exclude<Outcome, { kind: 'done' }>): void {
    if (outcome.kind === 'upgrade') this.#pushOnly();
    else if (outcome.kind === 'retry') {
      if (outcome.smaller) this.#pace = shrunk(this.#pace, outcome.acts);
      this.#pause(outcome.why, outcome.waitMs);
    } else this.#halt(outcome);
  }

  /** Too old to pull: own words still go out, nothing comes in until the app is renewed. */
  #pushOnly(): void {
    this.#again = this.#mayPull;
    this.#mayPull = false;
    this.#set({ phase: 'upgrade' });
  }

  #halt({ kind, code }: { readonly kind: 'signedOut' | 'stopped'; readonly code: string }): void {
    this.#set({ phase: kind, reason: code, sendingIndex: 0, sendingTotal: 0 });
    if (kind === 'signedOut') this.#world.onSignedOut(code);
    else this.#world.onStopped(code);
  }

  /** Waits and tries again; every further failure makes the wait longer. A server that asks for time is no failure: `why` is null. */
  #pause(why: string | null, floorMs: number): void {
    const { around, status } = this.#world;
    const now = around.now();
    const { failures, failingSince, lastContact } = status.get();
    const wait = backoffMs(failures, floorMs, around.random, lastContact === null ? FIRST_OPENING_MS : undefined);
    if (floorMs > 0) this.#floorUntil = now + floorMs;
    const failure = why === null ? {} : { failures: failures + 1, failingSince: failingSince ?? now, reason: why };
    this.#set({
      phase: why === null ? 'idle' : 'offline',
      sendingIndex: 0,
      sendingTotal: 0,
      online: around.isOnline(),
      nextTry: now + wait,
      ...failure,
    });
    this.#arm(wait);
  }

  #arm(ms: number): void {
    if (this.#stopped) return;
    const { around, status } = this.#world;
    this.#cancelTimer?.();
    this.#cancelTimer = around.after(ms, () => {
      this.#cancelTimer = null;
      const { nextTry, phase } = status.get();
      if (around.isVisible() || nextTry !== null || phase === 'offline') this.#run(false);
    });
  }

  /** One last request that outlives the page; if its answer is lost, the next one says "already have it". */
  #leave(): void {
    const { around, pendingActs } = this.#world;
    if (!this.#mayRun() || this.#running !== null) return;
    if (!around.isOnline()) return void this.#askWakeUp(pendingActs);
    if (around.now() < this.#floorUntil) return;
    const goodbye = this.#sayGoodbye(pendingActs).catch(() => undefined); // what was not sent is sent next time
    this.#running = goodbye.finally(() => {
      this.#running = null;
    });
  }

  /** The page goes while there is no line: the browser may call when there is one. */
  async #askWakeUp(pendingActs: () => Promise<number>): Promise<void> {
    if ((await pendingActs().catch(() => 0)) > 0) this.#world.around.askWakeUp?.();
  }

  async #sayGoodbye(pendingActs: () => Promise<number>): Promise<void> {
    if ((await pendingActs()) === 0) return;
    this.#world.around.askWakeUp?.();
    const outcome = await exchange(this.#world, FAREWELL).catch(() => null);
    if (outcome?.kind === 'done') this.#set({ lastContact: this.#world.around.now() });
  }
}
