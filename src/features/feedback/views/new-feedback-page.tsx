import { useTranslation } from 'react-i18next';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { usePhone } from '#src/ui/phone.ts';
import { feedback } from '#src/features/feedback/model/feedback.ts';
import { FEEDBACK_PATH, feedbackPath } from './feedback-paths.ts';

/** What somebody wants to say about the app; the app's version goes along. */
export function NewFeedbackPage() {
  const { t } = useTranslation('feedback');
  const { version } = usePhone();
  const sending = useSending(feedback, { needs: ['text'], filled: { appVersion: version }, pathOf: feedbackPath });
  return (
    <SendingPage title={t('write.title')} back={FEEDBACK_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <WordsField sending={sending} field="text" label={t('field.text.ask')} hint={t('field.text.hint', { version })} />
    </SendingPage>
  );
}
