import type { TFunction } from 'i18next';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayText } from '#src/i18n/format.ts';
import type { Step, StepEvent } from '#src/features/report/model/timeline.ts';
import { spokenOf } from '#src/features/report/model/wording.ts';

type Words = TFunction<'report'>;
type When = (at: string) => string;

/** When a step was reached; for steps to come, what will happen there. */
export function metaOf(t: Words, step: Step, record: Shown, when: When): string {
  const time = step.at === null ? '' : when(step.at);
  switch (step.key) {
    case 'saved':
      return step.phase === 'now' ? joined(time, t('step.saved.draft')) : time;
    case 'arrived':
      return arrivalWords(t, step, record, time);
    case 'mended':
      return step.phase === 'now' ? joined(time, underway(t, record)) : time;
    case 'withdrawn':
      return step.phase === 'now' ? joined(time, underway(t, record)) : time;
    case 'office':
      return officeWords(t, step, time);
    case 'county':
      if (step.phase === 'done') return step.events.length > 0 ? '' : time;
      return t(step.phase === 'now' ? 'step.county.now' : 'step.county.next');
    case 'answer':
      return step.phase === 'next' ? t('step.answer.next') : '';
    case 'returned':
      return joined(time, who(t, step.events[0]));
  }
}

function arrivalWords(t: Words, step: Step, record: Shown, time: string): string {
  if (step.phase === 'next') return t('step.arrived.next');
  if (step.phase === 'now') return underway(t, record);
  return joined(time, filesWords(t, record));
}

/** Where an act of the author's own is on its way. */
function underway(t: Words, { delivery }: Shown): string {
  if (delivery === 'sending') return t('step.arrived.sending');
  if (delivery === 'failed') return t('step.arrived.failed');
  return t(delivery === 'checking' ? 'step.arrived.checking' : 'step.arrived.local');
}

function filesWords(t: Words, { files }: Shown): string {
  const all = Object.values(files);
  if (all.length === 0) return '';
  const sent = all.filter(({ state }) => state === 'arrived' || state === 'elsewhere').length;
  return sent === all.length ? t('step.arrived.files') : t('sync.partial', { i: sent, n: all.length });
}

function officeWords(t: Words, step: Step, time: string): string {
  if (step.phase === 'next') return t('step.office.next');
  if (step.phase === 'now') return t('step.office.now');
  return joined(time, t('step.office.done', { who: who(t, step.events[0]) }));
}

/** Further lines of a step: the reason of a return, what the county did, how it was answered. */
export function linesOf(t: Words, language: string, step: Step, record: Shown, when: When): string[] {
  switch (step.key) {
    case 'returned':
      return step.events.flatMap(({ note }) => note ?? []);
    case 'county':
      return step.events.map((event) => joined(when(event.at), t(`step.county.${event.name}`, { who: who(t, event) })));
    case 'answer':
      return step.events.flatMap((event) => {
        const words = answerWords(t, language, event, record.body);
        return words === null ? [] : joined(when(event.at), words);
      });
    case 'office': {
      const comment = step.phase === 'done' ? spokenOf(record.body, 'officeComment') : null;
      return comment === null ? [] : [t('step.office.comment', { text: comment })];
    }
    default:
      return [];
  }
}

function answerWords(t: Words, language: string, { name, note }: StepEvent, body: Body): string | null {
  if (name === 'notAdopt') return t('step.answer.notAdopted', { reason: note ?? '' });
  if (name === 'issue') return t('step.answer.issued', { number: spokenOf(body, 'number') ?? '' });
  if (name === 'transfer') return transferWords(t, language, body);
  return name === 'close' ? t('step.answer.closed') : null;
}

/** Whom it went to, and until when they answer. */
export function transferWords(t: Words, language: string, body: Body): string | null {
  const unit = spokenOf(body, 'unit');
  const due = spokenOf(body, 'due');
  if (unit === null) return null;
  if (due === null || !isCalendarDate(due)) return t('step.answer.transferred', { unit });
  return t('step.answer.transferred.due', { unit, date: dayText(language, due) });
}

function who(t: Words, event: StepEvent | undefined): string {
  return event === undefined ? '' : t('fix.who', { name: event.who, role: t(`role.${event.role}`) });
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('　');
}
