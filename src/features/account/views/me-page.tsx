import {
  Contrast,
  HardDrive,
  CircleSlash2,
  House,
  Info,
  Languages,
  FileText,
  FolderDown,
  LogOut,
  Phone,
  RefreshCw,
  Search,
  ShieldCheck,
  SlidersHorizontal,
  Sun,
  Handshake,
  MessageCircleQuestionMark,
  MessageSquareHeart,
  NotebookPen,
  NotebookTabs,
  UsersRound,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { isActive } from '#src/domain/people.ts';
import { useOffice, usePerson, useSession, useSync } from '#src/device/live.ts';
import { ChecksRow } from '#src/hall/check-rows.tsx';
import { NewsRow, PracticeRow, SupportRow } from '#src/hall/support-rows.tsx';
import { OfficesRow, PlenaryRow, SessionsRow } from '#src/hall/county-rows.tsx';
import { MaterialsRow, NoticesRow, PlanRow, TasksRow } from '#src/hall/reading-links.tsx';
import { Avatar } from '#src/ui/avatar.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow, usePhone } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { useDisplay } from './display-context.ts';
import { HelpLine } from './help-line.tsx';
import { SignOutSheet } from './sign-out-sheet.tsx';
import { SizeCard } from './size-card.tsx';

/** 我的: who is signed in, how the phone shows itself, and the way to everything else. */
export function MePage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('me.title')} header={<RootBar title={t('me.title')} />} tabs>
      <WhoCard />
      <OwnDuties />
      <SizeCard />
      <DisplayGroup />
      <SafetyGroup />
      <DataGroup />
      <MoreGroup />
      <AboutGroup />
      <HelpLine />
    </Page>
  );
}

/** The roles somebody holds today. */
function useRolesNow() {
  const { roles } = useSession();
  const today = dateIn(new Date(useNow()).toISOString());
  return roles.filter((grant) => isActive(grant, today));
}

function WhoCard() {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const roles = useRolesNow();
  const person = usePerson(account?.id ?? null);
  const office = useOffice(person?.office ?? roles.find((grant) => grant.office !== null)?.office ?? null);
  const name = account?.name ?? '';
  const duties = [...new Set(roles.map(({ role }) => t(`role.${role}`)))].join(t('me.roles.comma'));
  return (
    <div className="card me">
      <Avatar name={name} size="big" />
      <span className="body">
        <b>{name}</b>
        <span className="small muted">{[duties, office?.name].filter(Boolean).join(t('me.roles.comma'))}</span>
      </span>
    </div>
  );
}

/** Office and county staff who are members too keep their own duties one tap away. */
function OwnDuties() {
  const { t } = useTranslation('account');
  const roles = useRolesNow();
  const isMember = roles.some(({ role }) => role === 'member');
  if (!isMember || roles.every(({ role }) => role === 'member')) return null;
  return (
    <Section kind="group" title={t('me.own.title')}>
      <Rows>
        <Row icon={House} title={t('me.own.today')} to="/" />
        <Row icon={FileText} title={t('me.own.records')} to="/records" />
      </Rows>
    </Section>
  );
}

function DisplayGroup() {
  const { t } = useTranslation('account');
  const [display, change] = useDisplay();
  return (
    <Section kind="group" title={t('me.display.title')}>
      <Rows>
        <Row icon={Contrast} title={t('display.theme.label')} value={t(`display.theme.${display.theme}`)} to="/me/display" />
        <SwitchRow
          icon={Sun}
          label={t('display.theme.contrast')}
          meta={t('display.contrast.hint')}
          checked={display.theme === 'contrast'}
          onChange={(isOn) => {
            change({ theme: isOn ? 'contrast' : 'system' });
          }}
        />
        <Row icon={Languages} title={t('display.language.label')} value={t(`display.language.${display.language}`)} to="/me/display" />
      </Rows>
    </Section>
  );
}

function SafetyGroup() {
  const { t } = useTranslation('account');
  return (
    <Section kind="group" title={t('me.security.title')}>
      <Rows>
        <Row icon={ShieldCheck} title={t('security.title')} meta={t('me.security.hint')} to="/me/security" />
      </Rows>
    </Section>
  );
}

function DataGroup() {
  const { t } = useTranslation('account');
  const { needsYou, waiting } = useSync();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <Section kind="group" title={t('me.data.title')}>
      <Rows>
        <Row icon={RefreshCw} title={t('me.sync')} value={standing()} to="/sync" />
        <Row icon={HardDrive} title={t('data.title')} to="/me/data" />
        <Row
          danger
          icon={LogOut}
          title={t('signOut.open')}
          meta={waiting > 0 ? t('signOut.unsent', { n: waiting }) : t('signOut.allSent')}
          onPress={() => {
            setIsLeaving(true);
          }}
        />
      </Rows>
      <SignOutSheet
        open={isLeaving}
        onClose={() => {
          setIsLeaving(false);
        }}
      />
    </Section>
  );

  function standing(): string {
    if (needsYou > 0) return t('me.sync.needsYou', { n: needsYou });
    return waiting > 0 ? t('me.sync.waiting', { n: waiting }) : t('me.sync.done');
  }
}

/** What is written or read less often. */
function MoreGroup() {
  const { t } = useTranslation('account');
  const held = useRolesNow().map(({ role }) => role);
  const isMember = held.includes('member');
  const isOffice = held.some((role) => ['clerk', 'director', 'deputyDirector'].includes(role));
  return (
    <Section kind="group" title={t('me.more.title')}>
      <Rows>
        <Row icon={Search} title={t('me.find')} to="/find" />
        <NoticesRow />
        <MaterialsRow />
        {(isMember || held.includes('localParty')) && <PlanRow />}
        {(isMember || isOffice || held.includes('countyOffice') || held.includes('chair')) && <TasksRow />}
        {['specialCommittee', 'chair', 'countyOffice'].some((role) => held.some((one) => one === role)) && <ChecksRow />}
        {['chair', 'membersWork', 'countyOffice'].some((role) => held.some((one) => one === role)) && <SessionsRow />}
        {(isMember || isOffice || ['countyOffice', 'chair', 'specialCommittee'].some((role) => held.some((one) => one === role))) && (
          <PlenaryRow />
        )}
        <PracticeRow />
        <OfficesRow />
        {['chair', 'specialCommittee', 'localParty'].some((role) => held.some((one) => one === role)) && <NewsRow />}
        {held.includes('membersWork') && <SupportRow />}
        {isMember && <Row icon={NotebookPen} title={t('me.notes')} to="/notes" />}
        {(isMember || isOffice || held.includes('membersWork')) && (
          <Row icon={MessageCircleQuestionMark} title={t('me.requests')} to="/requests" />
        )}
        {(isMember || isOffice) && <Row icon={Handshake} title={t('me.mediations')} to="/mediations" />}
        {(isOffice || held.includes('membersWork')) && <Row icon={CircleSlash2} title={t('me.exemptions')} to="/exemptions" />}
        {held.includes('countyOffice') && <Row icon={UsersRound} title={t('me.people')} to="/people" />}
        <Row icon={MessageSquareHeart} title={t('me.feedback')} to="/feedback" />
        <Row icon={SlidersHorizontal} title={t('me.settings')} to="/settings" />
        {held.includes('countyOffice') && <Row icon={FolderDown} title={t('me.dataOut')} to="/county/data" />}
        {(held.includes('countyOffice') || held.includes('admin')) && <Row icon={NotebookTabs} title={t('me.audit')} to="/audit" />}
      </Rows>
    </Section>
  );
}

function AboutGroup() {
  const { t } = useTranslation('account');
  const { version } = usePhone();
  return (
    <Section kind="group" title={t('me.about.title')}>
      <Rows>
        <Row icon={Info} title={t('about.version')} value={<span className="num">{version}</span>} to="/me/about" />
        <Row icon={Phone} title={t('about.help.title')} to="/me/about" />
      </Rows>
    </Section>
  );
}
