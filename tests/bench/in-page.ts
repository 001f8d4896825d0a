/** What a page tells about its own smoothness. */
import type { Page } from '@playwright/test';

/** Watches every frame from now on; the function it gives back ends that and tells the longest. */
export function framesDuring(page: Page): () => Promise<string> {
  const begun = page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    let isOver = false;
    const look = (now: number) => {
      gaps.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Reflect.set(window, 'endFrames', () => {
      isOver = true;
      return gaps.slice(1);
    });
  });
  return async () => {
    await begun;
    const gaps = await page.evaluate(() => (Reflect.get(window, 'endFrames') as () => number[])());
    const long = gaps.filter((gap) => gap > 50);
    const longest = Math.max(0, ...gaps);
    return `longest frame ${longest.toFixed(0)} ms, ${long.length} of ${gaps.length} frames over 50 ms`;
  };
}

/** Runs inside the page: when it was first painted, and how long its main thread was blocked. */
export function startFigures(): string {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  return `first content ${paint.toFixed(0)} ms, with records ${performance.now().toFixed(0)} ms`;
}
