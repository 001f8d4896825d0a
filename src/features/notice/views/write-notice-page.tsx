import { useTranslation } from 'react-i18next';
import { audienceIn } from '#src/domain/record/audience.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { AudienceField } from '#src/hall/audience/audience-field.tsx';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { PublishPage } from '#src/hall/publishing/publish-page.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { TextArea } from '#src/ui/text-area.tsx';
import { notice } from '#src/features/notice/model/notice.ts';
import { NOTICES_PATH } from './notice-paths.ts';

/** Writing a notice: what it says, for whom, and which meeting it conveys. Source: §2.1. */
export function WriteNoticePage() {
  return (
    <PublishPage definition={notice} at={NOTICES_PATH} written={['title', 'text', 'meeting']}>
      {(form) => <Fields form={form} />}
    </PublishPage>
  );
}

function Fields({ form }: { readonly form: Form }) {
  const { t } = useTranslation('notice');
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
      <TextArea
        id="text"
        label={t('field.text.label')}
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
      <TextArea
        id="meeting"
        label={t('field.meeting.label')}
        hint={t('field.meeting.hint')}
        optional={t('field.optional')}
        oneLine
        value={typedIn(form.values, 'meeting')}
        error={form.errorAt('meeting')}
        onChange={(words) => form.change('meeting', words)}
      />
      <DocumentsField id={form.id} type="notice" />
    </>
  );
}
