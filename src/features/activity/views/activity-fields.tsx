import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { ACTIVITY_KINDS } from '#src/domain/activity-kinds.ts';
import { fieldTime, instantOf } from '#src/features/activity/model/when.ts';
import type { Form } from './form.ts';
import { KindPart, ProseField } from './kind-part.tsx';
import { InvitedPart, OrganisersPart } from './people-part.tsx';
import { PlanItemField } from './plan-item-field.tsx';

/** The whole form of an activity: what is always asked first, then what belongs to its kind, then people and files. */
export function ActivityFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const kinds = ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  const { title, place } = form.values;
  return (
    <>
      <Select
        id="kind"
        label={t('field.kind.label')}
        options={kinds}
        empty={t('write.kind.empty')}
        value={textIn(form.values, 'kind')}
        error={form.errorAt('kind')}
        onChange={(value) => form.change('kind', value)}
      />
      <TextArea
        id="title"
        label={t('field.title.label')}
        oneLine
        value={typeof title === 'string' ? title : ''}
        error={form.errorAt('title')}
        onChange={(words) => form.change('title', words)}
      />
      <TimeField form={form} field="startsAt" />
      <TimeField form={form} field="endsAt" />
      <TextField
        id="place"
        label={t('field.place.label')}
        value={typeof place === 'string' ? place : ''}
        error={form.errorAt('place')}
        onChange={(words) => form.change('place', words)}
      />
      <ProseField form={form} field="requirements" hint={t('write.requirements.hint')} />
      <KindPart form={form} />
      <Select
        id="secondKind"
        label={t('field.secondKind.label')}
        optional={t('field.optional')}
        options={kinds.filter(({ value }) => value !== form.values.kind)}
        empty={t('write.secondKind.empty')}
        value={textIn(form.values, 'secondKind')}
        error={form.errorAt('secondKind')}
        onChange={(value) => form.change('secondKind', value)}
      />
      <PlanItemField form={form} />
      <InvitedPart form={form} />
      <OrganisersPart form={form} />
      <DocumentsField id={form.id} type="activity" />
    </>
  );
}

function TimeField({ form, field }: { readonly form: Form; readonly field: 'startsAt' | 'endsAt' }) {
  const { t } = useTranslation('activity');
  return (
    <TextField
      id={field}
      type="datetime-local"
      label={t(`field.${field}.label`)}
      optional={field === 'endsAt' ? t('field.optional') : undefined}
      value={fieldTime(form.values, field)}
      error={form.errorAt(field)}
      onChange={(local) => form.change(field, instantOf(local))}
    />
  );
}
