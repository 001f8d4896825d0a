import type { TFunction } from 'i18next';
import { Landmark, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { daysBetween, nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { type StepState, Timeline, type TimelineStep } from '#src/ui/timeline.tsx';
import { standingOf } from '#src/features/report/model/standing.ts';
import { since, type Step, type StepPhase, timelineOf } from '#src/features/report/model/timeline.ts';
import { standingWords } from './standing-tag.tsx';
import { linesOf, metaOf } from './step-words.ts';

/** How far it is: the present state on top, then every step with its time and person. */
export function ReportTimeline({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const office = useOffice(record.office);
  const words = { t, language: i18n.language, when: (at: string) => nearTimeText(i18n.language, at, now), office: office?.name ?? null };
  const steps = timelineOf(record).map((step, index) => ({ ...asShown(words, step, record), key: `${index} ${step.key}` }));
  const began = record.status === 'submitted' || record.status === 'forwarded' ? since(record.log, record.status) : null;
  const waited = began === null || record.delivery !== 'arrived' ? 0 : daysBetween(dateIn(began), dateIn(now));
  return (
    <section className="card ruled state" aria-labelledby="report-state">
      <h2 id="report-state">
        {standingWords(t, record)}
        {waited > 0 && <span>{t('detail.waited', { count: waited })}</span>}
      </h2>
      <Timeline steps={steps} label={t('detail.progress')} />
    </section>
  );
}

const STATES: Readonly<Record<StepPhase, StepState>> = { done: 'ok', now: 'now', back: 'bad', next: 'next', over: 'ok' };

interface StepWords {
  readonly t: TFunction<'report'>;
  readonly language: string;
  readonly when: (at: string) => string;
  /** The office's name, null while it is not known here. */
  readonly office: string | null;
}

function asShown({ t, language, when, office }: StepWords, step: Step, record: Shown): Omit<TimelineStep, 'key'> {
  const state = step.key === 'returned' ? 'bad' : STATES[step.phase];
  const lines = linesOf(t, language, step, record, when);
  const isFailed = state === 'now' && standingOf(record).key === 'failed';
  return {
    state: isFailed ? 'bad' : state,
    current: step.current,
    title: step.key === 'office' && office !== null ? t('step.office.named', { office }) : t(`step.${step.key}`),
    stateWord: step.phase === 'done' ? t('step.done') : undefined,
    meta: metaOf(t, step, record, when),
    detail:
      lines.length > 0 &&
      lines.map((line, index) => (
        <span key={index} className="step-line">
          {line}
        </span>
      )),
    icon: iconOf(step),
  };
}

function iconOf({ key, phase }: Step) {
  if (key === 'withdrawn') return Undo2;
  return key === 'county' && phase === 'now' ? Landmark : undefined;
}
