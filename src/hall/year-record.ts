/** A record of a member's year in one line: what it is called, where it is read, how it stands. */
import type { TFunction } from 'i18next';
import type { YearRecord } from '#src/device/duties.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** Where a record of the year is read: an attendance at its activity. */
export function pathOf({ record }: YearRecord): string {
  if (record.type === 'attendance') return `/activities/${record.parent ?? ''}`;
  return `/${record.type}s/${record.id}`;
}

/** Its own name, as it was written. */
export function titleOf({ record, parent }: YearRecord): string {
  const { body } = parent ?? record;
  return textIn(body, record.type === 'proposal' ? 'subject' : 'title');
}

/** How it stands, in the words of the caller's room and of the record's own: what only this phone has, then what the roll, the office or the county says. */
export function stateOf(t: TFunction, { record, isLocal }: YearRecord): string {
  if (isLocal) return t('line.local');
  if (record.type !== 'attendance') return t(`state.${record.status}`, { ns: record.type });
  const { clerkSays, memberSays } = record.body;
  if (typeof clerkSays === 'string') return t('line.roll', { says: t(`clerkSays.${clerkSays}`, { ns: 'attendance' }) });
  return t('line.own', { says: typeof memberSays === 'string' ? t(`memberSays.${memberSays}`, { ns: 'attendance' }) : '' });
}

/** The rooms whose words tell how their records stand. */
export const ROOMS_TOLD = ['report', 'proposal', 'deed', 'attendance', 'activity'];
