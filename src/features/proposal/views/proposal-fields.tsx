import { ClipboardPaste, ShieldCheck, TriangleAlert } from 'lucide-react';
import { WRITTEN } from '#src/features/proposal/model/faults.ts';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Settings } from '#src/domain/settings.ts';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { CauseField } from './cause-field.tsx';
import { fieldErrors } from './fault-words.ts';
import { PartList } from './part-list.tsx';
import { TurnIntoReport } from './turn-into-report.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import type { DraftForm } from '#src/hall/writing/use-form.ts';

export interface ProposalFieldsProps {
  readonly form: DraftForm;
  readonly draft: Draft;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  /** Counts the tries to go on; each brings the summary back into focus. */
  readonly attempt: number;
  /** The field the page was opened for. */
  readonly goesTo: string;
  /** It is filed: what is written now stands beside the text. */
  readonly isAmending: boolean;
}

/** The whole form: the matter, then its parts. */
export function ProposalFields({ form, draft, settings, faults, attempt, goesTo, isAmending }: ProposalFieldsProps) {
  const { t } = useTranslation('proposal');
  const errors = fieldErrors(t, faults, settings);
  return (
    <div>
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
      <CauseField form={form} />
      <PartList form={form} draft={draft} settings={settings} goesTo={goesTo} />
      <Guide />
      {!isAmending && <TurnIntoReport from={form.id} values={form.values} />}
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
    </div>
  );
}

/** What is filed and what is not, for whoever is in doubt. */
function Guide() {
  const { t } = useTranslation('proposal');
  return (
    <details className="sec">
      <summary className="link tap">{t('guide.title')}</summary>
      <div className="card pad txt">
        <p>{t('guide.filed')}</p>
        <p>{t('guide.notFiled')}</p>
        <p>{t('guide.length')}</p>
      </div>
    </details>
  );
}
