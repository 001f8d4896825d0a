/** A page with a browser's worker parts, driven by hand: arrivals, take-overs and a clock that moves when told. */
import {
  watchForUpdates,
  type ContainerLike,
  type RegistrationLike,
  type TabLine,
  type UpdatePage,
  type WorkerLike,
} from '#src/app/update.ts';

export class Worker extends EventTarget implements WorkerLike {
  readonly said: unknown[] = [];
  state = 'installing';
  postMessage(message: unknown): void {
    this.said.push(message);
  }
}

class Registration extends EventTarget implements RegistrationLike {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  looks = 0;
  async update(): Promise<void> {
    this.looks += 1;
  }

  /** A worker comes and is installed. */
  arrive(): Worker {
    const worker = new Worker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
    return worker;
  }
}

class Container extends EventTarget implements ContainerLike {
  controller: Worker | null = null;
  readonly registration = new Registration();
  readonly registered: [string, unknown][] = [];
  async register(script: string, options: unknown): Promise<Registration> {
    this.registered.push([script, options]);
    return this.registration;
  }

  takeOver(): void {
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** One end of the line between pages; what one says all the others hear. */
export class Line extends EventTarget implements TabLine {
  private readonly all: Line[];
  constructor(all: Line[]) {
    super();
    this.all = all;
    all.push(this);
  }

  postMessage(data: unknown): void {
    for (const line of this.all) if (line !== this) line.dispatchEvent(new MessageEvent('message', { data }));
  }
}

export class Clock {
  now = 0;
  private due: { at: number; act: () => void }[] = [];
  after(ms: number, act: () => void): void {
    this.due.push({ at: this.now + ms, act });
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await settled();
      const next = this.due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.due = this.due.filter((other) => other !== next);
      this.now = next.at;
      next.act();
    }
    this.now = until;
    await settled();
  }
}

/** Lets everything that waits on finished promises go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

export function openPage(
  given: {
    clock?: Clock;
    lines?: Line[];
    name?: string;
    installed?: boolean;
    waiting?: boolean;
    /** What the page kept of a yes when it was loaded the last time. */
    kept?: { yes: boolean };
    flush?: () => Promise<boolean>;
  } = {},
) {
  const clock = given.clock ?? new Clock();
  const container = new Container();
  if (given.installed ?? true) {
    container.controller = new Worker();
    container.registration.active = container.controller;
  }
  if (given.waiting) container.registration.waiting = new Worker();
  const kept = given.kept ?? { yes: false };
  const reloads: number[] = [];
  let visible: () => void = () => undefined;
  let online: () => void = () => undefined;
  const page: UpdatePage = {
    container,
    script: '/sw.js',
    tabs: new Line(given.lines ?? []),
    name: given.name ?? 'this page',
    flush: given.flush ?? (async () => true),
    reload: () => reloads.push(clock.now),
    yes: {
      keep: () => (kept.yes = true),
      take: () => {
        const said = kept.yes;
        kept.yes = false;
        return said;
      },
    },
    now: () => clock.now,
    after: (ms, act) => clock.after(ms, act),
    onVisible: (act) => (visible = act),
    onOnline: (act) => (online = act),
  };
  const updates = watchForUpdates(page);
  return { clock, container, registration: container.registration, reloads, updates, show: () => visible(), connect: () => online() };
}
