import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { findingsOf, type Finding } from '#src/domain/record/findings.ts';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { LOOKS, printPath } from './check-paths.ts';
import { FindingCard } from './finding-card.tsx';

export interface CheckPartProps {
  readonly check: Shown;
  /** The next step at a finding, for whoever may take it. */
  readonly stepOf?: ((finding: Finding) => ReactNode) | undefined;
  readonly children?: ReactNode;
}

/** One check with all that was found, and its papers. Source: §3.2. */
export function CheckPart({ check, stepOf, children }: CheckPartProps) {
  const { t, i18n } = useTranslation('check');
  const author = usePerson(check.owner);
  const day = textIn(check.body, 'date');
  const impression = textIn(check.body, 'impression');
  const findings = findingsOf(check.body);
  return (
    <Section title={t(`kind.${check.body.kind === 'other' ? 'other' : 'midYear'}`)}>
      <p className="meta">
        {isCalendarDate(day) && <span>{dayOfYearText(i18n.language, day)}</span>} <span>{author?.name ?? t('person.unknown')}</span>{' '}
        <RecordTag record={check} looks={LOOKS} />
      </p>
      {impression !== '' && <p className="sec">{impression}</p>}
      {findings.map((finding, index) => (
        <FindingCard key={finding.id} check={check.id} finding={finding} n={index + 1}>
          {stepOf?.(finding)}
        </FindingCard>
      ))}
      <div className="sec stack">{children}</div>
      <PaperLink to={printPath(check.id)} label={t('print.notice')} />
      {findings.some(({ replies }) => replies.length > 0) && <PaperLink to={printPath(check.id, 'reply')} label={t('print.reply')} />}
    </Section>
  );
}
