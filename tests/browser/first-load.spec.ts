import { join } from 'node:path';
import { z } from 'zod';
import { expect, signIn, test, wordsOf } from './fixture.ts';

/** The parts whose size is limited at each build. */
async function measuredAtBuild(): Promise<string[]> {
  // A file that exports its checks, in the form its own tool reads.
  const { default: checks } = (await import(join(import.meta.dirname, '../../.size-limit.js'))) as { default: unknown };
  return z
    .array(z.object({ path: z.array(z.string()) }))
    .parse(checks)
    .flatMap(({ path }) => path);
}

test('the home screen stands with nothing more of the program than the parts whose size is limited', async ({ county, unpack }) => {
  const say = await wordsOf('words');
  const phone = await unpack('bare');
  await signIn(phone.page, county, 'member1.jiantiao');
  const mine = phone.page.getByRole('region', { name: say('home.moved.title') });
  await expect(mine).toBeVisible();

  const limited = await measuredAtBuild();
  const held: string[] = [];
  await phone.context.route('**/assets/*.js', (route) => {
    const file = `dist${new URL(route.request().url()).pathname}`;
    if (limited.includes(file)) return route.continue();
    held.push(file);
    return undefined;
  });
  await phone.page.goto(`${county.origin}/`);
  await expect(mine, `it waits for one of ${held.join(', ')}`).toBeVisible();
});
