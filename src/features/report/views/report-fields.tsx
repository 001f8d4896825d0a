import { ClipboardPaste, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#src/domain/problem.ts';
import type { Settings } from '#src/domain/settings.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { fieldErrors } from './fault-words.ts';
import { MediaPart } from '#src/hall/files/media-part.tsx';
import { MorePart } from './more-part.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import type { ReportForm } from './use-report-form.ts';
import { CategoryField, SituationField, SuggestionsField, TitleField } from './words-part.tsx';
import { WRITTEN } from '#src/features/report/model/wording.ts';

export interface ReportFieldsProps {
  readonly form: ReportForm;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  /** Counts the tries to go on; each brings the summary back into focus. */
  readonly attempt: number;
  readonly lastPlace: string | null;
  /** The field the page was opened for. */
  readonly goesTo: string;
  /** The county has it: what is written now stands beside the text. */
  readonly isAmending: boolean;
}

/** The whole form, quickest things first. */
export function ReportFields({ form, settings, faults, attempt, lastPlace, goesTo, isAmending }: ReportFieldsProps) {
  const { t } = useTranslation('report');
  const errors = fieldErrors(t, faults, settings);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {errors.length > 0 && (
        <div className="sec">
          <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempt} quiet={goesTo !== ''} />
        </div>
      )}
      {isAmending && (
        <div className="sec">
          <Notice tone="warn" icon={TriangleAlert} lead={t('write.locked.title')}>
            {t('write.locked.body')}
          </Notice>
        </div>
      )}
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <MediaPart type="report" form={form} lastPlace={lastPlace} placeOpen={goesTo === 'place' || goesTo === 'position'} />
      <TitleField form={form} label={t('field.title.ask')} />
      <SituationField form={form} settings={settings} hint={t('field.situation.hint')} />
      <CategoryField form={form} settings={settings} />
      <SuggestionsField form={form} />
      <MorePart form={form} goesTo={goesTo} />
      <div className="sec stack">
        {form.wasCleaned && (
          <Notice tone="warn" icon={ClipboardPaste}>
            {t('form.cleaned')}
          </Notice>
        )}
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('write.privacy')}
        </Notice>
      </div>
    </form>
  );
}
