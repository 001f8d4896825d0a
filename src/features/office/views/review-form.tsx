import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { timeText } from '#src/i18n/format.ts';
import { storageKey } from '#src/i18n/refusal.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { needsSummary } from '#src/features/office/model/summary-of-voice.ts';
import { COMMENT, typed, type ReviewWork } from './use-review.ts';

/** The reviewer's comment, and whether the local Party committee is told. Source: §1. */
export function ReviewForm({ record, review }: { readonly record: Shown; readonly review: ReviewWork }) {
  const { t } = useTranslation('office');
  const { comment, errors } = review;
  const error = errors.find(({ field }) => field === COMMENT)?.text ?? null;
  const unsaved = comment.saveFailed === null ? null : t(storageKey(comment.saveFailed));
  const saved = comment.savedAt === null ? null : t('save.stamp', { time: timeText(new Date(comment.savedAt).toISOString()) });
  return (
    <div className="stack">
      <TextArea
        id={COMMENT}
        label={t('comment.label')}
        optional={t('comment.hint')}
        hint={needsSummary(record.body) ? t('comment.voice.hint') : undefined}
        error={error ?? unsaved}
        rows={2}
        value={typed(comment)}
        onChange={(value) => comment.change('officeComment', value)}
      />
      <QuietNote values={comment.values} fields={['officeComment']} />
      {saved && (
        <p className="cap muted num" role="status">
          {saved}
        </p>
      )}
      <Checkbox checked={comment.values.toLocalParty === true} onChange={(on) => comment.change('toLocalParty', on)}>
        {t('toLocalParty.label')}
        <span className="small muted"> {t('toLocalParty.hint')}</span>
      </Checkbox>
    </div>
  );
}
