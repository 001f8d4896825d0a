import { CalendarClock, CircleCheck, CircleMinus, CircleStop, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type EngagementStanding, engagementStanding } from '#src/features/engagement/model/standing.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { Tag, type Tone } from '#src/ui/tag.tsx';

const LOOKS: Readonly<Record<EngagementStanding, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  coming: { tone: 'wait', icon: CalendarClock },
  running: { tone: 'done', icon: CircleCheck },
  over: { tone: 'neutral', icon: CircleMinus },
  ended: { tone: 'neutral', icon: CircleStop },
};

/** Where an engagement stands today; until it has arrived, how far it has travelled. */
export function EngagementTag({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('engagement');
  const { today } = useActor();
  if (record.delivery !== 'arrived') return <RecordTag record={record} looks={{}} />;
  const standing = engagementStanding(record, today);
  return <Tag {...LOOKS[standing]}>{t(`standing.${standing}`)}</Tag>;
}
