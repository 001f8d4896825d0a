import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { mayConsult } from '#src/features/proposal/model/lifecycle.ts';
import { ConsultForm } from './consult-form.tsx';
import { LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { printPath } from './proposal-paths.ts';
import { ProposalResults } from './proposal-results.tsx';
import { ProposalText } from './proposal-text.tsx';
import { ProposalTimeline } from './proposal-timeline.tsx';
import { useWords } from './use-words.ts';
import './proposal.css';

const LIST = '/office/proposals';

/** A proposal before the office's staff: they read it, and write down what the consultation came to. Source: §3.3.3. */
export function OfficePage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <OneOfOffice key={id} id={id} /> : <MissingProposal back={LIST} />;
}

function OneOfOffice({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const actor = useActor();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingProposal title={t('name')} back={LIST} />;
  if (view.state === 'missing' || view.record.type !== 'proposal' || view.record.at.submitted === null)
    return <MissingProposal back={LIST} />;
  const { record } = view;
  if (!isOfficeStaff(actor, record.office)) return <MissingProposal back={LIST} />;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={LIST} />}>
      <ProposalHead record={record} isOwn={false} />
      <ProposalTimeline record={record} />
      {mayConsult(record.status) && <ConsultForm record={record} />}
      <ProposalResults record={record} />
      <ProposalText record={record} />
      <PaperLink to={printPath(record.id)} />
    </Page>
  );
}
