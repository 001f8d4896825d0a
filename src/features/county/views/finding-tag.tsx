import { CalendarClock, CircleCheck, CornerUpLeft, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FindingAt } from '#src/domain/office-year/office-year.ts';
import { Tag } from '#src/ui/tag.tsx';

const LOOKS = {
  open: { tone: 'wait', icon: Hourglass },
  overdue: { tone: 'back', icon: CalendarClock },
  replied: { tone: 'wait', icon: Hourglass },
  again: { tone: 'back', icon: CornerUpLeft },
  accepted: { tone: 'done', icon: CircleCheck },
} as const;

/** How one rectification stands. Source: §3.2. */
export function FindingTag({ finding: { state } }: { readonly finding: FindingAt }) {
  const { t } = useTranslation('county');
  const { tone, icon } = LOOKS[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`finding.${state}`)}
    </Tag>
  );
}
