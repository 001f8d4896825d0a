import { ClipboardPaste, UsersRound } from 'lucide-react';
import { WRITTEN } from '#src/features/proposal/model/faults.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { LogEntry } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { dayTimeText } from '#src/i18n/format.ts';
import { Notice } from '#src/ui/notice.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { wordsOf } from '#src/features/proposal/model/wording.ts';
import { CauseField } from './cause-field.tsx';
import { CategoryField } from './more-part.tsx';
import { editPath } from './proposal-paths.ts';
import { LengthLine } from './text-part.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import type { DraftForm } from '#src/hall/writing/use-form.ts';

export interface FixFieldsProps {
  readonly form: DraftForm;
  readonly settings: Settings;
  readonly record: Shown;
}

/** What a return is mostly about: the matter and the two texts. Everything else is one link away. */
export function FixFields({ form, settings, record }: FixFieldsProps) {
  const { t } = useTranslation('proposal');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <CauseField form={form} />
      {(['situation', 'suggestions'] as const).map((field) => (
        <TextArea
          key={field}
          id={field}
          label={t(`field.${field}.label`)}
          rows={5}
          error={form.errorAt(field)}
          value={wordsOf(form.values, field)}
          onChange={(value) => form.change(field, value)}
        />
      ))}
      <LengthLine form={form} />
      {form.errorAt('category') !== null && <CategoryField form={form} settings={settings} />}
      {form.wasCleaned && (
        <Notice tone="warn" icon={ClipboardPaste}>
          {t('form.cleaned')}
        </Notice>
      )}
      <div className="sec stack">
        {hasSigned(record) && <Notice icon={UsersRound}>{t('fix.cosigners')}</Notice>}
        <Link className="link tap" to={editPath(form.id)}>
          {t('fix.more')}
        </Link>
        <Before record={record} />
      </div>
    </form>
  );
}

function hasSigned({ body }: Shown): boolean {
  return cosignersOf(body).some(({ state }) => state === 'agreed');
}

/** What was handed in, and who said what about it so far. */
function Before({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const fields = ['subject', 'situation', 'suggestions'].filter((field) => textIn(record.body, field) !== '');
  return (
    <details>
      <summary className="link tap">{t('fix.before')}</summary>
      <div className="card pad txt">
        {fields.map((field) => (
          <div key={field}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{textIn(record.body, field)}</p>
          </div>
        ))}
        <h3>{t('fix.history')}</h3>
        <ul>
          {record.log.map((entry, index) => (
            <HistoryLine key={`${index} ${entry.at}`} entry={entry} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function HistoryLine({ entry }: { readonly entry: LogEntry }) {
  const { t, i18n } = useTranslation('proposal');
  return (
    <li className="small">
      <span className="num">{dayTimeText(i18n.language, entry.at)}</span>{' '}
      {t('step.act', { who: entry.by.name, act: t(`action.${entry.name}`) })}
      {entry.note !== null && <p>{entry.note}</p>}
    </li>
  );
}
