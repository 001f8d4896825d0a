/** What is done by itself while the server runs: every hour what a new day brings, once a day what may go. */
import { retryHeld } from './accept.ts';
import { settleDay } from './admin/daily.ts';
import { sweepFiles } from './files/garbage.ts';
import { fileServices } from './files/services.ts';
import { forgetOld } from './forgetting.ts';
import type { Parts } from './parts.ts';
import { write } from './store/database.ts';
import { forgetSessions } from './store/sessions.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const ROUNDS_A_DAY = 24;

/**
 * Keeps house at once and every hour from then on.
 *
 * @returns stops it
 */
export function startHousekeeping(parts: Parts): () => void {
  let round = 0;
  const keep = () => void keepHouse(parts, round++ % ROUNDS_A_DAY === 0);
  keep();
  const timer = setInterval(keep, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

/** One round; what fails is told to the log and tried again in the next. */
export async function keepHouse(parts: Parts, isDaily: boolean): Promise<void> {
  const { store, now, log, config } = parts;
  await attempt(log, 'day', () => settleDay({ store, now }));
  await attempt(log, 'held', () => retryHeld(parts));
  if (!isDaily) return;
  await attempt(log, 'files', () => sweepFiles(fileServices(config, store, now)));
  await attempt(log, 'forget', () => forgetOld({ store, now }));
  await attempt(log, 'sessions', () => write(store, (trx) => forgetSessions(trx, new Date(Date.parse(now()) - DAY).toISOString())));
}

async function attempt(log: Parts['log'], what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ what, fault: error instanceof Error ? error.name : typeof error }, 'housekeeping failed');
  }
}
