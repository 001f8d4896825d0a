import { useTranslation } from 'react-i18next';
import { useActor, useDuties } from '#src/device/live.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { factsOf } from '#src/features/assessment/model/facts.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';

/** The facts as the records of this phone say them today; undefined while they are read. */
export function useFacts(person: string, year: number): Body | undefined {
  const { today } = useActor();
  const shown = useDuties(person, year);
  if (shown === undefined) return undefined;
  const { duties, records } = shown;
  return factsOf(
    duties,
    records.map(({ record }) => record),
    today,
  );
}

/** What the records say now, until it is kept with the office's signature. */
export function LiveFacts({ person, year }: { readonly person: string; readonly year: number }) {
  const facts = useFacts(person, year);
  return facts === undefined ? <Skeleton lines={6} /> : <FactsPart facts={facts} />;
}

/** The counts of a year: both numbers of each duty, and the roll. No points. Source: §3.3.3. */
export function FactsPart({ facts }: { readonly facts: Body }) {
  const { t, i18n } = useTranslation('assessment');
  const on = textIn(facts, 'on');
  const count = (field: string) => (typeof facts[field] === 'number' ? facts[field] : 0);
  return (
    <Section title={t('field.facts.label')} note={on === '' ? undefined : t('facts.on', { day: dayOfYearText(i18n.language, on) })}>
      <div className="card pad">
        <ul className="stack">
          {objectsIn(facts, 'duties').map((duty) => (
            <li key={textIn(duty, 'key')} className="num">
              {t('facts.line', {
                duty: t(`duty.${textIn(duty, 'key')}`),
                confirmed: Number(duty.confirmed),
                waiting: Number(duty.waiting),
                state: t(`facts.${textIn(duty, 'state')}`),
              })}
            </li>
          ))}
        </ul>
        <p className="small muted num">
          {t('facts.roll', { activities: count('activities'), present: count('present'), leave: count('leave') })}
        </p>
      </div>
    </Section>
  );
}
