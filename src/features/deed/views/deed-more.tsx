import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import { namesIn, namesOf } from '#src/domain/record/names.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { Chips } from '#src/ui/chips.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { DayField } from './day-field.tsx';

const FIELDS = ['category', 'place', 'from', 'money', 'departments', 'publishConsent'];

export interface DeedMoreProps {
  readonly form: Form;
  readonly goesTo: string;
  readonly hasFrom: boolean;
}

/** What can wait: kind, place, beginning, money, units, consent. Folded away until it holds something or something in it is wrong. */
export function DeedMore({ form, goesTo, hasFrom }: DeedMoreProps) {
  const { t } = useTranslation('deed');
  const [isOpen, setOpen] = useState(() => FIELDS.includes(goesTo) || FIELDS.some((field) => form.values[field] !== undefined));
  const { deedCategories } = useSettings();
  const isFaulty = FIELDS.some((field) => form.errorAt(field) !== null);
  const { money, publishConsent } = form.values;
  return (
    <details className="deed-more" open={isOpen || isFaulty} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link tap">{t('write.more')}</summary>
      <Chips
        id="category"
        label={t('field.category.label')}
        error={form.errorAt('category')}
        options={deedCategories.map((value) => ({ value, label: t([`category.${value}`, value]) }))}
        value={typedIn(form.values, 'category')}
        onChange={(value) => form.change('category', value)}
      />
      <TextField
        id="place"
        label={t('field.place.label')}
        optional={t('field.optional')}
        placeholder={t('field.place.example')}
        error={form.errorAt('place')}
        value={typedIn(form.values, 'place')}
        onChange={(value) => form.change('place', value)}
      />
      {hasFrom && <DayField form={form} field="from" />}
      <NumberField
        id="money"
        label={t('field.money.label')}
        optional={t('field.optional')}
        error={form.errorAt('money')}
        value={typeof money === 'number' || typeof money === 'string' ? money : null}
        onChange={(value) => form.change('money', value)}
      />
      <DepartmentsField form={form} />
      <Segmented
        id="publishConsent"
        label={t('field.publishConsent.ask')}
        options={[
          { value: 'yes', label: t('consent.yes') },
          { value: 'no', label: t('consent.no') },
        ]}
        value={typeof publishConsent === 'boolean' ? (publishConsent ? 'yes' : 'no') : null}
        onChange={(value) => form.change('publishConsent', value === 'yes')}
      />
    </details>
  );
}

/** Who helped, by name of the unit, in one field. */
function DepartmentsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('deed');
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      id="departments"
      label={t('field.departments.label')}
      optional={t('field.optional')}
      hint={t('field.departments.hint')}
      error={form.errorAt('departments')}
      value={typing ?? namesOf(form.values, 'departments').join(t('names.separator'))}
      onChange={(text) => {
        setTyping(text);
        form.change('departments', namesIn(text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
