import { useTranslation } from 'react-i18next';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';

export interface MissingProposalProps {
  readonly back?: string;
  /** What it may be about, in place of the usual words. */
  readonly line?: string;
}

/** This phone has no such proposal. */
export function MissingProposal(props: MissingProposalProps) {
  const { t } = useTranslation('proposal');
  return <MissingRecord name={t('name')} {...props} />;
}

/** It was here and was deleted. */
export function GoneProposal() {
  const { t } = useTranslation('proposal');
  return <GoneRecord name={t('name')} />;
}

export function LoadingProposal({ title, back }: { readonly title: string; readonly back?: string }) {
  return <LoadingRecord name={title} {...(back === undefined ? {} : { back })} />;
}
