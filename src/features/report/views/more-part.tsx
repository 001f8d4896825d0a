import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Segmented } from '#src/ui/segmented.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { SOURCE_KINDS, URGENCIES } from '#src/features/report/model/report.ts';
import { wordsOf } from '#src/features/report/model/wording.ts';
import { CoauthorsField } from './coauthors-field.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { AnalysisField } from './words-part.tsx';

const FIELDS = ['analysis', 'sourceKind', 'sourceVillage', 'sourceOn', 'urgency', 'publishConsent', 'publishRefusal', 'coauthors'];

/** What can wait: cause, source, urgency, consent, coauthors. Folded away until it holds something or something in it is wrong. */
export function MorePart({ form, goesTo }: { readonly form: Form; readonly goesTo: string }) {
  const { t } = useTranslation('report');
  const [isOpen, setOpen] = useState(() => FIELDS.includes(goesTo) || FIELDS.some((field) => form.values[field] !== undefined));
  const isFaulty = FIELDS.some((field) => form.errorAt(field) !== null);
  return (
    <details className="more-part" open={isOpen || isFaulty} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link tap">{t('write.more')}</summary>
      <AnalysisField form={form} />
      <SourceFields form={form} />
      <Segmented
        id="urgency"
        label={t('field.urgency.label')}
        options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={wordsOf(form.values, 'urgency')}
        onChange={(value) => form.change('urgency', value)}
      />
      <CoauthorsField form={form} />
      <ConsentFields form={form} />
    </details>
  );
}

function SourceFields({ form }: { readonly form: Form }) {
  const { t, i18n } = useTranslation('report');
  const today = dateIn(new Date(usePhone().now()).toISOString());
  return (
    <>
      <Select
        id="sourceKind"
        label={t('field.sourceKind.label')}
        optional={t('field.optional')}
        empty={t('field.sourceKind.empty')}
        options={SOURCE_KINDS.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
        value={wordsOf(form.values, 'sourceKind')}
        onChange={(value) => form.change('sourceKind', value)}
      />
      <TextField
        id="sourceVillage"
        label={t('field.sourceVillage.label')}
        optional={t('field.optional')}
        placeholder={t('field.sourceVillage.example')}
        error={form.errorAt('sourceVillage')}
        value={wordsOf(form.values, 'sourceVillage')}
        onChange={(value) => form.change('sourceVillage', value)}
      />
      <DateField
        id="sourceOn"
        label={t('field.sourceOn.label')}
        optional={t('field.optional')}
        hint={t('field.date.hint')}
        error={form.errorAt('sourceOn')}
        today={today}
        latest={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={wordsOf(form.values, 'sourceOn')}
        onChange={(value) => form.change('sourceOn', value)}
      />
    </>
  );
}

function ConsentFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('report');
  const consent = form.values.publishConsent;
  return (
    <>
      <Segmented
        id="publishConsent"
        label={t('field.publishConsent.label')}
        hint={t('field.publishConsent.hint')}
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
