// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { browserSurroundings } from '#src/device/browser.ts';

/** The browser's line of hints, as far as the app uses it. */
class Hints extends EventTarget {
  static readonly open: Hints[] = [];
  readonly url: string;
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = url;
    Hints.open.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

test('each new line of hints asks once for what changed while nobody listened, and every hint asks again', () => {
  Object.assign(window, { EventSource: Hints });
  const around = browserSurroundings(window, { photoWorker: null, deviceName: 'test', version: 'test' });
  let asked = 0;
  const end = around.listenForPokes?.('/api/v1/sync/poke', () => (asked += 1));
  const [line] = Hints.open;
  expect([line?.url, asked]).toEqual(['/api/v1/sync/poke', 0]);
  line?.dispatchEvent(new Event('open'));
  expect(asked).toBe(1);
  line?.dispatchEvent(new Event('poke'));
  expect(asked).toBe(2);
  line?.dispatchEvent(new Event('open'));
  expect(asked).toBe(3);
  end?.();
  expect(line?.isClosed).toBe(true);
});
