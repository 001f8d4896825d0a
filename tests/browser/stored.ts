/** Looks into the tables of a phone, as they lie in its browser, and types into the app as fast as a page can. */
import type { Page } from '@playwright/test';
import { expect, wordsOf } from './fixture.ts';
import type { County } from './county.ts';

const report = await wordsOf('report');

/** The rows of one table of everybody who ever signed in on this phone. */
export function rowsOf(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result), { once: true });
        asked.addEventListener('error', () => reject(asked.error ?? new Error('no answer')), { once: true });
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const rows: Record<string, unknown>[] = [];
    for (const name of names.filter((it) => it.startsWith('app_') && it !== 'app_phone')) {
      const db = await answer(indexedDB.open(name));
      try {
        const told = await answer(db.transaction(wanted).objectStore(wanted).getAll());
        rows.push(...(told as Record<string, unknown>[])); // every table holds rows
      } finally {
        db.close();
      }
    }
    return rows;
  }, table);
}

/** Everything of a phone's own words: being typed, waiting, refused, shown. */
export async function wordsOn(page: Page): Promise<string> {
  const tables = await Promise.all(['drafts', 'outbox', 'kept', 'records'].map((table) => rowsOf(page, table)));
  return JSON.stringify(tables);
}

/** Begins a report, and stands before its empty form. */
export async function beginReport(page: Page, county: County): Promise<void> {
  await page.goto(`${county.publicOrigin}/reports/new`);
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+\/edit/);
  await expect(titleOf(page)).toBeVisible();
}

export function titleOf(page: Page) {
  return page.getByLabel(report('field.title.ask'));
}

export function situationOf(page: Page) {
  return page.getByLabel(report('field.situation.label'));
}

/** Another page of the app, without loading it anew. */
export function wander(page: Page, path: string): Promise<void> {
  return page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Whether nothing that was typed in this tab is yet to be kept: the app holds it aside until the tables have it. */
export async function isKept(page: Page): Promise<boolean> {
  return page.evaluate(() => !Object.keys(sessionStorage).some((key) => key.startsWith('typed:')));
}

export async function kept(page: Page): Promise<void> {
  await expect.poll(() => isKept(page)).toBe(true);
}
