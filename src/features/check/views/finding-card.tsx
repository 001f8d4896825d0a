import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { Finding } from '#src/domain/record/findings.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { FindingStory } from './finding-story.tsx';
import { FindingTag } from './finding-tag.tsx';

export interface FindingCardProps {
  readonly check: string;
  readonly finding: Finding;
  /** Which of the check's findings, from 1. */
  readonly n: number;
  /** The next step, for whoever may take it. */
  readonly children?: ReactNode;
}

/** One finding: what is wrong, what is asked for by when, what the county offers towards it, and what became of it. Source: §3.2. */
export function FindingCard({ check, finding, n, children }: FindingCardProps) {
  const { t, i18n } = useTranslation('check');
  const title = t('finding.title', { n });
  const due = isCalendarDate(finding.due) ? fullDayText(i18n.language, finding.due) : '';
  const parts = [
    ['issue', finding.issue],
    ['requirement', finding.requirement],
    ['due', due],
    ['support', finding.support],
  ] as const;
  return (
    <section className="sec card pad stack" aria-label={title}>
      <h3>{title}</h3>
      <p>
        <FindingTag finding={finding} />
      </p>
      <dl className="dl">
        {parts
          .filter(([, words]) => words !== '')
          .map(([part, words]) => (
            <div key={part} className="pair">
              <dt>{t(`finding.${part}.label`)}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <FindingStory check={check} finding={finding} />
      {children}
    </section>
  );
}
