import { FileSpreadsheet, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { memberPaper, memberSheet } from '#src/features/member/documents/member-table.ts';
import { byNumber, type MemberStanding } from '#src/features/member/model/standings.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useExcel } from '#src/hall/paper/use-taking-out.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { MEMBERS_PATH } from './members-paths.ts';
import { useMembers } from './use-members.ts';

/** The members of an office with the six duties as counts, to print, as Word or as Excel; by number, else by name. Source: §2.6. */
export function TablePage() {
  const { t } = useTranslation('member');
  const members = useMembers();
  if (members !== null && members.length > 0) return <Printing members={byNumber(members)} />;
  const title = t('table.title');
  return (
    <Page title={title} header={<TopBar title={title} back={MEMBERS_PATH} />}>
      {members === null ? <Skeleton lines={9} /> : <EmptyState icon={UsersRound} title={t('empty.nobody')} />}
    </Page>
  );
}

function Printing({ members }: { readonly members: readonly MemberStanding[] }) {
  const { t, i18n } = useTranslation('member');
  const actor = useActor();
  const { name: committee } = useCommittee();
  const office = useOffice(staffedOffices(actor)[0] ?? null)?.name ?? '';
  const year = String(yearOf(actor.today));
  const words = { committee, office, year, day: dayOfYearText(i18n.language, actor.today) };
  const say = (key: string, values?: Readonly<Record<string, string>>) => t(key, values ?? {});
  const name = [t('table.title'), office, year];
  const saveExcel = useExcel(memberSheet(members, words, say), name);
  return (
    <PaperPage
      title={t('table.title')}
      back={MEMBERS_PATH}
      paper={memberPaper(members, words, say)}
      name={name}
      more={
        <Button tone="outline" grow icon={FileSpreadsheet} busyLabel={t('paper.busy')} onClick={saveExcel}>
          {t('paper.excel')}
        </Button>
      }
    />
  );
}
