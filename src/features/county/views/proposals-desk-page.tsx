import { Eye, FileSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import { useSeen } from '#src/device/seen.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { openCommands } from '#src/domain/record/open-commands.ts';
import { readsProposals } from '#src/features/county/model/proposal-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ProposalHonours } from './proposal-honours.tsx';
import { ProposalActs } from './proposals-acts.tsx';
import { proposalFilterIn, proposalsPath } from './proposals-address.ts';
import { ProposalNotices } from './proposals-notices.tsx';
import { ProposalsOnly } from './proposals-only.tsx';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { ProposalDeskHead, ProposalOriginal, ProposalOutcome, ProposalSigners, ProposalStory } from './proposals-read.tsx';
import { ProposalSheet } from './proposals-sheet.tsx';
import { type ProposalTarget, useProposalCommand } from './use-proposal-command.ts';

/** The page waits for every word before its first line is shown. */
const ROOMS = ['county', 'proposal', 'report'];

/** One proposal on the desk. The proposals committee and the county office act on it; the chair reads it. */
export function ProposalDeskPage() {
  const { t } = useTranslation(ROOMS);
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const actor = useActor();
  const view = useRecord(id);
  const title = t('proposals.desk.title');
  const header = <TopBar title={title} back={proposalsPath(proposalFilterIn(search, ''))} />;
  const isHere = view.state === 'ready' && view.record.type === 'proposal' && view.record.at.submitted !== null;
  if (isHere && readsProposals(actor)) return <ProposalDesk key={id} record={view.record} title={title} header={header} />;
  return (
    <Page title={title} header={header} wide>
      <ProposalsOnly>{view.state === 'loading' ? <Skeleton lines={9} /> : <Missing />}</ProposalsOnly>
    </Page>
  );
}

interface ProposalDeskProps {
  readonly record: Shown;
  readonly title: string;
  readonly header: ReactNode;
}

function ProposalDesk({ record, title, header }: ProposalDeskProps) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const seen = useSeen(record, actor.id);
  const [command, setCommand] = useState<string | null>(null);
  const acts = hasRole(actor, 'proposalsCommittee') || hasRole(actor, 'countyOffice');
  const isConverted = record.log.some(({ name }) => name === 'convertToReport');
  const open = openCommands(recordDefinition('proposal'), record, actor).filter((name) => name !== 'convertToReport' || !isConverted);
  return (
    <Page title={title} header={header} wide>
      <ProposalNotices record={record} seen={seen} />
      <ProposalDeskHead record={record} />
      <div className="deskcols">
        <div className="stack">
          <ProposalOriginal record={record} />
          <ProposalSigners record={record} />
          <PaperLink to={`/proposals/${record.id}/print`} />
        </div>
        <div className="stack">
          {acts ? <ProposalActs open={open} onChoose={setCommand} /> : <Notice icon={Eye}>{t('proposals.readonly')}</Notice>}
          {acts && <ProposalHonours record={record} />}
          <ProposalOutcome record={record} />
          <ProposalStory record={record} />
        </div>
      </div>
      {command !== null && (
        <OpenCommand
          key={command}
          record={record}
          name={command}
          hindrance={seen.changed ? t('changed.error') : null}
          onDone={() => setCommand(null)}
        />
      )}
    </Page>
  );
}

function OpenCommand(target: Omit<ProposalTarget, 'today'>) {
  const today = dateIn(new Date(useNow()).toISOString());
  const work = useProposalCommand({ ...target, today });
  return <ProposalSheet proposal={target.record.id} work={work} today={today} onClose={target.onDone} />;
}

function Missing() {
  const { t } = useTranslation('county');
  return (
    <EmptyState
      icon={FileSearch}
      title={t('missing.title')}
      action={
        <LinkButton tone="ink" to="/sync">
          {t('button.syncCentre')}
        </LinkButton>
      }
    >
      {t('proposals.missing')}
    </EmptyState>
  );
}
