import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { Timeline } from '#src/ui/timeline.tsx';

/** Who signed, submitted, received or sent back a paper, and why. */
export function YearlyStory({ record: { log } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('plan');
  const now = new Date(useNow()).toISOString();
  if (log.length === 0) return null;
  const steps = log.map(({ name, at, by, note }, index) => ({
    key: `${name} ${at} ${index}`,
    state: name === 'return' ? ('bad' as const) : ('ok' as const),
    current: index === log.length - 1,
    title: t(`action.${name}`),
    meta: t('yearly.step', { who: by.name, time: nearTimeText(i18n.language, at, now) }),
    detail: note ?? undefined,
  }));
  return (
    <Section title={t('yearly.story')}>
      <Timeline label={t('yearly.story')} steps={steps} />
    </Section>
  );
}
