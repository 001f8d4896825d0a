import { useTranslation } from 'react-i18next';
import { practice } from '#src/features/practice/model/practice.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { FIELDS, NEEDED, practicePath, PRACTICES_PATH } from './practice-paths.ts';

/** A way of working put down as a draft of the office; it is handed in from its own page. Source: §3.1. */
export function NewPracticePage() {
  const { t } = useTranslation('practice');
  const sending = useSending(practice, { needs: NEEDED, pathOf: practicePath });
  const isNeeded = (field: string) => NEEDED.some((one) => one === field);
  return (
    <SendingPage title={t('write.title')} back={PRACTICES_PATH} sending={sending} note={t('write.note')} sendWords={t('write.keep')}>
      <WordsField sending={sending} field="title" label={t('field.title.label')} oneLine />
      {FIELDS.map((field) => (
        <WordsField
          key={field}
          sending={sending}
          field={field}
          label={t(`field.${field}.label`)}
          {...(isNeeded(field) ? {} : { optional: t('field.optional') })}
        />
      ))}
    </SendingPage>
  );
}
