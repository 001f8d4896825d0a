import { useTranslation } from 'react-i18next';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';

/** This phone has no such deed. */
export function MissingDeed({ back }: { readonly back?: string }) {
  const { t } = useTranslation('deed');
  return <MissingRecord name={t('name')} {...(back === undefined ? {} : { back })} />;
}

/** It was here and was deleted. */
export function GoneDeed() {
  const { t } = useTranslation('deed');
  return <GoneRecord name={t('name')} />;
}

export function LoadingDeed({ back }: { readonly back?: string }) {
  const { t } = useTranslation('deed');
  return <LoadingRecord name={t('name')} {...(back === undefined ? {} : { back })} />;
}
