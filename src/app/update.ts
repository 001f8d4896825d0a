/**
 * New versions of the app, taken only when the person says so. A new worker waits; the page tells
 * whoever subscribed; `apply` first puts every open page's words away, then lets the new worker in
 * and loads once more. Source: reliability D2, PWA-02, PWA-11, PWA-13.
 */
export interface WorkerLike extends EventTarget {
  readonly state: string;
  postMessage(message: unknown): void;
}

export interface RegistrationLike extends EventTarget {
  readonly installing: WorkerLike | null;
  readonly waiting: WorkerLike | null;
  readonly active: WorkerLike | null;
  update(): Promise<unknown>;
}

export interface ContainerLike extends EventTarget {
  readonly controller: WorkerLike | null;
  register(script: string, options: { updateViaCache: 'none' }): Promise<RegistrationLike>;
}

/** The line between the open pages of one browser. */
export interface TabLine extends EventTarget {
  postMessage(message: unknown): void;
}

/** What the page hands in; {@link browserPage} makes one from a window. */
export interface UpdatePage {
  /** Null where the browser has no workers: the app then works with the network only. */
  readonly container: ContainerLike | null;
  readonly script: string;
  readonly tabs: TabLine;
  /** This page's own name on the line. */
  readonly name: string;
  /** Puts everything typed into the database; false when some of it could not be kept. */
  flush(): Promise<boolean>;
  reload(): void;
  /** Outlives one loading of this page: whether the person has said yes to a version that is not in yet. */
  readonly yes: { keep(): void; take(): boolean };
  /** Milliseconds, only ever compared with each other. */
  now(): number;
  after(ms: number, act: () => void): void;
  onVisible(act: () => void): void;
  onOnline(act: () => void): void;
}

export interface UpdateState {
  /** `ready`: a new version waits. `blocked`: this or another page has words it could not put away. */
  readonly update: 'none' | 'ready' | 'applying' | 'blocked';
  /** Whether the app would open without a network. */
  readonly offline: 'starting' | 'ready' | 'missing';
}

export interface Updates {
  state(): UpdateState;
  subscribe(listener: () => void): () => void;
  /** The person said yes. Loads the new version, or ends in `blocked` with the page as it was. */
  apply(): Promise<void>;
  /** Looks for a new version now, e.g. because an answer came from a newer server. */
  check(): void;
}

const CHECK_GAP_MS = 30 * 60_000;
const FORCED_RELOAD_MS = 1_500;
const READY_WITHIN_MS = 4_000;
const TABS_SPEAK_MS = 250;
const TABS_SAVE_MS = 3_000;

/** Starts the worker and watches for the next one; call it once, at start. */
export function watchForUpdates(page: UpdatePage): Updates {
  const watch = new UpdateWatch(page);
  void watch.start();
  return {
    state: () => watch.state,
    subscribe: (listener) => watch.subscribe(listener),
    apply: () => watch.apply(),
    check: () => watch.check(),
  };
}

/** A new worker waits, or is just taking over. */
function isComing({ waiting, active }: RegistrationLike): boolean {
  return waiting !== null || active?.state === 'activating';
}

const TAB_WORDS = ['ask', 'here', 'safe', 'unsafe'] as const;

interface TabMessage {
  readonly kind: (typeof TAB_WORDS)[number];
  readonly from: string;
}

/** A page of an older or newer version may say what this one does not know. */
function isTabMessage(data: unknown): data is TabMessage {
  if (data === null || typeof data !== 'object' || !('kind' in data) || !('from' in data)) return false;
  return typeof data.from === 'string' && TAB_WORDS.some((word) => word === data.kind);
}

class UpdateWatch {
  state: UpdateState = { update: 'none', offline: 'starting' };
  private readonly page: UpdatePage;
  private readonly listeners = new Set<() => void>();
  private registration: RegistrationLike | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private agreed = false;
  private reloading = false;
  /** Other pages that answered the last question, and whether their words are safe. */
  private readonly others = new Map<string, 'here' | 'safe' | 'unsafe'>();

  constructor(page: UpdatePage) {
    this.page = page;
    this.agreed = page.yes.take();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async start(): Promise<void> {
    const { page } = this;
    page.tabs.addEventListener('message', (event) => void this.hear((event as MessageEvent<unknown>).data)); // the line carries messages only
    if (page.container === null) {
      this.say({ offline: 'missing' });
      return;
    }
    page.container.addEventListener('controllerchange', () => void this.takenOver());
    page.after(READY_WITHIN_MS, () => {
      if (this.state.offline === 'starting') this.say({ offline: 'missing' });
    });
    try {
      this.registration = await page.container.register(page.script, { updateViaCache: 'none' });
    } catch {
      this.say({ offline: 'missing' });
      return;
    }
    this.checkedAt = page.now();
    this.goOnAsAgreed(this.registration);
    this.registration.addEventListener('updatefound', () => this.follow());
    this.follow();
    this.look();
    page.onVisible(() => this.checkNowAndThen());
    page.onOnline(() => this.check());
  }

  check(): void {
    this.checkedAt = this.page.now();
    // A failed look changes nothing; the next one comes.
    void this.registration?.update().catch(() => undefined);
  }

  async apply(): Promise<void> {
    if (this.state.update === 'applying') return;
    this.say({ update: 'applying' });
    const safe = (await this.page.flush()) && (await this.othersAreSafe());
    if (!safe) {
      this.say({ update: 'blocked' });
      return;
    }
    this.agreed = true;
    this.registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    this.page.after(FORCED_RELOAD_MS, () => void this.takenOver());
  }

  private checkNowAndThen(): void {
    if (this.page.now() - this.checkedAt >= CHECK_GAP_MS) this.check();
  }

  /** Listens to a worker that is being installed until it is there. */
  private follow(): void {
    this.registration?.installing?.addEventListener('statechange', () => this.look());
  }

  private look(): void {
    const { registration, state } = this;
    if (registration?.active) this.say({ offline: 'ready' });
    if (registration?.waiting && state.update === 'none' && this.page.container?.controller) this.say({ update: 'ready' });
  }

  /** A new worker answers for this page; it loads anew only when it, or another page, was asked and agreed. */
  private async takenOver(): Promise<void> {
    this.look();
    if (!this.agreed) return;
    if (await this.page.flush()) this.reloadOnce();
    else this.say({ update: 'blocked' });
  }

  private reloadOnce(): void {
    if (this.reloading) return;
    this.reloading = true;
    if (this.registration !== null && isComing(this.registration)) this.page.yes.keep();
    this.page.reload();
  }

  /** The page was loaded by force before the new worker was in, as on a slow phone: what the person agreed to still comes. */
  private goOnAsAgreed(registration: RegistrationLike): void {
    if (!this.agreed) return;
    this.agreed = isComing(registration);
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  private async othersAreSafe(): Promise<boolean> {
    this.others.clear();
    this.tell('ask');
    await this.pause(TABS_SPEAK_MS);
    for (let waited = 0; this.heard('here') && waited < TABS_SAVE_MS; waited += TABS_SPEAK_MS) await this.pause(TABS_SPEAK_MS);
    return !this.heard('here') && !this.heard('unsafe');
  }

  private heard(answer: 'here' | 'unsafe'): boolean {
    return [...this.others.values()].includes(answer);
  }

  private async hear(message: unknown): Promise<void> {
    if (!isTabMessage(message) || message.from === this.page.name) return;
    if (message.kind !== 'ask') {
      this.others.set(message.from, message.kind);
      return;
    }
    this.tell('here');
    const safe = await this.page.flush();
    this.agreed = safe;
    this.tell(safe ? 'safe' : 'unsafe');
  }

  private tell(kind: TabMessage['kind']): void {
    this.page.tabs.postMessage({ kind, from: this.page.name } satisfies TabMessage);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.page.after(ms, resolve));
  }

  private say(change: Partial<UpdateState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
