import type { TFunction } from 'i18next';
import type { PeopleRefusal } from '#src/device/people-desk.ts';

/** A refusal in words: what is wrong and what to do. */
export function refusalWords(t: TFunction<'people'>, { code }: Pick<PeopleRefusal, 'code'>): string {
  return t([`refused.${code}`, 'refused.other']);
}
