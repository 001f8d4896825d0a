import { useTranslation } from 'react-i18next';
import { audienceIn } from '#src/domain/record/audience.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { STUDY_TOPICS } from '#src/domain/study.ts';
import { AudienceField } from '#src/hall/audience/audience-field.tsx';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { PublishPage } from '#src/hall/publishing/publish-page.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { material } from '#src/features/material/model/material.ts';
import { MATERIALS_PATH } from './material-paths.ts';

/** Putting study material where members find it, under one of the four topics. Source: §2.1. */
export function WriteMaterialPage() {
  return (
    <PublishPage definition={material} at={MATERIALS_PATH} written={['title', 'text']}>
      {(form) => <Fields form={form} />}
    </PublishPage>
  );
}

function Fields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('material');
  return (
    <>
      <TextArea
        id="title"
        label={t('field.title.label')}
        oneLine
        value={typedIn(form.values, 'title')}
        error={form.errorAt('title')}
        onChange={(words) => form.change('title', words)}
      />
      <Select
        id="topic"
        label={t('field.topic.label')}
        optional={t('field.optional')}
        empty={t('write.topic.empty')}
        options={STUDY_TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
        value={textIn(form.values, 'topic')}
        error={form.errorAt('topic')}
        onChange={(value) => form.change('topic', value)}
      />
      <TextArea
        id="text"
        label={t('field.text.label')}
        optional={t('field.optional')}
        rows={8}
        value={typedIn(form.values, 'text')}
        error={form.errorAt('text')}
        onChange={(words) => form.change('text', words)}
      />
      <AudienceField
        label={t('field.audience.label')}
        error={form.errorAt('audience')}
        audience={audienceIn(form.values)}
        onChange={(audience) => form.change('audience', audience)}
      />
      <DocumentsField id={form.id} type="material" />
    </>
  );
}
