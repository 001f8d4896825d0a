import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#src/ui/text-field.tsx';
import { namesIn, namesOf } from '#src/domain/record/names.ts';
import type { Form } from '#src/hall/writing/form.ts';

/** Who reports together with the member, by name, in one field. */
export function CoauthorsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('report');
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      id="coauthors"
      label={t('field.coauthors.label')}
      optional={t('field.optional')}
      hint={t('field.coauthors.hint')}
      error={form.errorAt('coauthors')}
      value={typing ?? namesOf(form.values, 'coauthors').join(t('names.separator'))}
      onChange={(text) => {
        setTyping(text);
        form.change('coauthors', namesIn(text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
