import { Download, FolderOpen, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStorage } from '#src/device/live.ts';
import type { StorageShown } from '#src/device/shown.ts';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useInstall } from '#src/ui/phone.ts';
import { Progress } from '#src/ui/progress.tsx';
import { Section } from '#src/ui/section.tsx';
import { useSearchParams } from 'react-router';
import { BackUpSheet } from './back-up-sheet.tsx';
import { BringBackSheet } from './bring-back-sheet.tsx';

/** A photo of this app is about half a megabyte. */
const PHOTO_BYTES = 500_000;
const LOW_BYTES = 100_000_000;
const LOW_SHARE = 0.8;

/** 手机空间: how full it is, whether the browser promised to keep it, and what can be done about either. */
export function StorageSection() {
  const { t } = useTranslation('sync');
  const { usage, quota, persisted, askPersist, freeCache } = useStorage();
  const [freed, setFreed] = useState<number | null>(null);
  const [asked] = useSearchParams();
  const [isBackingUp, setIsBackingUp] = useState(asked.has('backUp'));
  const [isBringingBack, setIsBringingBack] = useState(false);

  async function handleFree() {
    setFreed(await freeCache());
  }

  return (
    <Section title={t('storage.title')}>
      <div className="card stor">
        <Meter usage={usage} quota={quota} />
        <p className={persisted === true ? 'safe' : 'safe not'}>
          <Icon of={persisted === true ? ShieldCheck : ShieldAlert} size="s" />
          <span>{persisted === true ? t('storage.persist') : t('storage.notPersist')}</span>
        </p>
        <div className="acts2">
          <Button tone="outline" small onClick={handleFree}>
            {t('storage.freeCache.button')}
          </Button>
          <Button
            tone="outline"
            small
            icon={Download}
            onClick={() => {
              setIsBackingUp(true);
            }}
          >
            {t('button.backUp')}
          </Button>
          <Button tone="outline" small icon={FolderOpen} onClick={() => setIsBringingBack(true)}>
            {t('bringBack.title')}
          </Button>
          {persisted !== true && <Keep askPersist={askPersist} />}
        </div>
        <p className="small muted" role="status">
          {freed !== null && (freed > 0 ? t('storage.freed', { size: sizeText(freed) }) : t('storage.freedNothing'))}
        </p>
      </div>
      <BackUpSheet
        open={isBackingUp}
        onClose={() => {
          setIsBackingUp(false);
        }}
      />
      <BringBackSheet open={isBringingBack} onClose={() => setIsBringingBack(false)} />
    </Section>
  );
}

/** How much is used and left, with a warning once it gets tight. */
function Meter({ usage, quota }: Pick<StorageShown, 'usage' | 'quota'>) {
  const { t } = useTranslation('sync');
  if (usage === null || quota === null || quota === 0) return <p className="small muted">{t('storage.unknown')}</p>;
  const free = Math.max(0, quota - usage);
  return (
    <>
      <p className="used">
        <b>{sizeText(usage)}</b>
        <span className="small muted">{t('storage.free', { size: sizeText(free) })}</span>
      </p>
      <Progress label={t('storage.label')} percent={(usage / quota) * 100} tone={isLow(usage, quota) ? 'warn' : 'done'} />
      {isLow(usage, quota) && (
        <Notice tone="warn" icon={TriangleAlert}>
          {t('storage.low', { n: Math.floor(free / PHOTO_BYTES) })}
        </Notice>
      )}
    </>
  );
}

function isLow(usage: number, quota: number): boolean {
  return usage / quota >= LOW_SHARE || quota - usage < LOW_BYTES;
}

/** Two ways to make the browser keep unsent work: to be asked, and to be on the home screen. */
function Keep({ askPersist }: { readonly askPersist: () => Promise<boolean> }) {
  const { t } = useTranslation('sync');
  const install = useInstall();
  const [isRefused, setIsRefused] = useState(false);

  async function ask() {
    setIsRefused(!(await askPersist()));
  }

  return (
    <>
      <Button tone="outline" small onClick={ask}>
        {t('storage.ask.button')}
      </Button>
      {install && (
        <Button tone="outline" small onClick={install}>
          {t('storage.install.button')}
        </Button>
      )}
      {isRefused && (
        <p className="small muted" role="status">
          {t('storage.ask.refused')}
        </p>
      )}
    </>
  );
}
