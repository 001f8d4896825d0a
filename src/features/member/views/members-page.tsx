import './member.css';
import { Bell, ClipboardList, Printer, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { ActTrouble } from '#src/hall/writing/author-actions.tsx';
import { EngagementsRow } from '#src/hall/support-rows.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { filtered, FILTERS, type MemberStanding, ordered, ORDERS, spreadOf } from '#src/features/member/model/standings.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Shares } from '#src/ui/progress.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { MemberRow } from './member-row.tsx';
import { askedIn, listPath, MEMBERS_PATH, TABLE_PATH } from './members-paths.ts';
import { useMembers } from './use-members.ts';
import { type Reminding, useReminding } from './use-reminding.ts';

/** 委员: the members of an office, what each year still lacks and who was never invited; a polite reminder to those ticked. Source: §2.6. */
export function MembersPage() {
  const { t } = useTranslation('member');
  const members = useMembers();
  const reminding = useReminding();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { reminderDays } = useSettings();
  const chosen = (members ?? []).filter((member) => ticked.includes(member.id) && reminding.may(member));

  async function handleRemind() {
    if (await reminding.remind(chosen)) setTicked([]);
  }

  return (
    <Page
      title={t('title')}
      tabs
      header={<RootBar title={t('title')} end={<SyncPill />} />}
      actions={
        chosen.length > 0 && (
          <Actions label={t('remind.label')} note={t('remind.note', { n: reminderDays })} noteIcon={Bell}>
            <Button tone="primary" grow onClick={handleRemind}>
              {t('remind.button', { n: chosen.length })}
            </Button>
          </Actions>
        )
      }
    >
      <ActTrouble words={reminding.trouble} />
      {members === null ? <Skeleton lines={9} /> : <Standings members={members} reminding={reminding} ticked={ticked} onTick={setTicked} />}
    </Page>
  );
}

interface StandingsProps {
  readonly members: readonly MemberStanding[];
  readonly reminding: Reminding;
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

function Standings({ members, reminding, ticked, onTick }: StandingsProps) {
  const { t } = useTranslation('member');
  const [search] = useSearchParams();
  const asked = askedIn(search);
  const shown = ordered(filtered(members, asked.filter), asked.order);
  const many = shown.filter((member) => member.missing.length > 2 && reminding.may(member)).map(({ id }) => id);
  const isManyTicked = many.length > 0 && many.every((id) => ticked.includes(id));
  const without = (ids: readonly string[]) => ticked.filter((id) => !ids.includes(id));
  if (members.length === 0) return <EmptyState icon={UsersRound} title={t('empty.nobody')} />;
  return (
    <>
      <Spread members={members} />
      <WaysOn />
      <ChipLinks
        label={t('filter.label')}
        links={FILTERS.map((filter) => ({
          to: listPath({ ...asked, filter }),
          label: t(`filter.${filter}`),
          count: filtered(members, filter).length,
          current: filter === asked.filter,
        }))}
      />
      <ChipLinks
        label={t('order.label')}
        links={ORDERS.map((order) => ({ to: listPath({ ...asked, order }), label: t(`order.${order}`), current: order === asked.order }))}
      />
      {many.length > 0 && (
        <Checkbox checked={isManyTicked} onChange={(isOn) => onTick(isOn ? [...without(many), ...many] : without(many))}>
          {t('tick.many')}
        </Checkbox>
      )}
      {shown.length === 0 ? (
        <NobodyHere isUpToDate={asked.filter === 'missing'} />
      ) : (
        <ul className="rows" aria-label={t('list.label')}>
          {shown.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              reminding={reminding}
              isTicked={ticked.includes(member.id)}
              onTick={(isOn) => onTick(isOn ? [...ticked, member.id] : without([member.id]))}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is kept of the members elsewhere: the year's assessments, who is engaged as clerk, the table on paper. */
function WaysOn() {
  const { t } = useTranslation('member');
  const year = yearOf(useActor().today);
  return (
    <div className="sec ways">
      <Rows>
        <Row icon={ClipboardList} title={t('assess.open', { year })} to={`/office/assess/${year}`} />
        <EngagementsRow />
        <Row icon={Printer} title={t('table.title')} to={TABLE_PATH} />
      </Rows>
    </div>
  );
}

/** How many have how much missing, in three numbers and one bar. */
function Spread({ members }: { readonly members: readonly MemberStanding[] }) {
  const { t } = useTranslation('member');
  const { none, few, many } = spreadOf(members);
  const total = members.length;
  const counts = [
    ['none', none],
    ['few', few],
    ['many', many],
  ] as const;
  return (
    <section className="card spread" aria-label={t('spread.label')}>
      <dl>
        {counts.map(([key, n]) => (
          <div key={key}>
            <dt>{t(`spread.${key}`)}</dt>
            <dd className="num">
              {n} <small>{t('spread.unit')}</small>
            </dd>
          </div>
        ))}
      </dl>
      <Shares label={t('spread.says', { total, none, few, many })} percents={[none, few, many].map((n) => (n * 100) / total)} />
    </section>
  );
}

function NobodyHere({ isUpToDate }: { readonly isUpToDate: boolean }) {
  const { t } = useTranslation('member');
  if (isUpToDate) return <EmptyState icon={UsersRound} title={t('empty.missing')} />;
  return <EmptyState icon={UsersRound} title={t('empty.filter')} action={<LinkButton to={MEMBERS_PATH}>{t('empty.all')}</LinkButton>} />;
}
