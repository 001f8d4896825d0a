import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { standingWords } from '#src/hall/record-tag.tsx';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Timeline } from '#src/ui/timeline.tsx';
import { timelineOf } from '#src/features/deed/model/timeline.ts';

const STATES = { done: 'ok', now: 'now', back: 'bad', next: 'next', over: 'ok' } as const;

/** How far it is: the present state on top, then every step with its time, its person and their words. */
export function DeedTimeline({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('deed');
  const now = new Date(useNow()).toISOString();
  const note = textIn(record.body, 'officeNote');
  const steps = timelineOf(record).map((step, index) => {
    const time = step.at === null ? '' : nearTimeText(i18n.language, step.at, now);
    const who = step.entry === null ? '' : t('fix.who', { name: step.entry.by.name, role: t(`role.${step.entry.by.role}`) });
    const meta = ['next', 'now'].includes(step.phase)
      ? t(`step.${step.key}.${step.phase}`)
      : [time, who].filter(Boolean).join(t('step.gap'));
    return {
      key: `${index} ${step.key}`,
      state: step.key === 'returned' ? ('bad' as const) : STATES[step.phase],
      current: step.current,
      title: t(`step.${step.key}`),
      stateWord: step.phase === 'done' ? t('step.done') : undefined,
      meta,
      detail: step.key === 'returned' ? step.entry?.note : step.key === 'verified' && step.phase === 'done' ? note : undefined,
    };
  });
  return (
    <section className="card ruled state" aria-labelledby="deed-state">
      <h2 id="deed-state">{standingWords(t, record)}</h2>
      <Timeline steps={steps} label={t('detail.progress')} />
    </section>
  );
}
