import { CalendarClock, CircleCheck, CornerUpLeft, Hourglass, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Finding } from '#src/domain/record/findings.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { Tag } from '#src/ui/tag.tsx';

const LOOKS = {
  open: { tone: 'warn', icon: TriangleAlert },
  overdue: { tone: 'back', icon: CalendarClock },
  replied: { tone: 'wait', icon: Hourglass },
  again: { tone: 'back', icon: CornerUpLeft },
  accepted: { tone: 'done', icon: CircleCheck },
} as const;

/** How one finding stands today. Source: §3.2. */
export function FindingTag({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('check');
  const state = findingState(finding, useActor().today);
  return <Tag {...LOOKS[state]}>{t(`finding.${state}`)}</Tag>;
}
