import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { FACTS, factWords } from './fact-words.ts';

/** A deed as its author wrote it: what was done, the result, the proof, and the facts beside it. */
export function DeedText({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('deed');
  const { items } = useAttachments(record.id, 'deed');
  const written = ['process', 'result'].filter((field) => textIn(record.body, field) !== '');
  const facts = FACTS.map((fact) => ({ fact, words: factWords(t, i18n.language, record.body, fact) })).filter(
    ({ words }) => words !== null,
  );
  return (
    <>
      {(written.length > 0 || items.length > 0) && (
        <section className="sec card pad txt" aria-label={t('detail.text')}>
          {written.map((field) => (
            <div key={field}>
              <h3>{t(`field.${field}.label`)}</h3>
              <p>{textIn(record.body, field)}</p>
            </div>
          ))}
          {items.length > 0 && <h3>{t('field.attachments.label')}</h3>}
          <FilesToSee record={record.id} type="deed" />
        </section>
      )}
      {facts.length > 0 && (
        <section className="sec card pad" aria-label={t('detail.about')}>
          <dl className="dl">
            {facts.map(({ fact, words }) => (
              <div key={fact} className="pair">
                <dt>{t(`field.${fact}.label`)}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
