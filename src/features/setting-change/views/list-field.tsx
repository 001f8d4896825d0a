import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanText } from '#src/domain/text.ts';
import { kindOf } from '#src/features/setting-change/model/setting-groups.ts';
import { TextArea } from '#src/ui/text-area.tsx';
import { useValueWords } from './value-words.ts';
import type { ValueFieldProps } from './value-field.tsx';

/** A list, one item a line. An item of the list at release keeps its key, so that records that bear it are understood. */
export function ListField({ name, sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  const { item } = useValueWords();
  const [known] = useState(() => itemsIn(sending.values.value));
  const items = itemsIn(sending.values.value);
  const [typing, setTyping] = useState<string | null>(null);

  function handleChange(text: string): void {
    setTyping(text);
    const lines = cleanText(text)
      .split('\n')
      .map((line) => line.trim());
    const keyed = lines.filter(Boolean).map((line) => known.find((key) => item(name, key) === line) ?? line);
    sending.change('value', [...new Set(keyed)]);
  }

  return (
    <TextArea
      id="value"
      label={t('field.value.label')}
      hint={t(kindOf(name) === 'phrases' ? 'change.phrases.hint' : 'change.list.hint')}
      rows={10}
      error={sending.errorAt('value')}
      value={typing ?? items.map((one) => item(name, one)).join('\n')}
      onChange={handleChange}
    />
  );
}

function itemsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
