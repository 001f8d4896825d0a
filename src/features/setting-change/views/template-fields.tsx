import { useTranslation } from 'react-i18next';
import { objectIn, typedIn } from '#src/domain/record/read-body.ts';
import { isTemplateName, TEMPLATE_FIELDS, TEMPLATE_LIMIT } from '#src/domain/setting-shapes.ts';
import { cleanText, lengthOf } from '#src/domain/text.ts';
import { TextArea } from '#src/ui/text-area.tsx';
import type { ValueFieldProps } from './value-field.tsx';
import { useValueWords } from './value-words.ts';

/** What a new paper begins with, a text for each of its fields; an empty one leaves the field empty. */
export function TemplateFields({ name, sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  const { field: called } = useValueWords();
  if (!isTemplateName(name)) return null;
  const fields: readonly string[] = TEMPLATE_FIELDS[name];
  const texts = objectIn(sending.values, 'value');
  const tooLong = fields.findIndex((field) => lengthOf(typedIn(texts, field)) > TEMPLATE_LIMIT);
  const faulty = Math.max(tooLong, 0);
  return fields.map((field, index) => (
    <TextArea
      key={field}
      id={index === faulty ? 'value' : `value-${field}`}
      label={called(name, field)}
      hint={index === 0 ? t('change.template.hint') : undefined}
      rows={6}
      count={{ used: lengthOf(typedIn(texts, field)), limit: TEMPLATE_LIMIT }}
      error={index === faulty ? sending.errorAt('value') : null}
      value={typedIn(texts, field)}
      onChange={(words) => sending.change('value', { ...texts, [field]: cleanText(words) })}
    />
  ));
}
