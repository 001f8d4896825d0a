import type { TFunction } from 'i18next';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText } from '#src/i18n/format.ts';

/** The facts beside a deed's text, in the order of the form. */
export const FACTS = ['to', 'from', 'peopleHelped', 'category', 'place', 'money', 'departments', 'publishConsent'] as const;

export type Fact = (typeof FACTS)[number];

/** A fact in words; null where it was not given. */
export function factWords(t: TFunction<'deed'>, language: string, body: Body, fact: Fact): string | null {
  const value = body[fact];
  switch (fact) {
    case 'to':
    case 'from': {
      const day = textIn(body, fact);
      if (day === '') return null;
      return isCalendarDate(day) ? dayOfYearText(language, day) : day;
    }
    case 'category':
      return typeof value === 'string' ? t([`category.${value}`, value]) : null;
    case 'peopleHelped':
      return typeof value === 'number' ? t('fact.people', { n: value }) : textIn(body, fact) || null;
    case 'departments':
      return namesOf(body, fact).join(t('names.separator')) || null;
    case 'publishConsent':
      return typeof value === 'boolean' ? t(value ? 'consent.yes' : 'consent.no') : null;
    case 'money':
      return typeof value === 'number' ? String(value) : textIn(body, fact) || null;
    case 'place':
      return textIn(body, fact) || null;
  }
}
