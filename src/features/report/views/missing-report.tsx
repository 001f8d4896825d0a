import { useTranslation } from 'react-i18next';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';

/** This phone has no such report. */
export function MissingReport() {
  const { t } = useTranslation('report');
  return <MissingRecord name={t('name')} />;
}

/** It was here and was deleted. */
export function GoneReport() {
  const { t } = useTranslation('report');
  return <GoneRecord name={t('name')} />;
}

export function LoadingReport({ title }: { readonly title: string }) {
  return <LoadingRecord name={title} />;
}
