import { useTranslation } from 'react-i18next';
import type { Settings } from '#src/domain/settings.ts';
import { lengthOf } from '#src/domain/text.ts';
import { Chips } from '#src/ui/chips.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { reportLength, TITLE_LIMIT } from '#src/features/report/model/report.ts';
import { wordsOf } from '#src/features/report/model/wording.ts';
import type { Form } from '#src/hall/writing/form.ts';

/** The one line that says what it is about. */
export function TitleField({ form, label }: { readonly form: Form; readonly label: string }) {
  const { t } = useTranslation('report');
  const title = wordsOf(form.values, 'title');
  return (
    <TextArea
      id="title"
      label={label}
      oneLine
      placeholder={t('field.title.example')}
      error={form.errorAt('title')}
      count={{ used: lengthOf(title), limit: TITLE_LIMIT }}
      value={title}
      onChange={(value) => form.change('title', value)}
    />
  );
}

export function SituationField({
  form,
  settings,
  hint,
}: {
  readonly form: Form;
  readonly settings: Settings;
  readonly hint?: string | undefined;
}) {
  const { t } = useTranslation('report');
  return (
    <TextArea
      id="situation"
      label={t('field.situation.label')}
      hint={hint}
      rows={4}
      error={form.errorAt('situation')}
      count={{ used: reportLength(form.values), limit: settings.reportLimit }}
      value={form.textAt('situation')}
      onChange={(value) => form.change('situation', value)}
    />
  );
}

export function CategoryField({ form, settings }: { readonly form: Form; readonly settings: Settings }) {
  const { t } = useTranslation('report');
  return (
    <Chips
      id="category"
      label={t('field.category.ask')}
      error={form.errorAt('category')}
      options={settings.categories.map((value) => ({ value, label: t([`category.${value}`, value]) }))}
      value={wordsOf(form.values, 'category')}
      onChange={(value) => form.change('category', value)}
    />
  );
}

export function SuggestionsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('report');
  return (
    <TextArea
      id="suggestions"
      label={t('field.suggestions.label')}
      optional={t('field.later')}
      placeholder={t('field.suggestions.example')}
      rows={2}
      error={form.errorAt('suggestions')}
      value={form.textAt('suggestions')}
      onChange={(value) => form.change('suggestions', value)}
    />
  );
}

export function AnalysisField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('report');
  return (
    <TextArea
      id="analysis"
      label={t('field.analysis.label')}
      optional={t('field.later')}
      rows={2}
      error={form.errorAt('analysis')}
      value={form.textAt('analysis')}
      onChange={(value) => form.change('analysis', value)}
    />
  );
}
