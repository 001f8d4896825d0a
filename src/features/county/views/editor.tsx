import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import type { Draft, Shown } from '#src/device/shown.ts';
import { compareParagraphs } from '#src/domain/record/compare.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { timeText } from '#src/i18n/format.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#src/ui/error-summary.tsx';
import { MarkedText } from '#src/ui/marked-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { originalText } from './original-text.ts';

export interface EditorProps {
  readonly record: Shown;
  readonly draft: Draft;
  /** Why it must not be kept as the edited text yet; null when nothing stands against it. */
  readonly hindrance: string | null;
  readonly onDone: () => void;
}

/** The author's text on one side, the county's wording on the other, with every changed paragraph named. */
export function Editor({ record, draft, hindrance, onDone }: EditorProps) {
  const { t } = useTranslation('county');
  const { title, text, change } = useEdited(record, draft);
  const { errors, tries, keep } = useKeep({ record, draft, hindrance, onDone });
  const { left, right } = compareParagraphs(originalText(record.body), text);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text ?? null;
  const unsaved = draft.saveFailed === null ? null : t(storageKey(draft.saveFailed));
  return (
    <Section title={t('edit.title')} note={t('edit.lead')}>
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={tries} />
      <div className="twotexts">
        <section className="card pad txt" aria-label={t('edit.compare.original')}>
          <h3>{textIn(record.body, 'title')}</h3>
          <MarkedText parts={left} words={{ changed: t('mark.changed'), only: t('mark.onlyOriginal') }} empty={t('report.nowords')} />
        </section>
        <div className="stack">
          <TextArea
            id="editedTitle"
            label={t('edit.editedTitle.label')}
            oneLine
            error={errorOf('editedTitle')}
            value={title}
            onChange={(value) => change('editedTitle', value)}
          />
          <TextArea
            id="editedBody"
            label={t('edit.editedBody.label')}
            rows={10}
            error={errorOf('editedBody') ?? unsaved}
            value={text}
            onChange={(value) => change('editedBody', value)}
          />
          {draft.dirty && draft.savedAt !== null && (
            <p className="cap muted num" role="status">
              {t('save.stamp', { time: timeText(new Date(draft.savedAt).toISOString()) })}
            </p>
          )}
          <Button tone="ink" block busyLabel={t('edit.submit.busy')} onClick={keep}>
            {t('edit.submit')}
          </Button>
        </div>
      </div>
      <section className="sec card pad txt" aria-label={t('edit.compare.title')}>
        <h3>{t('edit.compare.title')}</h3>
        {right.every(({ mark }) => mark === 'same') && left.every(({ mark }) => mark === 'same') ? (
          <p className="muted">{t('edit.compare.same')}</p>
        ) : (
          <MarkedText parts={right} words={{ changed: t('mark.changed'), only: t('mark.onlyEdited') }} />
        )}
      </section>
    </Section>
  );
}

/** The edited wording; until somebody edits, it is the author's own. */
function useEdited({ body }: Shown, { values, change }: Draft) {
  const { editedTitle, editedBody } = values;
  return {
    title: typeof editedTitle === 'string' ? editedTitle : textIn(body, 'title'),
    text: typeof editedBody === 'string' ? editedBody : originalText(body),
    change,
  };
}

/** Puts the edited wording into the record, with the command that says so. */
function useKeep({ record, draft, hindrance, onDone }: EditorProps) {
  const { t } = useTranslation('county');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);
  const { title, text, change } = useEdited(record, draft);

  function complain(found: readonly FieldError[]) {
    setErrors(found);
    setTries((before) => before + 1);
  }

  async function keep() {
    if (hindrance !== null) {
      complain([{ field: 'editedBody', text: hindrance }]);
      return;
    }
    if (draft.values.editedTitle === undefined) change('editedTitle', title);
    if (draft.values.editedBody === undefined) change('editedBody', text);
    const done = await attempt(() => draft.transition('edit'));
    if (done.ok) {
      onDone();
      return;
    }
    const faults = done.problem?.detail?.fields ?? [];
    complain(
      faults.length === 0
        ? [{ field: 'editedBody', text: t(refusalKey(done)) }]
        : faults.map(({ path, code }) => ({ field: path, text: t(`fault.${code}`) })),
    );
  }

  return { errors, tries, keep };
}
