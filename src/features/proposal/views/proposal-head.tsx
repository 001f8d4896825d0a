import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { ReceiptLine } from '#src/hall/receipt-line.tsx';
import { textIn } from '#src/domain/record/read-body.ts';

/** What the proposal is about, its number or the receipt, its kind and category. */
export function ProposalHead({ record, isOwn }: { readonly record: Shown; readonly isOwn: boolean }) {
  const { t } = useTranslation('proposal');
  const { t: ofReport } = useTranslation('report');
  const { body } = record;
  const [number, category, kind, subject] = ['number', 'category', 'kind', 'subject'].map((field) => textIn(body, field));
  return (
    <div className="dochead">
      {number && <p className="cap muted num">{t('detail.number', { no: number })}</p>}
      {isOwn && <ReceiptLine record={record} />}
      <h2>{subject ? t('subject.full', { subject }) : t('detail.untitled')}</h2>
      <p className="meta">
        {kind && <span>{t('detail.kind', { kind: t([`kind.${kind}`, kind]) })}</span>}
        {category && <span>{ofReport([`category.${category}`, category])}</span>}
      </p>
    </div>
  );
}
