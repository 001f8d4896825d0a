import { CloudDownload, CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '#src/device/attempt.ts';
import { useActor } from '#src/device/live.ts';
import { type OlderShown, useOlder } from '#src/device/use-older.ts';
import { olderYears } from '#src/domain/record/scopes.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';

/** Stands on a page of a past year: asks for what the phone has not got, and says that it is coming, or not here. Nothing where all is here. */
export function OlderYear({ year }: { readonly year: number }) {
  const older = useOlder(year);
  const { state, ask } = older;
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (state === 'unasked') void ask().then((done) => setTrouble(troubleIn(done)));
  }, [state, ask]);
  return trouble === null ? <Coming year={year} older={older} /> : <Trouble keyOf={trouble} />;
}

/** 更早的记录: past years to choose from, each fetched by one tap. Nothing for those who have everything of theirs anyway. */
export function OlderYears() {
  const { t } = useTranslation('words');
  const years = olderYears(useActor());
  if (years.length === 0) return null;
  return (
    <Section title={t('older.years.title')}>
      <div className="stack">
        <p className="small muted">{t('older.years.text')}</p>
        {years.map((year) => (
          <OneYear key={year} year={year} />
        ))}
      </div>
    </Section>
  );
}

function OneYear({ year }: { readonly year: number }) {
  const { t } = useTranslation('words');
  const older = useOlder(year);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (older.state === 'here') return <p className="small">{t('older.year.here', { year })}</p>;
  if (older.state === 'coming') return <Coming year={year} older={older} />;
  return (
    <>
      <Button tone="outline" block icon={CloudDownload} onClick={async () => setTrouble(troubleIn(await older.ask()))}>
        {t('older.year.button', { year })}
      </Button>
      {trouble !== null && <Trouble keyOf={trouble} />}
    </>
  );
}

function Coming({ year, older: { state, isOffline } }: { readonly year: number; readonly older: OlderShown }) {
  const { t } = useTranslation('words');
  if (state !== 'coming') return null;
  const [icon, key] = isOffline ? [CloudOff, 'older.absent'] : [CloudDownload, 'older.coming'];
  return (
    <div role="status">
      <Notice tone={isOffline ? 'warn' : 'wait'} icon={icon} lead={t(`${key}.title`, { year })}>
        {t(`${key}.text`)}
      </Notice>
    </div>
  );
}

/** The phone could not even note the wish. */
function Trouble({ keyOf }: { readonly keyOf: string }) {
  const { t } = useTranslation('words');
  return (
    <div role="alert">
      <Notice tone="warn" icon={CloudOff}>
        {t(keyOf)}
      </Notice>
    </div>
  );
}

function troubleIn(done: Attempt<null>): string | null {
  return done.ok ? null : refusalKey(done);
}
