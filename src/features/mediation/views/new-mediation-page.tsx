import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { mediation } from '#src/features/mediation/model/mediation.ts';
import { mediationPath, MEDIATIONS_PATH } from './mediation-paths.ts';

/** What a member explained or settled; the people concerned stay unnamed. */
export function NewMediationPage() {
  const { t, i18n } = useTranslation('mediation');
  const today = dateIn(new Date(usePhone().now()).toISOString());
  const sending = useSending(mediation, { needs: ['topic', 'process'], filled: { on: today }, pathOf: mediationPath });
  return (
    <SendingPage title={t('write.title')} back={MEDIATIONS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <WordsField sending={sending} field="topic" label={t('field.topic.label')} oneLine />
      <DateField
        id="on"
        label={t('field.on.label')}
        hint={t('field.date.hint')}
        error={sending.errorAt('on')}
        today={today}
        latest={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'on')}
        onChange={(value) => sending.change('on', value)}
      />
      <WordsField sending={sending} field="place" label={t('field.place.label')} optional={t('field.optional')} oneLine />
      <WordsField sending={sending} field="process" label={t('field.process.label')} hint={t('field.process.hint')} />
      <WordsField sending={sending} field="result" label={t('field.result.label')} optional={t('field.optional')} />
    </SendingPage>
  );
}
