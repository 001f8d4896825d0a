import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { adoptionsOf, instructionsOf, spokenOf } from '#src/features/report/model/wording.ts';
import { transferWords } from './step-words.ts';

/** What came of it: where it was sent and adopted, who instructed, who handles it, and the answer. */
export function ReportResults({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation('report');
  const day = (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date);
  const transfer = transferWords(t, i18n.language, body);
  const adoptions = adoptionsOf(body);
  const instructions = instructionsOf(body);
  const answers = ['sentTo', 'copiedTo', 'result', 'feedback'].filter((field) => spokenOf(body, field) !== null);
  const isMerged = spokenOf(body, 'mergedInto') !== null;
  if (transfer === null && !isMerged && adoptions.length + instructions.length + answers.length === 0) return null;
  return (
    <Section title={t('detail.result')}>
      <div className="card pad txt">
        {adoptions.map(({ id, level, way, on }) => (
          <div key={id}>
            <h3>{t('step.answer.adoption', { level: t([`level.${level}`, level]), way: t([`way.${way}`, way]) })}</h3>
            <p className="small muted num">{day(on)}</p>
          </div>
        ))}
        {instructions.map(({ id, by, text, on }) => (
          <div key={id}>
            <h3>{t('step.answer.instruction', { by })}</h3>
            <p>{text}</p>
            <p className="small muted num">{day(on)}</p>
          </div>
        ))}
        {isMerged && <p>{t('detail.merged')}</p>}
        {transfer !== null && <h3>{transfer}</h3>}
        {answers.map((field) => (
          <div key={field}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{spokenOf(body, field)}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}
