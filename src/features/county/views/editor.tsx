import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { compareParagraphs } from '#src/domain/record/compare.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { timeText } from '#src/i18n/format.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#src/ui/error-summary.tsx';
import { MarkedText } from '#src/ui/marked-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { originalText } from './original-text.ts';
import type { Edition } from './use-edition.ts';

export interface EditorProps {
  readonly record: Shown;
  readonly edition: Edition;
  /** Why it must not be kept as the edited text yet; null when nothing stands against it. */
  readonly hindrance: string | null;
  readonly onDone: () => void;
}

/** The author's text on one side, the county's wording on the other, with every changed paragraph named. */
export function Editor(props: EditorProps) {
  const { record, edition } = props;
  const { t } = useTranslation('county');
  const { title, text, change } = edition;
  const { errors, tries, keep } = useKeep(props);
  const { left, right } = compareParagraphs(originalText(record.body), text);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text ?? null;
  const unsaved = edition.saveFailed === null ? null : t(storageKey(edition.saveFailed));
  return (
    <Section title={t('edit.title')} note={t('edit.lead')}>
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={tries} />
      <Overtaken record={record} edition={edition} />
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
          <BelowText edition={edition} />
          <Button tone="ink" block busyLabel={t('edit.submit.busy')} onClick={keep}>
            {t('edit.submit')}
          </Button>
          {edition.isBegun && (
            <Button tone="quiet" small onClick={edition.discard}>
              {t('edit.discard')}
            </Button>
          )}
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

/** What may not be written, and when the words were last kept. */
function BelowText({ edition: { title, text, savedAt } }: { readonly edition: Edition }) {
  const { t } = useTranslation('county');
  return (
    <>
      <QuietNote values={{ title, text }} fields={['title', 'text']} />
      {savedAt !== null && (
        <p className="cap muted num" role="status">
          {t('save.stamp', { time: timeText(new Date(savedAt).toISOString()) })}
        </p>
      )}
    </>
  );
}

/** Keeps the wording, or says why not. */
function useKeep({ edition, hindrance, onDone }: EditorProps) {
  const { t } = useTranslation('county');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);

  function complain(found: readonly FieldError[]) {
    setErrors(found);
    setTries((before) => before + 1);
  }

  async function keep() {
    const against = hindrance ?? (edition.isOvertaken ? t('edit.overtaken') : null);
    if (against !== null) {
      complain([{ field: 'editedBody', text: against }]);
      return;
    }
    const done = await edition.keep();
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

/** Somebody else's wording came in meanwhile: it is shown whole before one's own may stand in its place. */
function Overtaken({ record: { body }, edition }: Pick<EditorProps, 'record' | 'edition'>) {
  const { t } = useTranslation('county');
  if (!edition.isOvertaken) return null;
  return (
    <Notice
      tone="warn"
      icon={FilePenLine}
      lead={t('edit.overtaken')}
      actions={
        <Button tone="outline" small onClick={edition.acknowledge}>
          {t('changed.button')}
        </Button>
      }
    >
      {textIn(body, 'editedTitle')}
      {'\n'}
      {textIn(body, 'editedBody')}
    </Notice>
  );
}
