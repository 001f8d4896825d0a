/** A phone whose disk is full to the last byte: words stay on the screen and it says so, and nothing kept is lost. Source: sync 3.2 B4, reliability F-34. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, test as base, wordsOf } from './fixture.ts';
import { beginReport, isKept, kept, situationOf, titleOf, wander, wordsOn } from './stored.ts';

const SIZE = '90m';
const BLOCK = 64 * 1024;
const words = await wordsOf('words');

interface SmallDisk {
  readonly place: string;
  /** Fills it to the last byte with other things. */
  fill(): Promise<void>;
  /** Somebody makes room: the other things are gone. */
  clear(): Promise<void>;
}

const mayMount = tryToMount();

/** Only root may lay out a small disk in memory. */
function tryToMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('No small disk here: only root may mount one. Run the browser tests as root to try a phone that is full.');
    return false;
  }
}

const test = base.extend<{ disk: SmallDisk }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here, even an empty one
  disk: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sanmen-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
    const other = join(folder, 'other-things');
    await use({ place: join(folder, 'phone'), fill: () => fill(folder, other), clear: () => rm(other, { force: true }) });
    execFileSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true });
  },
});

async function fill(folder: string, other: string): Promise<void> {
  const file = await open(other, 'a');
  const block = randomBytes(BLOCK);
  for (let room = BLOCK; room > 0;) {
    const { bavail, bsize } = await statfs(folder);
    room = bavail * bsize;
    const { bytesWritten } = await file.write(block, 0, Math.min(BLOCK, room)).catch(() => ({ bytesWritten: 0 }));
    if (bytesWritten === 0) break;
  }
  await file.close();
}

/** The phone says that what was typed is not kept. */
function told(page: Page) {
  return page
    .getByText(words('storage.notSaved'))
    .or(page.getByText(words('storage.closed')))
    .first();
}

if (mayMount) {
  test('F-34 the disk is full to the last byte while I type: it says so, keeps my words, and loses nothing it had kept', async ({
    county,
    disk,
    unpack,
    complaints,
  }) => {
    const phone = await unpack('phone', disk.place);
    const { page } = phone;
    await signIn(page, county, 'member1.jiantiao');
    await offlineReady(page);
    await county.kill();
    const acknowledged = ['栈桥的护栏松了', '码头的灯不亮'];
    await beginReport(page, county);
    await titleOf(page).fill('栈桥的护栏松了');
    await wander(page, '/records');
    await kept(page);
    await beginReport(page, county);
    const place = page.url();
    await titleOf(page).fill('码头的灯不亮');
    await kept(page);

    for (const round of [1, 2]) {
      const long = `第${round}回：`.padEnd(2000, '凌晨卸货看不清台阶。');
      await disk.fill();
      await situationOf(page).fill(long);
      // Where room turns up, by the app's own reserve or by Chromium's throwing things away, the words are kept after all.
      await expect(async () => expect((await told(page).isVisible()) || (await isKept(page))).toBe(true)).toPass();
      await expect(situationOf(page)).toHaveValue(long);
      await disk.clear();
      await expect(told(page)).toBeHidden();
      await kept(page);
      acknowledged[2] = long.slice(0, 200);
      await expect(async () => expect(missing(acknowledged, await wordsOn(page))).toEqual([])).toPass();
    }

    // Chromium may have thrown the stored program away with the tables: it is fetched again.
    await county.start();
    await phone.switchOffAndOn();
    await phone.page.goto(place);
    await expect(titleOf(phone.page)).toHaveValue('码头的灯不亮');
    await expect(situationOf(phone.page)).toHaveValue(/^第2回/);
    // What the page was left with half-way comes back as half-way: it lies here and waits to be gone on with.
    await expect(async () => expect(missing(acknowledged, await wordsOn(phone.page))).toEqual([])).toPass();
    await phone.throwAway();
    // Chromium reports the full disk on the console in its own words.
    complaints.splice(
      0,
      complaints.length,
      ...complaints.filter((line) => !/IndexedDB|backing store|NO_SPACE|QuotaExceeded|storage/i.test(line)),
    );
  });
}

function missing(acknowledged: readonly string[], there: string): string[] {
  return acknowledged.filter((text) => !there.includes(text));
}
