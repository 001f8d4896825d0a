import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#src/domain/settings.ts';
import { Chips } from '#src/ui/chips.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { namesOf, unitsIn, wordsOf } from '#src/features/proposal/model/wording.ts';
import type { Form } from '#src/hall/writing/form.ts';

/** Category, the units the member thinks of, consent to publish, and how the member wants to be consulted. */
export function MorePart({ form, settings }: { readonly form: Form; readonly settings: Settings }) {
  return (
    <>
      <CategoryField form={form} settings={settings} />
      <LineField form={form} field="leadUnit" />
      <CoUnitsField form={form} />
      <ConsentFields form={form} />
      <LineField form={form} field="discussionWish" />
      <LineField form={form} field="session" />
    </>
  );
}

export function CategoryField({ form, settings }: { readonly form: Form; readonly settings: Settings }) {
  const { t } = useTranslation('proposal');
  const { t: ofReport } = useTranslation('report');
  return (
    <Chips
      id="category"
      label={t('field.category.ask')}
      error={form.errorAt('category')}
      options={settings.categories.map((value) => ({ value, label: ofReport([`category.${value}`, value]) }))}
      value={wordsOf(form.values, 'category')}
      onChange={(value) => form.change('category', value)}
    />
  );
}

function LineField({ form, field }: { readonly form: Form; readonly field: 'leadUnit' | 'discussionWish' | 'session' }) {
  const { t } = useTranslation('proposal');
  return (
    <TextField
      id={field}
      label={t(`field.${field}.label`)}
      optional={t('field.optional')}
      placeholder={t(`field.${field}.example`)}
      error={form.errorAt(field)}
      value={wordsOf(form.values, field)}
      onChange={(value) => form.change(field, value)}
    />
  );
}

function CoUnitsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      id="coUnits"
      label={t('field.coUnits.label')}
      optional={t('field.optional')}
      hint={t('field.coUnits.hint')}
      error={form.errorAt('coUnits')}
      value={typing ?? namesOf(form.values, 'coUnits').join(t('names.separator'))}
      onChange={(text) => {
        setTyping(text);
        form.change('coUnits', unitsIn(text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}

function ConsentFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const consent = form.values.publishConsent;
  return (
    <>
      <Segmented
        id="publishConsent"
        label={t('field.publishConsent.ask')}
        options={[
          { value: 'yes', label: t('consent.yes') },
          { value: 'no', label: t('consent.no') },
        ]}
        value={typeof consent === 'boolean' ? (consent ? 'yes' : 'no') : null}
        onChange={(value) => form.change('publishConsent', value === 'yes')}
      />
      {consent === false && (
        <TextField
          id="publishRefusal"
          label={t('field.publishRefusal.label')}
          optional={t('field.optional')}
          placeholder={t('field.publishRefusal.example')}
          error={form.errorAt('publishRefusal')}
          value={wordsOf(form.values, 'publishRefusal')}
          onChange={(value) => form.change('publishRefusal', value)}
        />
      )}
    </>
  );
}
