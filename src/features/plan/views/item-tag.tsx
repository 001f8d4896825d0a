import { CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemState } from '#src/features/plan/model/actual.ts';
import { Tag } from '#src/ui/tag.tsx';

const LOOKS = {
  done: { tone: 'done', icon: CircleCheck },
  arranged: { tone: 'wait', icon: Clock },
  open: { tone: 'draft', icon: CircleDashed },
} as const;

/** Whether what was planned has been held, arranged, or not yet. */
export function ItemTag({ state }: { readonly state: ItemState }) {
  const { t } = useTranslation('plan');
  return <Tag {...LOOKS[state]}>{t(`item.state.${state}`)}</Tag>;
}
