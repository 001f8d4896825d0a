import type { TFunction } from 'i18next';
import { CircleMinus, Landmark, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { daysBetween, nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { type StepState, Timeline, type TimelineStep } from '#src/ui/timeline.tsx';
import { standingOf } from '#src/features/proposal/model/standing.ts';
import { since, type Step, type StepPhase, timelineOf } from '#src/features/proposal/model/timeline.ts';
import { standingWords } from './standing-tag.tsx';
import { linesOf, metaOf } from './step-words.ts';

const WAITING = ['submitted', 'filed', 'assigned'];

/** How far it is: the present state on top, then every step with its time and person. */
export function ProposalTimeline({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  const when = (at: string) => nearTimeText(i18n.language, at, now);
  const steps = timelineOf(record).map((step) => asShown({ t, language: i18n.language, when }, step, record));
  const began = WAITING.includes(record.status) && record.delivery === 'arrived' ? since(record.log, record.status) : null;
  const waited = began === null ? 0 : daysBetween(dateIn(began), dateIn(now));
  return (
    <section className="card ruled state" aria-labelledby="proposal-state">
      <h2 id="proposal-state">
        {standingWords(t, record)}
        {waited > 0 && <span>{t('detail.waited', { count: waited })}</span>}
      </h2>
      <Timeline steps={steps} label={t('detail.progress')} />
    </section>
  );
}

const STATES: Readonly<Record<StepPhase, StepState>> = { done: 'ok', now: 'now', back: 'bad', next: 'next', over: 'ok' };

interface StepWords {
  readonly t: TFunction<'proposal'>;
  readonly language: string;
  readonly when: (at: string) => string;
}

function asShown({ t, language, when }: StepWords, step: Step, record: Shown): TimelineStep {
  const state = step.key === 'returned' ? 'bad' : STATES[step.phase];
  const lines = linesOf(t, language, step, record, when);
  const isFailed = state === 'now' && standingOf(record).key === 'failed';
  return {
    key: `${step.key} ${step.at ?? ''}`,
    state: isFailed ? 'bad' : state,
    current: step.current,
    title: t(`step.${step.key}`),
    stateWord: step.phase === 'done' ? t('step.done') : undefined,
    meta: metaOf(t, step, record, when),
    detail:
      lines.length > 0 &&
      lines.map((line, index) => (
        <span key={`${index} ${line}`} className="step-line">
          {line}
        </span>
      )),
    icon: iconOf(step),
  };
}

function iconOf({ key, phase }: Step) {
  if (key === 'withdrawn') return Undo2;
  if (phase === 'over' && (key === 'review' || key === 'handling')) return CircleMinus;
  return (key === 'review' || key === 'handling') && phase === 'now' ? Landmark : undefined;
}
