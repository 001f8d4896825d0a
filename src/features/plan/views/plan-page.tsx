import './plan.css';
import { CalendarPlus, CornerUpLeft, FilePenLine, NotebookPen, Plus, Printer, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useOffice } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { staffedOffices } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { newId } from '#src/domain/record/identity.ts';
import { PLAN_TEXT } from '#src/features/plan/model/plan.ts';
import { type ActualQuarter, isOver } from '#src/features/plan/model/actual.ts';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { WordingsNotice } from '#src/hall/wordings-notice.tsx';
import { CommentsPart } from '#src/hall/yearly/comments-part.tsx';
import { SigningPart } from '#src/hall/yearly/signing-part.tsx';
import { useYearly, type Yearly } from '#src/hall/yearly/use-yearly.ts';
import { YearlyStory } from '#src/hall/yearly/yearly-story.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { editItemPath, editPath, itemPath, planPath, printPath } from './plan-paths.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { PlanText } from './plan-text.tsx';
import { QuarterPart } from './quarter-part.tsx';
import { useActual } from './use-actual.ts';
import { YearCard } from './year-card.tsx';
import { OlderYear } from '#src/hall/older-year.tsx';
import { YearLinks } from '#src/hall/yearly/year-links.tsx';

/** The office's plan of a year: four quarters, plan against actual, signing and submitting. Source: §3.3.3. */
export function PlanPage() {
  const year = yearIn(useParams().year);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined) return <MissingPaper />;
  return <OfficePlan key={year} office={office} year={year} />;
}

interface OfficePlanProps {
  readonly office: string;
  readonly year: number;
}

function OfficePlan({ office, year }: OfficePlanProps) {
  useTranslation(['activity', 'summary']); // their words are there before the page is, so that nothing flickers
  const { t } = useTranslation('plan');
  const yearly = useYearly('plan', office, year);
  const quarters = useActual(yearly.record?.body ?? {}, office, year);
  const title = t('page.title');
  const named = useOffice(office);
  const isReady = yearly.state === 'ready' && quarters !== null;
  return (
    <Page title={title} tabs header={<RootBar title={title} sub={t('page.sub', { office: named?.name ?? '', year })} end={<SyncPill />} />}>
      <YearLinks year={year} pathOf={planPath} />
      <OlderYear year={year} />
      {isReady ? <Plan yearly={yearly} quarters={quarters} year={year} /> : <Skeleton lines={9} />}
    </Page>
  );
}

interface PlanProps {
  readonly yearly: Yearly;
  readonly quarters: readonly ActualQuarter<Shown>[];
  readonly year: number;
}

function Plan({ yearly: { record, id }, quarters, year }: PlanProps) {
  const { t } = useTranslation('plan');
  const { today } = useActor();
  const isOpen = record === null || record.status === 'draft' || record.status === 'returned';
  const month = yearOf(today) === year ? Number(today.slice(5, 7)) : null;
  return (
    <>
      {record?.status === 'returned' && <Returned record={record} />}
      {record && <RefusedNotices record={record.id} stateWords="plan" />}
      {record && <WordingsNotice record={record.id} />}
      <YearCard record={record} quarters={quarters} month={month} />
      {record === null && <Begin id={id} year={year} />}
      {record && isOpen && (
        <div className="acts sec">
          <LinkButton tone="ink" icon={Plus} to={editItemPath(year, newId())}>
            {t('item.add')}
          </LinkButton>
          <LinkButton tone="outline" icon={FilePenLine} to={editPath(year)}>
            {t('text.edit')}
          </LinkButton>
        </div>
      )}
      {[...quarters].reverse().map((actual) => (
        <QuarterPart
          key={actual.quarter}
          actual={actual}
          isOver={isOver(year, actual.quarter, today)}
          itemTo={(item) => itemPath(year, item)}
          activityTo={(activity) => `/office/activities/${activity}`}
          action={record && actual.state === 'missing' ? <Arrange year={year} quarter={actual.quarter} isOpen={isOpen} /> : undefined}
        />
      ))}
      {record && <PlanText record={record} />}
      {record && (
        <SigningPart record={record} fields={PLAN_TEXT} wordsOf={(faults) => missingWords((key, values) => t(key, values ?? {}), faults)} />
      )}
      {record && <CommentsPart record={record} />}
      <YearEnd year={year} />
      {record && <YearlyStory record={record} />}
      {record && (
        <div className="acts sec">
          <LinkButton tone="outline" icon={Printer} to={printPath(record.id)}>
            {t('paper.open')}
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** Names the quarters without anything, or what else is missing. */
function missingWords(t: (key: string, values?: Record<string, string>) => string, faults: readonly Fault[]): string {
  const quarters = faults.flatMap(({ path }) => (path.startsWith('quarters.') ? [t(`quarter.${path.slice('quarters.'.length)}`)] : []));
  return quarters.length > 0 ? t('quarter.missing', { q: quarters.join(t('separator.and')) }) : t('sign.missing');
}

function Returned({ record: { log } }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const last = log.findLast(({ name }) => name === 'return');
  return (
    <Notice tone="back" icon={CornerUpLeft} lead={t('returned.lead')}>
      {last?.note}
    </Notice>
  );
}

function Begin({ id, year }: { readonly id: string; readonly year: number }) {
  const { t } = useTranslation('plan');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  async function begin(): Promise<void> {
    const done = await attempt(() => commit.edit('plan', id, { year }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }
  return (
    <EmptyState
      icon={NotebookPen}
      title={t('begin.title', { year })}
      action={
        <Button tone="primary" onClick={begin}>
          {t('begin.action')}
        </Button>
      }
    >
      {trouble ?? t('begin.line')}
    </EmptyState>
  );
}

/** An empty quarter of a draft gets an item; of a signed plan, an activity. */
function Arrange({ year, quarter, isOpen }: { readonly year: number; readonly quarter: number; readonly isOpen: boolean }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const to = isOpen ? editItemPath(year, newId(), quarter) : '/office/activities/new';
  return (
    <Button tone="ink" small icon={CalendarPlus} onClick={() => navigate(to)}>
      {t('quarter.arrange', { q: t(`quarter.${quarter}`) })}
    </Button>
  );
}

function YearEnd({ year }: { readonly year: number }) {
  const { t } = useTranslation('plan');
  return (
    <Section title={t('yearEnd.title')}>
      <Rows>
        <Row icon={ScrollText} title={t('yearEnd.row', { year })} to={`/office/summary/${year}`} />
      </Rows>
    </Section>
  );
}
