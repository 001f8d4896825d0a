import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { useOffice, usePerson, useRecords, useSession } from '#src/device/live.ts';
import { ProposalNotices } from '#src/features/proposal/views/proposal-notices.tsx';
import { dayAndWeekdayText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { CaptureBlock } from './capture-block.tsx';
import { LocalSection } from './local-section.tsx';
import { MovedSection } from './moved-section.tsx';
import { QuickActions } from './quick-actions.tsx';
import { ReturnedNotice } from './returned-notice.tsx';

const SHOWN = 60;

/** The next activity comes with its room's words, after the first screen. */
const NextCard = lazy(async () => ({ default: (await import('#src/features/activity/views/next-card.tsx')).NextCard }));

/** The six duties come after the first screen: they need every record type's rules. */
const SixCard = lazy(async () => ({ default: (await import('#src/features/duty/views/six-card.tsx')).SixCard }));

/** 今日: what was sent back, the red block to begin a report, what is still on this phone, and what moved lately. */
export function HomePage() {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const owner = account?.id ?? '';
  const reports = useRecords('report', { owner, limit: SHOWN });
  const proposals = useRecords('proposal', { owner, limit: SHOWN });
  const deeds = useRecords('deed', { owner, limit: SHOWN });
  const records = [...reports.records, ...proposals.records, ...deeds.records].sort((a, b) => b.at.created.localeCompare(a.at.created));
  const isLoading = [reports, proposals, deeds].some(({ state }) => state === 'loading');
  const today = dateIn(new Date(useNow()).toISOString());
  const masthead = { name: t('app.county'), office: useOwnOffice() };

  return (
    <Page
      title={t('home.title')}
      header={<RootBar title={t('home.title')} sub={dayAndWeekdayText(i18n.language, today)} end={<SyncPill />} masthead={masthead} />}
      tabs
    >
      <ReturnedNotice records={records} />
      <ProposalNotices me={owner} />
      <CaptureBlock />
      <QuickActions />
      <Suspense>
        <NextCard />
      </Suspense>
      <Suspense>
        <SixCard />
      </Suspense>
      {isLoading ? <Skeleton /> : <LocalSection records={records} />}
      <MovedSection records={records} me={owner} />
    </Page>
  );
}

/** The name of the member's liaison office, once it was received. */
function useOwnOffice(): string | undefined {
  const { account, roles } = useSession();
  const person = usePerson(account?.id ?? null);
  const asMember = roles.find(({ role, office }) => role === 'member' && office !== null);
  return useOffice(person?.office ?? asMember?.office ?? null)?.name;
}
