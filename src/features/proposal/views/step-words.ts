import type { TFunction } from 'i18next';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { LogEntry } from '#src/domain/record/stored.ts';
import { dayText } from '#src/i18n/format.ts';
import type { Step } from '#src/features/proposal/model/timeline.ts';

type Words = TFunction<'proposal'>;
type When = (at: string) => string;

/** When a step was reached; for steps to come, what will happen there. */
export function metaOf(t: Words, step: Step, record: Shown, when: When): string {
  const time = step.at === null ? '' : when(step.at);
  switch (step.key) {
    case 'saved':
      return step.phase === 'now' ? joined(time, t('step.saved.draft')) : time;
    case 'arrived':
      return step.phase === 'done' ? time : t(step.phase === 'now' ? underway(record) : 'step.arrived.next');
    case 'mended':
    case 'withdrawn':
      return step.phase === 'now' ? joined(time, t(underway(record))) : time;
    case 'returned':
      return joined(time, who(t, step.events[0]));
    default:
      return laterMeta(t, step, time);
  }
}

/** Where an act of the author's own is on its way. */
function underway({ delivery }: Shown): string {
  if (delivery === 'sending') return 'step.arrived.sending';
  if (delivery === 'failed') return 'step.arrived.failed';
  return delivery === 'checking' ? 'step.arrived.checking' : 'step.arrived.local';
}

function laterMeta(t: Words, { key, phase, events }: Step, time: string): string {
  if (phase === 'next') return t(`step.${key}.next`);
  if (phase === 'now' && events.length === 0) return t(`step.${key}.now`);
  if (phase === 'now') return joined(time, t(`step.${key}.now`));
  return events.length > 0 ? '' : time;
}

/** Further lines of a step: what was done, by whom, when and why. */
export function linesOf(t: Words, language: string, step: Step, record: Shown, when: When): string[] {
  if (step.key === 'returned') return step.events.flatMap(({ note }) => note ?? []);
  if (['saved', 'arrived', 'mended', 'withdrawn'].includes(step.key)) return [];
  return step.events.map((event) => joined(when(event.at), eventWords(t, language, event, record)));
}

/** Fields stand for the newest act of their kind; of earlier ones the name and the reason are known. */
function eventWords(t: Words, language: string, event: LogEntry, record: Shown): string {
  const name = who(t, event);
  const isNewest = record.log.findLast((entry) => entry.name === event.name) === event;
  const known = isNewest ? factOf(t, language, event, record) : null;
  const words = known ?? t('step.act', { who: name, act: t(`action.${event.name}`) });
  return event.note === null || event.note === '' ? words : t('step.because', { words, reason: event.note });
}

function factOf(t: Words, language: string, { name }: LogEntry, { body }: Shown): string | null {
  switch (name) {
    case 'consult':
      return t('step.review.consult', { result: t(`consultation.${textIn(body, 'consultation')}`) });
    case 'file':
      return t('step.review.file', { number: textIn(body, 'number') });
    case 'assign':
      return assignWords(t, language, textIn(body, 'leadAssigned'), textIn(body, 'due'));
    case 'extend':
      return t('step.handling.extend', { date: isCalendarDate(textIn(body, 'due')) ? dayText(language, textIn(body, 'due')) : '' });
    case 'reply':
      return t('step.answer.reply', { class: t([`resultClass.${textIn(body, 'resultClass')}`, 'name']) });
    case 'giveFeedback':
      return textIn(body, 'satisfaction') === ''
        ? null
        : t('step.feedback.gave', { word: t(`satisfaction.${textIn(body, 'satisfaction')}`) });
    default:
      return null;
  }
}

/** Who handles it, and until when. */
export function assignWords(t: Words, language: string, unit: string, due: string): string {
  if (!isCalendarDate(due)) return t('step.handling.assign', { unit });
  return t('step.handling.assign.due', { unit, date: dayText(language, due) });
}

function who(t: Words, event: LogEntry | undefined): string {
  return event === undefined ? '' : t('fix.who', { name: event.by.name, role: t(`role.${event.by.role}`) });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('　');
}
