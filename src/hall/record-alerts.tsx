import { Archive, CircleAlert, CloudOff, GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKept, useSync, useVariants } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';

/** What a reader should know before the rest: no network, two wordings, a refused act. The words are those of its room. */
export function RecordAlerts({ record, isOwn }: { readonly record: Shown; readonly isOwn: boolean }) {
  const { t } = useTranslation(record.type);
  const { online } = useSync();
  const variants = useVariants(record.id).records;
  const isKept = useKept()?.some(({ rec }) => rec === record.id) ?? false;
  const first = variants[0];
  if ((online || isOwn) && first === undefined && !isKept) return null;
  return (
    <div className="stack alerts">
      {isKept && (
        <Notice tone="back" icon={CircleAlert} to="/sync">
          {t('detail.kept')}
        </Notice>
      )}
      {first !== undefined && (
        <Notice tone="warn" icon={first.body.kind === 'competing' ? GitCompareArrows : Archive} to={`/variants/${first.id}`}>
          {t(first.body.kind === 'amendment' ? 'detail.amendments' : 'detail.variants', { count: variants.length })}
        </Notice>
      )}
      {!online && !isOwn && <Notice icon={CloudOff}>{t('detail.offline')}</Notice>}
    </div>
  );
}
