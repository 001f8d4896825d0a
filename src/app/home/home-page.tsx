import { lazy, Suspense } from 'react';
import { useOffice, usePerson, useRecords, useSession } from '#src/device/live.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { ProposalNotices } from '#src/features/proposal/views/proposal-notices.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { HomeFrame } from './home-frame.tsx';
import { LocalSection } from './local-section.tsx';
import { MovedSection } from './moved-section.tsx';
import { ReturnedNotice } from './returned-notice.tsx';

const SHOWN = 60;

/** The next activity comes with its room's words, after the first screen. */
const NextCard = lazy(async () => ({ default: (await import('#src/features/activity/views/next-card.tsx')).NextCard }));

/** The six duties come after the first screen: they need every record type's rules. */
const SixCard = lazy(async () => ({ default: (await import('#src/features/duty/views/six-card.tsx')).SixCard }));

/** Tasks are rare; their words come after the first screen. */
const TasksDue = lazy(async () => ({ default: (await import('#src/hall/tasks-due.tsx')).TasksDue }));

/** Notices come with their room, and their files are brought to the phone meanwhile. */
const LatestNotices = lazy(async () => ({ default: (await import('#src/features/notice/views/latest-notices.tsx')).LatestNotices }));

/** A reminder comes with the words of its room; it needs the six duties. */
const ReminderNotice = lazy(async () => ({ default: (await import('#src/features/contact/views/reminder-notice.tsx')).ReminderNotice }));

/** 今日: what was sent back, the red block to begin a report, what is still on this phone, and what moved lately. */
export function HomePage() {
  const { account } = useSession();
  const owner = account?.id ?? '';
  const reports = useRecords('report', { owner, limit: SHOWN });
  const proposals = useRecords('proposal', { owner, limit: SHOWN });
  const deeds = useRecords('deed', { owner, limit: SHOWN });
  const records = [...reports.records, ...proposals.records, ...deeds.records].sort((a, b) => b.at.created.localeCompare(a.at.created));
  const isLoading = [reports, proposals, deeds].some(({ state }) => state === 'loading');
  const notices = (
    <>
      <ReturnedNotice records={records} />
      <ProposalNotices me={owner} />
      <Suspense>
        <ReminderNotice me={owner} today={dateIn(new Date(useNow()).toISOString())} />
      </Suspense>
    </>
  );

  return (
    <HomeFrame office={useOwnOffice()} end={<SyncPill />} notices={notices}>
      <Suspense>
        <NextCard />
      </Suspense>
      <Suspense>
        <TasksDue />
      </Suspense>
      <Suspense>
        <SixCard />
      </Suspense>
      {isLoading ? <Skeleton /> : <LocalSection records={records} />}
      <Suspense>
        <LatestNotices />
      </Suspense>
      <MovedSection records={records} me={owner} />
    </HomeFrame>
  );
}

/** The name of the member's liaison office, once it was received. */
function useOwnOffice(): string | undefined {
  const { account, roles } = useSession();
  const person = usePerson(account?.id ?? null);
  const asMember = roles.find(({ role, office }) => role === 'member' && office !== null);
  return useOffice(person?.office ?? asMember?.office ?? null)?.name;
}
