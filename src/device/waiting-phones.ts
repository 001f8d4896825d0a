/** What the server tells an office's staff of phones with unsent work: whose, how much, since when, last heard. */
import { waitingPhonesAnswer } from '#src/domain/record/waiting-phones.ts';
import type { WaitingPhone } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { call } from './wire-call.ts';

/** @returns null when the server was not reached or does not say */
export async function askWaitingPhones(around: Surroundings, office: string): Promise<readonly WaitingPhone[] | null> {
  const reply = await call(around, { method: 'GET', url: `/api/v1/offices/${encodeURIComponent(office)}/phones` });
  const told = waitingPhonesAnswer.safeParse(reply.kind === 'answer' ? reply.json : null);
  if (!told.success) return null;
  const held = told.data.held.map(({ name, count, since }) => ({ name, pending: 0, held: count, oldest: since, lastSeenAt: since }));
  return [...told.data.phones.map((phone) => ({ ...phone, held: 0 })), ...held];
}
