import { describe, expect, test } from 'vitest';
import { watchForUpdates } from '#src/app/update.ts';
import { Clock, Line, openPage, Worker } from '#tests/support/update-page.ts';

describe('a new version', () => {
  test('is looked for at the one address, past every cache', async () => {
    const { container, clock } = openPage();
    await clock.pass(0);
    expect(container.registered).toEqual([['/sw.js', { updateViaCache: 'none' }]]);
  });

  test('is announced when it has arrived, and changes nothing by itself', async () => {
    const { clock, registration, updates, reloads } = openPage();
    await clock.pass(0);
    const heard: string[] = [];
    updates.subscribe(() => heard.push(updates.state().update));
    const worker = registration.arrive();
    await clock.pass(60_000);
    expect(heard.at(-1)).toBe('ready');
    expect(worker.said).toEqual([]);
    expect(reloads).toEqual([]);
  });

  test('that arrived while the app was closed is announced at start', async () => {
    const clock = new Clock();
    const opened = openPage({ clock });
    opened.registration.waiting = new Worker();
    await clock.pass(0);
    expect(opened.updates.state().update).toBe('ready');
  });

  test('is not announced for the very first worker', async () => {
    const { clock, registration, updates, container, reloads } = openPage({ installed: false });
    await clock.pass(0);
    registration.arrive();
    container.takeOver();
    await clock.pass(5_000);
    expect(updates.state().update).toBe('none');
    expect(reloads).toEqual([]);
  });

  test('goes in after yes, and the page loads once', async () => {
    const { clock, registration, updates, container, reloads } = openPage();
    await clock.pass(0);
    const worker = registration.arrive();
    void updates.apply();
    await clock.pass(300);
    expect(worker.said).toEqual([{ type: 'SKIP_WAITING' }]);
    container.takeOver();
    container.takeOver();
    await clock.pass(5_000);
    expect(reloads).toHaveLength(1);
  });

  test('loads by force when the browser does not say that it took over', async () => {
    const { clock, registration, updates, reloads } = openPage();
    await clock.pass(0);
    registration.arrive();
    void updates.apply();
    await clock.pass(1_700);
    expect(reloads).toEqual([]);
    await clock.pass(100);
    expect(reloads).toHaveLength(1);
  });

  test('that is slower than the force comes all the same: the yes outlives the loading', async () => {
    const kept = { yes: false };
    const first = openPage({ kept });
    await first.clock.pass(0);
    first.registration.arrive();
    void first.updates.apply();
    await first.clock.pass(1_800);
    expect(first.reloads).toHaveLength(1);

    const again = openPage({ kept, waiting: true });
    await again.clock.pass(0);
    expect(again.registration.waiting?.said).toEqual([{ type: 'SKIP_WAITING' }]);
    again.registration.waiting = null;
    again.container.takeOver();
    await again.clock.pass(10);
    expect(again.reloads).toHaveLength(1);
    expect(kept.yes).toBe(false);
  });

  test('that is in is not asked for again by a yes of before', async () => {
    const kept = { yes: true };
    const { clock, container, reloads } = openPage({ kept });
    await clock.pass(0);
    container.takeOver();
    await clock.pass(5_000);
    expect(reloads).toEqual([]);
    expect(kept.yes).toBe(false);
  });

  test('waits when words on this page cannot be put away', async () => {
    const { clock, registration, updates, reloads } = openPage({ flush: async () => false });
    await clock.pass(0);
    const worker = registration.arrive();
    await updates.apply();
    await clock.pass(5_000);
    expect(updates.state().update).toBe('blocked');
    expect(worker.said).toEqual([]);
    expect(reloads).toEqual([]);
  });
});

describe('with two pages open', () => {
  function twoPages(second: { flush: () => Promise<boolean> }) {
    const lines: Line[] = [];
    const clock = new Clock();
    const mine = openPage({ clock, lines, name: 'mine' });
    const other = openPage({ clock, lines, name: 'other', ...second });
    return { clock, mine, other };
  }

  test('the other one puts its words away first, then both load', async () => {
    const { clock, mine, other } = twoPages({ flush: async () => true });
    await clock.pass(0);
    const worker = mine.registration.arrive();
    void mine.updates.apply();
    await clock.pass(600);
    expect(worker.said).toEqual([{ type: 'SKIP_WAITING' }]);
    mine.container.takeOver();
    other.container.takeOver();
    await clock.pass(10);
    expect(mine.reloads).toHaveLength(1);
    expect(other.reloads).toHaveLength(1);
  });

  test('a page that cannot put its words away holds the new version back', async () => {
    const { clock, mine, other } = twoPages({ flush: async () => false });
    await clock.pass(0);
    const worker = mine.registration.arrive();
    void mine.updates.apply();
    await clock.pass(5_000);
    expect(mine.updates.state().update).toBe('blocked');
    expect(worker.said).toEqual([]);
    expect([...mine.reloads, ...other.reloads]).toEqual([]);
  });

  test('a page that is still saving is waited for', async () => {
    let saved: (safe: boolean) => void = () => undefined;
    const { clock, mine } = twoPages({ flush: () => new Promise((resolve) => (saved = resolve)) });
    await clock.pass(0);
    const worker = mine.registration.arrive();
    void mine.updates.apply();
    await clock.pass(1_000);
    expect(worker.said).toEqual([]);
    saved(true);
    await clock.pass(300);
    expect(worker.said).toEqual([{ type: 'SKIP_WAITING' }]);
  });

  test('a page that nobody asked is not taken from under the person', async () => {
    const { clock, other } = twoPages({ flush: async () => true });
    await clock.pass(0);
    other.container.takeOver();
    await clock.pass(5_000);
    expect(other.reloads).toEqual([]);
  });
});

test.each([null, 'ask', 7, {}, { kind: 'ask' }, { kind: 'reload', from: 'other' }, { kind: 'ask', from: 5 }, ['ask'], 'x'.repeat(200)])(
  'B-95 %j, which no page of ours says, is not heard',
  async (said) => {
    const lines: Line[] = [];
    const stranger = new Line(lines);
    const heard: unknown[] = [];
    stranger.addEventListener('message', (event) => heard.push(event));
    let flushed = 0;
    const { clock, updates, reloads } = openPage({ lines, flush: async () => (flushed += 1) > 0 });
    await clock.pass(0);
    stranger.postMessage(said);
    await clock.pass(10_000);
    expect([flushed, heard, reloads, updates.state().update]).toEqual([0, [], [], 'none']);
  },
);

describe('looking for new versions', () => {
  test('when the page is shown again, half an hour apart', async () => {
    const { clock, registration, show } = openPage();
    await clock.pass(0);
    await clock.pass(29 * 60_000);
    show();
    expect(registration.looks).toBe(0);
    await clock.pass(60_000);
    show();
    show();
    expect(registration.looks).toBe(1);
  });

  test('when the network is back, and when an answer tells of one', async () => {
    const { clock, registration, connect, updates } = openPage();
    await clock.pass(0);
    connect();
    updates.check();
    expect(registration.looks).toBe(2);
  });

  test('without a network nothing breaks', async () => {
    const { clock, registration, connect, updates } = openPage();
    registration.update = () => Promise.reject(new TypeError('Failed to fetch'));
    await clock.pass(0);
    connect();
    await clock.pass(10);
    expect(updates.state()).toEqual({ update: 'none', offline: 'ready' });
  });
});

describe('whether the app opens without a network', () => {
  test('is said once the worker is there', async () => {
    const { clock, updates } = openPage();
    expect(updates.state().offline).toBe('starting');
    await clock.pass(0);
    expect(updates.state().offline).toBe('ready');
  });

  test('is denied after four seconds without one, and said when it comes after all', async () => {
    const { clock, updates, registration } = openPage({ installed: false });
    await clock.pass(4_000);
    expect(updates.state().offline).toBe('missing');
    registration.active = new Worker();
    registration.arrive();
    expect(updates.state().offline).toBe('ready');
  });

  test('F-47 is denied where the browser refuses the worker, and the page works on', async () => {
    const clock = new Clock();
    const opened = openPage({ clock, installed: false });
    opened.container.register = () => Promise.reject(new Error('refused'));
    const again = watchForUpdates({
      container: opened.container,
      script: '/sw.js',
      tabs: new Line([]),
      name: 'again',
      flush: async () => true,
      reload: () => undefined,
      yes: { keep: () => undefined, take: () => false },
      now: () => clock.now,
      after: (ms, act) => clock.after(ms, act),
      onVisible: () => undefined,
      onOnline: () => undefined,
    });
    await clock.pass(0);
    expect(again.state().offline).toBe('missing');
    again.check();
  });
});
