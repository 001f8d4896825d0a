import { Check, CircleSlash2, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AccountShown } from '#src/domain/account-answers.ts';
import { Tag } from '#src/ui/tag.tsx';

const LOOKS = {
  active: { tone: 'done', icon: Check },
  waiting: { tone: 'wait', icon: Hourglass },
  disabled: { tone: 'neutral', icon: CircleSlash2 },
} as const;

/** Whether somebody can sign in. */
export function StateTag({ state }: Pick<AccountShown, 'state'>) {
  const { t } = useTranslation('people');
  return <Tag {...LOOKS[state]}>{t(`account.${state}`)}</Tag>;
}
