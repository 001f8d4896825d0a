import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { compareParagraphs } from '#src/domain/record/compare.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { MarkedText } from '#src/ui/marked-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { originalText } from './original-text.ts';

/** The edited text with what was changed in it. The author's own text stays as it is beside it. */
export function EditedText({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('county');
  const [title, text] = [textIn(body, 'editedTitle'), textIn(body, 'editedBody')];
  if (title === '' && text === '') return null;
  const { right } = compareParagraphs(originalText(body), text);
  return (
    <Section title={t('report.edited.title')}>
      <div className="card pad txt">
        {title !== '' && <h3>{title}</h3>}
        <MarkedText parts={right} words={{ changed: t('mark.changed'), only: t('mark.onlyEdited') }} />
      </div>
    </Section>
  );
}
