import { CloudOff, ExternalLink, RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useDevice } from '#src/device/device-context.tsx';
import { useSync } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline, usePhone } from '#src/ui/phone.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { useUnkeptWords } from '#src/ui/unkept.ts';
import { KeepStrip } from './keep-strip.tsx';
import { LostStrip } from './lost-strip.tsx';
import { SessionStrip } from './session-strip.tsx';
import type { Updates } from './update.ts';
import { UpdateStrip } from './update-strip.tsx';

export interface StripsProps {
  readonly updates: Updates;
  /** A tab's first page: it has the pill, and no form that an update could disturb. */
  readonly isRoot: boolean;
  /** The page says itself that there is no network. */
  readonly saysOffline: boolean;
}

/** The lasting notes above a page, the gravest first. */
export function Strips({ updates, isRoot, saysOffline }: StripsProps) {
  const { t } = useTranslation();
  const unkept = useUnkeptWords();
  return (
    <div className="strips" role="region" aria-label={t('strip.notices')}>
      <OutdatedStrip />
      <SessionStrip />
      <Trouble words={unkept} />
      <LostStrip />
      <InsideAppStrip />
      {isRoot && <UpdateStrip updates={updates} />}
      <UpgradeStrip updates={updates} />
      {isRoot && <KeepStrip />}
      {!isRoot && !saysOffline && <OfflineStrip />}
    </div>
  );
}

function OfflineStrip() {
  const { t } = useTranslation();
  return useOnline() ? null : <Notice icon={CloudOff}>{t('offline.banner')}</Notice>;
}

/** In WeChat's own browser what is kept may be cleared at any time. */
export function InsideAppStrip() {
  const { t } = useTranslation();
  const { isInsideApp } = usePhone();
  return isInsideApp ? (
    <Notice tone="warn" icon={ExternalLink}>
      {t('strip.inApp')}
    </Notice>
  ) : null;
}

/** A newer version of the app took over the tables in another tab. What was typed was put away first. */
function OutdatedStrip() {
  const { t } = useTranslation();
  const { outdated } = useDevice();
  const isOutdated = useSyncExternalStore(outdated.subscribe, outdated.get);
  return isOutdated ? (
    <Notice tone="back" icon={RefreshCw}>
      {t('page.old')}
    </Notice>
  ) : null;
}

/** The server only hands out records to newer versions; words are still taken. */
function UpgradeStrip({ updates }: Pick<StripsProps, 'updates'>) {
  const { t } = useTranslation();
  const { phase } = useSync();
  if (phase !== 'upgrade') return null;
  return (
    <Notice
      tone="warn"
      icon={RefreshCw}
      actions={
        <Button
          tone="ink"
          small
          onClick={() => {
            updates.check();
          }}
        >
          {t('update.cta')}
        </Button>
      }
    >
      {t('update.required')}
    </Notice>
  );
}
