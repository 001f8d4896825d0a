import { CircleAlert, CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PeopleRefusal } from '#src/device/people-desk.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { refusalWords } from './refusal-words.ts';

export interface TroubleProps {
  readonly refusal: PeopleRefusal | null;
  /** Asks again what was not answered. */
  readonly onAgain?: () => void;
}

/** What was refused, or that there is no network, read out when it appears. */
export function Trouble({ refusal, onAgain }: TroubleProps) {
  const { t } = useTranslation('people');
  return (
    <div role="alert">
      {refusal && (
        <Notice
          tone={refusal.code === 'offline' ? 'wait' : 'back'}
          icon={refusal.code === 'offline' ? CloudOff : CircleAlert}
          actions={
            onAgain && (
              <Button tone="outline" small onClick={onAgain}>
                {t('button.retry')}
              </Button>
            )
          }
        >
          {refusalWords(t, refusal)}
        </Notice>
      )}
    </div>
  );
}
