import { RefreshCw } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { Updates } from './update.ts';

/** 有新版: taken when the person says so, put off when they say so. Shown on first pages only, never on top of a form. */
export function UpdateStrip({ updates }: { readonly updates: Updates }) {
  const { t } = useTranslation();
  const { update } = useSyncExternalStore(
    (listener) => updates.subscribe(listener),
    () => updates.state(),
  );
  const [isLater, setIsLater] = useState(false);
  if (update === 'none' || isLater) return null;
  return (
    <section aria-label={t('update.section')}>
      <Notice
        icon={RefreshCw}
        tone={update === 'blocked' ? 'warn' : 'wait'}
        actions={
          <>
            <Button tone="ink" small busy={update === 'applying'} busyLabel={t('update.applying')} onClick={() => updates.apply()}>
              {t('update.cta')}
            </Button>
            <Button
              tone="outline"
              small
              onClick={() => {
                setIsLater(true);
              }}
            >
              {t('update.later')}
            </Button>
          </>
        }
      >
        {update === 'blocked' ? t('update.blocked') : t('update.ready')}
      </Notice>
    </section>
  );
}
