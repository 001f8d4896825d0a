import { useTranslation } from 'react-i18next';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { LIST_PATH } from './activity-paths.ts';

export interface BackProps {
  readonly back?: string;
}

/** This phone has no such activity. */
export function MissingActivity({ back = LIST_PATH }: BackProps) {
  const { t } = useTranslation('activity');
  return <MissingRecord name={t('name')} back={back} line={t('missing.line')} />;
}

export function LoadingActivity({ back = LIST_PATH }: BackProps) {
  const { t } = useTranslation('activity');
  return <LoadingRecord name={t('name')} back={back} />;
}
