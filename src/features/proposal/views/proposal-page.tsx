import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSession } from '#src/device/live.ts';
import type { Account, Shown } from '#src/device/shown.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { mayJudge } from '#src/features/proposal/model/lifecycle.ts';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { RecordAlerts } from '#src/hall/record-alerts.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { GoneProposal, LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { printPath, RECORDS_PATH } from './proposal-paths.ts';
import { ProposalResults } from './proposal-results.tsx';
import { ProposalText } from './proposal-text.tsx';
import { ProposalTimeline } from './proposal-timeline.tsx';
import { ReaderNote } from './reader-note.tsx';
import { useWords } from './use-words.ts';
import { VerdictsPart } from './verdicts-part.tsx';
import './proposal.css';

/** One proposal: how it stands, what came of it, what it says, who signed, and what may still be done. */
export function ProposalPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <OneProposal key={id} id={id} /> : <MissingProposal />;
}

function OneProposal({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const view = useRecord(id);
  const { account } = useSession();
  if (view.state === 'loading' || account === null) return <LoadingProposal title={t('name')} />;
  if (view.state === 'missing' || view.record.type !== 'proposal') return <MissingProposal />;
  if (view.record.deleted === 1) return <GoneProposal />;
  return <Reading record={view.record} account={account} />;
}

function Reading({ record, account }: { readonly record: Shown; readonly account: Account }) {
  const { t } = useTranslation('proposal');
  const isOwn = record.owner === account.id;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={isOwn ? RECORDS_PATH : '/'} backLabel={t('page.back')} />}>
      <ProposalHead record={record} isOwn={isOwn} />
      <RecordAlerts record={record} isOwn={isOwn} />
      <ProposalTimeline record={record} />
      <ProposalResults record={record} />
      <VerdictsPart id={record.id} />
      {isOwn && mayJudge(record.status) && <FeedbackForm record={record} />}
      <ProposalText record={record} />
      <PaperLink to={printPath(record.id)} />
      {isOwn ? <ProposalActions record={record} /> : <ReaderNote record={record} />}
    </Page>
  );
}
