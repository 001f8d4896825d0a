import { useTranslation } from 'react-i18next';
import { dateIn, isInstant } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { useVerdicts } from './use-verdicts.ts';

/** What the consultations said about a proposal, with their comments, as the activities' records have it. Source: §3.3.3. */
export function VerdictsPart({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('proposal');
  const verdicts = useVerdicts(id);
  if (verdicts.length === 0) return null;
  return (
    <Section title={t('consult.verdicts')}>
      <div className="card pad">
        {verdicts.map(({ activity, verdict, note }) => {
          const start = textIn(activity.body, 'startsAt');
          const date = isInstant(start) ? dayOfYearText(i18n.language, dateIn(start)) : '';
          return (
            <div className="say" key={activity.id}>
              <p className="w">
                <span>{t('consult.verdict', { verdict: t(`consultation.${verdict}`) })}</span>
                <span>{t('consult.verdict.at', { title: textIn(activity.body, 'title'), date })}</span>
              </p>
              {note !== '' && <q>{note}</q>}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
