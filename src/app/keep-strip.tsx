import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStorage, useSync } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useInstall } from '#src/ui/phone.ts';

/** While something is unsent and the browser made no promise to keep it, says so once and offers the ways to a promise. */
export function KeepStrip() {
  const { t } = useTranslation();
  const { waiting } = useSync();
  const { persisted, askPersist } = useStorage();
  const install = useInstall();
  const [isLater, setIsLater] = useState(false);
  if (persisted !== false || waiting === 0 || isLater) return null;
  return (
    <Notice
      tone="warn"
      icon={ShieldAlert}
      actions={
        <>
          <Button tone="outline" small onClick={install ?? askPersist}>
            {install ? t('strip.install.button') : t('strip.persist.button')}
          </Button>
          <Button
            tone="quiet"
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
      {t('storage.notPersist')}
    </Notice>
  );
}
