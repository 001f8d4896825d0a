import { FileText, Inbox, RefreshCw, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStorage, useSync } from '#src/device/live.ts';
import { useOwnCounts } from '#src/device/own-data.ts';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Page } from '#src/ui/page.tsx';
import { Progress } from '#src/ui/progress.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { HelpLine } from './help-line.tsx';
import { ExportSection, RightsSection } from './own-data-section.tsx';
import './me.css';

/** What lies on this phone: how many of the own and of others, what still has to be sent, and the room it takes. */
export function DataPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('data.title')} header={<TopBar title={t('data.title')} back="/me" />}>
      <Counts />
      <ExportSection />
      <RightsSection />
      <Space />
      <HelpLine />
    </Page>
  );
}

function Counts() {
  const { t } = useTranslation('account');
  const { waiting, needsYou } = useSync();
  const counts = useOwnCounts();
  if (counts === undefined) return <Skeleton />;
  const count = (n: number) => <span className="num">{t('data.count', { n })}</span>;
  return (
    <Section kind="group" title={t('data.here.title')}>
      <Rows>
        <Row icon={FileText} title={t('data.own')} value={count(counts.own)} />
        <Row icon={Inbox} title={t('data.others')} meta={t('data.others.hint')} value={count(counts.others)} />
        <Row icon={RefreshCw} title={t('data.waiting')} value={count(waiting + needsYou)} to="/sync" />
      </Rows>
    </Section>
  );
}

function Space() {
  const { t } = useTranslation('account');
  const { usage, quota, persisted, askPersist } = useStorage();
  const isPromised = persisted === true;
  return (
    <Section kind="group" title={t('data.space.title')}>
      <div className="card stor">
        {usage !== null && quota !== null && quota > 0 && (
          <>
            <p className="used">
              <b>{sizeText(usage)}</b>
              <span className="small muted">{t('data.space.free', { size: sizeText(Math.max(0, quota - usage)) })}</span>
            </p>
            <Progress label={t('data.space.label')} percent={(usage / quota) * 100} />
          </>
        )}
        {usage === null && <p className="small muted">{t('data.space.unknown')}</p>}
        <p className={isPromised ? 'safe' : 'safe not'}>
          <Icon of={isPromised ? ShieldCheck : ShieldAlert} size="s" />
          <span>{isPromised ? t('storage.persist') : t('storage.notPersist')}</span>
        </p>
        {!isPromised && (
          <div className="acts2">
            <Button tone="outline" small onClick={askPersist}>
              {t('data.space.ask.button')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
