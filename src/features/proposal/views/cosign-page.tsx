import { FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSession } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { maySign } from '#src/features/proposal/model/lifecycle.ts';
import { CosignForm } from './cosign-form.tsx';
import { LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { ProposalText } from './proposal-text.tsx';
import { useWords } from './use-words.ts';
import './proposal.css';

/** Somebody who was asked to sign reads the proposal and agrees or declines, with an opinion. */
export function CosignPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <OneCosigning key={id} id={id} /> : <NotAsked />;
}

function OneCosigning({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const view = useRecord(id);
  const { account } = useSession();
  if (view.state === 'loading' || account === null) return <LoadingProposal title={t('cosign.title')} back="/" />;
  if (view.state === 'missing' || view.record.type !== 'proposal' || view.record.deleted === 1) return <NotAsked />;
  const { record } = view;
  const own = cosignersOf(record.body).find((cosigner) => cosigner.id === account.id);
  if (own === undefined) return <NotAsked />;
  if (!maySign(record.status)) return <Closed record={record} />;
  return <CosignForm record={record} own={own} me={account.id} />;
}

function NotAsked() {
  const { t } = useTranslation('proposal');
  return <MissingProposal back="/" line={t('cosign.missing')} />;
}

/** Signing is over: withdrawn, or filed as it is. The text may still be read. */
function Closed({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  return (
    <Page title={t('cosign.title')} header={<TopBar title={t('cosign.title')} back="/" />}>
      <ProposalHead record={record} isOwn={false} />
      <EmptyState icon={FileX2} title={t(record.status === 'withdrawn' ? 'cosign.withdrawn' : 'cosign.closed')}>
        {t('cosign.closed.line', { state: t(`state.${record.status}`) })}
      </EmptyState>
      <ProposalText record={record} />
    </Page>
  );
}
