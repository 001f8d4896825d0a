import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { typed, type ReviewWork } from './use-review.ts';

/** A report that is not this reviewer's to decide now: how it stands, and what they wrote for it. */
export function ClosedReview({ record, review }: { readonly record: Shown; readonly review: ReviewWork }) {
  const { t } = useTranslation('office');
  const { t: ofReport } = useTranslation('report');
  const { officeComment } = record.body;
  const note = review.reason.values.note;
  const unused = [typed(review.comment), typeof note === 'string' ? note : ''].filter((words) => words !== '').join('\n');
  return (
    <div className="sec stack">
      <Notice icon={Info} lead={t('closed.title')}>
        {t('closed.text', { state: ofReport(`state.${record.status}`) })}
      </Notice>
      {typeof officeComment === 'string' && <p>{t('closed.comment', { comment: officeComment })}</p>}
      {unused !== '' && <RescuedText label={t('closed.kept')} text={unused} />}
    </div>
  );
}
