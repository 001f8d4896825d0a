import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { STUDY_FORMS, STUDY_TOPICS } from '#src/domain/study.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { BRIEFING_PERIODS } from '#src/features/activity/model/activity.ts';
import { type Form, listIn, toggled } from './form.ts';

/** The fields that belong to one kind of activity alone. Source: §2.1–§2.4. */
export function KindPart({ form }: { readonly form: Form }) {
  switch (textIn(form.values, 'kind')) {
    case 'study':
      return <StudyPart form={form} />;
    case 'sitIn':
      return (
        <>
          <LineField form={form} field="meetingKind" />
          <ProseField form={form} field="documents" />
        </>
      );
    case 'briefing':
      return <BriefingPart form={form} />;
    case 'inspection':
    case 'research':
      return <LineField form={form} field="subject" />;
    default:
      return null;
  }
}

interface FieldProps {
  readonly form: Form;
  readonly field: string;
  readonly hint?: string;
}

export function LineField({ form, field }: FieldProps) {
  const { t } = useTranslation('activity');
  const value = form.values[field];
  return (
    <TextField
      id={field}
      label={t(`field.${field}.label`)}
      optional={t('field.optional')}
      value={typeof value === 'string' ? value : ''}
      error={form.errorAt(field)}
      onChange={(words) => form.change(field, words)}
    />
  );
}

export function ProseField({ form, field, hint }: FieldProps) {
  const { t } = useTranslation('activity');
  const value = form.values[field];
  return (
    <TextArea
      id={field}
      label={t(`field.${field}.label`)}
      hint={hint}
      optional={t('field.optional')}
      value={typeof value === 'string' ? value : ''}
      error={form.errorAt(field)}
      onChange={(words) => form.change(field, words)}
    />
  );
}

function StudyPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const topics = listIn(form.values, 'topics');
  return (
    <>
      <Chips
        id="form"
        label={t('field.form.label')}
        optional={t('field.optional')}
        options={STUDY_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        value={textIn(form.values, 'form')}
        error={form.errorAt('form')}
        onChange={(value) => form.change('form', value)}
      />
      <FieldSet id="topics" label={t('field.topics.label')} optional={t('field.optional')} error={form.errorAt('topics')}>
        {STUDY_TOPICS.map((topic) => (
          <Checkbox key={topic} checked={topics.includes(topic)} onChange={(isOn) => form.change('topics', toggled(topics, topic, isOn))}>
            {t(`topic.${topic}`)}
          </Checkbox>
        ))}
      </FieldSet>
      <TextArea
        id="conveyedMeetings"
        label={t('field.conveyedMeetings.label')}
        hint={t('write.conveyed.hint')}
        optional={t('field.optional')}
        value={listIn(form.values, 'conveyedMeetings').join('\n')}
        error={form.errorAt('conveyedMeetings')}
        onChange={(words) => form.change('conveyedMeetings', words === '' ? null : words.split('\n'))}
      />
    </>
  );
}

function BriefingPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  return (
    <>
      <LineField form={form} field="reportingUnit" />
      <Chips
        id="period"
        label={t('field.period.label')}
        optional={t('field.optional')}
        options={BRIEFING_PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={textIn(form.values, 'period')}
        error={form.errorAt('period')}
        onChange={(value) => form.change('period', value)}
      />
    </>
  );
}
