import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { expect, signIn, test } from './fixture.ts';

const LIMIT_BYTES = 130_000;

async function measuredAtBuild(): Promise<string[]> {
  // A file that exports its checks, in the form its own tool reads.
  const { default: checks } = (await import(join(import.meta.dirname, '../../.size-limit.js'))) as { default: unknown };
  return z
    .array(z.object({ path: z.array(z.string()) }))
    .parse(checks)
    .flatMap(({ path }) => path);
}

test('the home screen needs no more of the program than the list that is measured at each build', async ({ county, unpack }) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  await phone.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const loaded = new Map<string, Promise<Buffer>>();
  await phone.context.route('**/sw.js', (route) => route.abort());
  phone.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.set(`dist${pathname}`, response.body());
  });
  await phone.page.goto(`${county.origin}/`);
  await expect(phone.page.getByRole('main')).toBeVisible();
  await phone.page.waitForLoadState('networkidle');
  const bodies = await Promise.all(loaded.values());
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  const measured = await measuredAtBuild();
  expect([...loaded.keys()].filter((file) => !measured.includes(file))).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
});
