import '#src/ui/css/desk.css';
import { CornerUpLeft, FilePenLine, Printer, RefreshCw, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useOffice } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useOlder } from '#src/device/use-older.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { rewriting } from '#src/features/summary/model/rewriting.ts';
import { SUMMARY_TEXT } from '#src/features/summary/model/summary.ts';
import { OlderYear } from '#src/hall/older-year.tsx';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { WordingsNotice } from '#src/hall/wordings-notice.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { CommentsPart } from '#src/hall/yearly/comments-part.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { SigningPart } from '#src/hall/yearly/signing-part.tsx';
import { useYearly, type Yearly } from '#src/hall/yearly/use-yearly.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { YearLinks } from '#src/hall/yearly/year-links.tsx';
import { YearlyStory } from '#src/hall/yearly/yearly-story.tsx';
import { YearlyTag } from '#src/hall/yearly/yearly-tag.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { printPath, summaryPath, updatePath, writePath } from './summary-paths.ts';
import { SummaryReading } from './summary-reading.tsx';
import { figureFields, type Fresh, useFresh } from './use-world.ts';

/** The office's summary of a year: written from the records, edited by hand, signed and submitted. Source: §3.3.3. */
export function SummaryPage() {
  const year = yearIn(useParams().year);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined) return <MissingPaper />;
  return <OfficeSummary key={year} office={office} year={year} />;
}

function OfficeSummary({ office, year }: { readonly office: string; readonly year: number }) {
  useTranslation('plan'); // the words of signing are there before the page is
  const { t } = useTranslation('summary');
  const yearly = useYearly('summary', office, year);
  const fresh = useFresh(office, year);
  const named = useOffice(office);
  // Nothing is written from half a year: what is not here yet would be missing from every figure.
  const isWhole = ['none', 'here'].includes(useOlder(year).state ?? '');
  const isReady = yearly.state === 'ready' && fresh !== null && (isWhole || yearly.record !== null);
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={`/office/plan/${year}`} end={<SyncPill />} />}>
      <YearLinks year={year} pathOf={summaryPath} />
      <OlderYear year={year} />
      <p className="meta parts">
        <span>{named?.name}</span>
        {yearly.record && <YearlyTag record={yearly.record} />}
      </p>
      {isReady ? <Summary yearly={yearly} fresh={fresh} year={year} isWhole={isWhole} /> : <Skeleton lines={9} />}
    </Page>
  );
}

interface SummaryProps {
  readonly yearly: Yearly;
  readonly fresh: Fresh;
  readonly year: number;
  /** Every record of the year is on this phone. */
  readonly isWhole: boolean;
}

function Summary({ yearly: { record, id }, fresh, year, isWhole }: SummaryProps) {
  const { t } = useTranslation('summary');
  if (record === null) return <Begin id={id} fresh={fresh} year={year} />;
  const isOpen = record.status === 'draft' || record.status === 'returned';
  return (
    <>
      {record.status === 'returned' && <Returned record={record} />}
      <RefusedNotices record={record.id} stateWords="plan" />
      <WordingsNotice record={record.id} />
      {isOpen && isWhole && <Upkeep record={record} fresh={fresh} year={year} />}
      <SummaryReading record={record} />
      <SigningPart record={record} fields={SUMMARY_TEXT} wordsOf={() => t('sign.missing')} />
      <CommentsPart record={record} />
      <YearlyStory record={record} />
      <div className="acts sec">
        <LinkButton tone="outline" icon={Printer} to={printPath(record.id)}>
          {t('paper.open')}
        </LinkButton>
      </div>
    </>
  );
}

function Begin({ id, fresh, year }: { readonly id: string; readonly fresh: Fresh; readonly year: number }) {
  const { t } = useTranslation('summary');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  async function generate(): Promise<void> {
    const { replaced, generated } = rewriting({}, fresh.texts);
    const done = await attempt(() => commit.edit('summary', id, { year, ...replaced, generated, ...figureFields(fresh) }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }
  return (
    <EmptyState
      icon={ScrollText}
      title={t('begin.title', { year })}
      action={
        <Button tone="primary" onClick={generate}>
          {t('begin.action')}
        </Button>
      }
    >
      {trouble ?? t('begin.line')}
    </EmptyState>
  );
}

/** Writing by hand, and bringing the figures up to date: sections a hand has changed are only offered. */
function Upkeep({ record, fresh, year }: { readonly record: Shown; readonly fresh: Fresh; readonly year: number }) {
  const { t } = useTranslation('summary');
  const navigate = useNavigate();
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isFresh, setFresh] = useState(false);
  const { offers } = rewriting(record.body, fresh.texts);

  async function update(): Promise<void> {
    const { replaced, generated } = rewriting(record.body, fresh.texts);
    const done = await attempt(() => commit.edit('summary', record.id, { ...replaced, generated, ...figureFields(fresh) }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    setFresh(done.ok);
    if (done.ok && offers.length > 0) await navigate(updatePath(year));
  }

  return (
    <div className="sec stack">
      {trouble !== null && (
        <div role="alert">
          <Notice tone="back" icon={CornerUpLeft}>
            {trouble}
          </Notice>
        </div>
      )}
      {offers.length > 0 && (
        <Notice icon={RefreshCw} to={updatePath(year)}>
          {t('offers.waiting', { count: offers.length })}
        </Notice>
      )}
      <p role="status" className="small muted">
        {isFresh && offers.length === 0 ? t('update.done') : ''}
      </p>
      <div className="acts">
        <LinkButton tone="ink" icon={FilePenLine} to={writePath(year)}>
          {t('write.action')}
        </LinkButton>
        <Button tone="outline" icon={RefreshCw} onClick={update}>
          {t('update.action')}
        </Button>
      </div>
    </div>
  );
}

function Returned({ record: { log } }: { readonly record: Shown }) {
  const { t } = useTranslation('summary');
  const last = log.findLast(({ name }) => name === 'return');
  return (
    <Notice tone="back" icon={CornerUpLeft} lead={t('returned.lead')}>
      {last?.note}
    </Notice>
  );
}
