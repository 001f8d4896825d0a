import './member.css';
import { Bell, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useDuties, useRecords } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { standingOf } from '#src/domain/duty-standing.ts';
import { ActTrouble } from '#src/hall/writing/author-actions.tsx';
import { ROOMS_TOLD } from '#src/hall/year-record.ts';
import type { MemberStanding } from '#src/features/member/model/standings.ts';
import { dayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { MiniSlips } from '#src/ui/six-slips.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ActivitiesPart } from './activities-part.tsx';
import { ContactsPart } from './contacts-part.tsx';
import { DutiesPart } from './duties-part.tsx';
import { ExemptionsPart } from './exemptions-part.tsx';
import { LOOK } from './member-row.tsx';
import { MEMBERS_PATH } from './members-paths.ts';
import { useMembers } from './use-members.ts';
import { useReminding } from './use-reminding.ts';
import { useStandingWords } from './use-standing-words.ts';

/** One member for the office's staff: the six duties with what stands behind them, activities, contacts, exemptions. Source: §2.6, §3.3.2. */
export function MemberPage() {
  const { t } = useTranslation(['member', 'contact', 'exemption', ...ROOMS_TOLD]);
  const { id = '' } = useParams();
  const members = useMembers();
  const member = members?.find((one) => one.id === id);
  const title = member?.name ?? t('one.title');
  return (
    <Page title={title} header={<TopBar title={title} back={MEMBERS_PATH} />}>
      {members === null ? <Skeleton lines={9} /> : member === undefined ? <NobodyHere /> : <Year member={member} />}
    </Page>
  );
}

/** Whoever is no member of one's own office, as far as this phone knows. */
function NobodyHere() {
  const { t } = useTranslation('member');
  return (
    <EmptyState icon={UserX} title={t('one.missing')} action={<LinkButton to={MEMBERS_PATH}>{t('empty.all')}</LinkButton>}>
      {t('one.missing.text')}
    </EmptyState>
  );
}

function Year({ member }: { readonly member: MemberStanding }) {
  const year = yearOf(useActor().today);
  const shown = useDuties(member.id, year);
  const contacts = useRecords('contact', { parent: member.id, limit: 500 }).records;
  return (
    <>
      <Glance member={member} />
      {shown === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <DutiesPart duties={member.duties} records={shown.records} />
          <ActivitiesPart records={shown.records} />
        </>
      )}
      <ContactsPart member={member.id} contacts={contacts} />
      <ExemptionsPart member={member.id} />
    </>
  );
}

/** How the year stands, and the reminder where something is missing. */
function Glance({ member }: { readonly member: MemberStanding }) {
  const { t, i18n } = useTranslation('member');
  const words = useStandingWords();
  const reminding = useReminding();
  const last = reminding.last(member.id);
  const done = member.duties.filter((progress) => standingOf(progress) === 'done').length;
  return (
    <section className="card pad stack" aria-label={t('glance.label')}>
      <p className="parts">
        {member.sector !== '' && <span>{member.sector}</span>}
        <MiniSlips states={member.duties.map((progress) => LOOK[standingOf(progress)])} label={t('slips.done', { n: done })} />
      </p>
      <p>{words.standing(member)}</p>
      {member.uninvited.length > 0 && <p className="small">{words.uninvited(member)}</p>}
      {last !== null && <p className="small muted">{t('remind.last', { day: dayText(i18n.language, last) })}</p>}
      <ActTrouble words={reminding.trouble} />
      {reminding.may(member) && (
        <Button tone="outline" icon={Bell} onClick={() => reminding.remind([member])}>
          {t('remind.one')}
        </Button>
      )}
    </section>
  );
}
