import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson } from '#src/device/live.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { contact, CONTACT_WAYS } from '#src/features/contact/model/contact.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Chips } from '#src/ui/chips.tsx';
import { DateField } from '#src/ui/date-field.tsx';

/** Writing down that the office was in touch with a member: how, when, about what, and what follows. Source: §2.6, §3.3.2. */
export function NewContactPage() {
  const { t, i18n } = useTranslation('contact');
  const { id = '' } = useParams();
  const { today } = useActor();
  const person = usePerson(id);
  const back = `/office/members/${id}`;
  const sending = useSending(contact, {
    needs: ['how', 'on', 'topic'],
    filled: { member: id, on: today },
    about: id,
    pathOf: () => back,
  });
  return (
    <SendingPage
      title={t('write.title', { name: person?.name ?? '' })}
      back={back}
      sending={sending}
      note={t('write.note')}
      sendWords={t('write.send')}
    >
      <Chips
        id="how"
        label={t('field.how.label')}
        options={CONTACT_WAYS.map((value) => ({ value, label: t(`how.${value}`) }))}
        value={CONTACT_WAYS.find((way) => way === sending.values.how) ?? null}
        error={sending.errorAt('how')}
        onChange={(value) => sending.change('how', value)}
      />
      <DateField
        id="on"
        label={t('field.on.label')}
        today={today}
        latest={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'on')}
        error={sending.errorAt('on')}
        onChange={(value) => sending.change('on', value)}
      />
      <WordsField sending={sending} field="topic" label={t('field.topic.label')} oneLine />
      <WordsField sending={sending} field="text" label={t('field.text.label')} optional={t('field.optional')} />
      <WordsField sending={sending} field="followUp" label={t('field.followUp.label')} optional={t('field.optional')} />
    </SendingPage>
  );
}
