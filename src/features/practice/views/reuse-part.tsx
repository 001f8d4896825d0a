import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { owedReports } from '#src/features/practice/model/practice.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Tag } from '#src/ui/tag.tsx';

/** Which offices took it up and how it went; an office that has had it for a quarter and said nothing is asked. Source: §3.1. */
export function ReusePart({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('practice');
  const { today } = useActor();
  const [adoptions, reports] = [objectsIn(record.body, 'adoptions'), objectsIn(record.body, 'reports')];
  const owed = owedReports(record.body, today);
  if (record.status !== 'published') return null;
  return (
    <>
      <Section title={t('field.adoptions.label')}>
        {adoptions.length === 0 && <p className="muted">{t('adopted.none')}</p>}
        <Voices label={t('field.adoptions.label')} voices={adoptions} owed={owed} />
      </Section>
      {reports.length > 0 && (
        <Section title={t('field.reports.label')}>
          <Voices label={t('field.reports.label')} voices={reports} owed={[]} />
        </Section>
      )}
    </>
  );
}

interface VoicesProps {
  readonly label: string;
  readonly voices: readonly Body[];
  /** Offices that owe a report. */
  readonly owed: readonly string[];
}

function Voices({ label, voices, owed }: VoicesProps) {
  if (voices.length === 0) return null;
  return (
    <Rows label={label}>
      {voices.map((voice) => (
        <Voice key={textIn(voice, 'id')} voice={voice} isOwing={owed.includes(textIn(voice, 'office'))} />
      ))}
    </Rows>
  );
}

function Voice({ voice, isOwing }: { readonly voice: Body; readonly isOwing: boolean }) {
  const { t, i18n } = useTranslation('practice');
  const office = useOffice(textIn(voice, 'office'));
  const day = textIn(voice, 'on');
  return (
    <Row
      title={office?.name ?? textIn(voice, 'office')}
      at={isCalendarDate(day) && dayOfYearText(i18n.language, day)}
      meta={textIn(voice, 'text')}
      foot={
        isOwing && (
          <Tag tone="wait" icon={Hourglass}>
            {t('owed')}
          </Tag>
        )
      }
    />
  );
}
