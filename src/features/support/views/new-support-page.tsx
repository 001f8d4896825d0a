import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { organisersIn } from '#src/domain/record/organisers.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { support, SUPPORT_KINDS } from '#src/features/support/model/support.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { supportPath, SUPPORTS_PATH } from './support-paths.ts';

const ENOUGH = 500;

/** An office asks for what an activity needs. Source: §3.2. */
export function NewSupportPage() {
  const { t, i18n } = useTranslation('support');
  const actor = useActor();
  const offices = staffedOffices(actor);
  const activities = useRecords('activity', { status: ['draft', 'announced'], limit: ENOUGH }).records.filter((one) =>
    organisersIn(one).some((office) => offices.includes(office)),
  );
  const sending = useSending(support, { needs: ['what', 'text'], pathOf: supportPath });
  return (
    <SendingPage title={t('write.title')} back={SUPPORTS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <Select
        id="what"
        label={t('field.what.label')}
        empty={t('write.what.empty')}
        error={sending.errorAt('what')}
        options={SUPPORT_KINDS.map((kind) => ({ value: kind, label: t(`what.${kind}`) }))}
        value={typedIn(sending.values, 'what') || null}
        onChange={(kind) => sending.change('what', kind)}
      />
      <WordsField sending={sending} field="text" label={t('field.text.label')} />
      <DateField
        id="neededBy"
        label={t('field.neededBy.label')}
        optional={t('field.optional')}
        hint={t('field.date.hint')}
        error={sending.errorAt('neededBy')}
        today={actor.today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'neededBy')}
        onChange={(value) => sending.change('neededBy', value)}
      />
      {activities.length > 0 && (
        <Select
          label={t('field.activity.label')}
          optional={t('field.optional')}
          empty={t('write.activity.empty')}
          options={activities.map(({ id, body }) => ({ value: id, label: textIn(body, 'title') || t('row.untitled') }))}
          value={typedIn(sending.values, 'activity') || null}
          onChange={(id) => sending.change('activity', id)}
        />
      )}
    </SendingPage>
  );
}
