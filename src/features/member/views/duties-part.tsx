import { Check, CircleDashed, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { YearRecord } from '#src/device/duties.ts';
import type { DutyProgress, Evidence } from '#src/domain/duty.ts';
import { missingFor, standingOf, type Standing } from '#src/domain/duty-standing.ts';
import { ROOMS_TOLD, stateOf, titleOf } from '#src/hall/year-record.ts';
import { dayText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Tag, type Tone } from '#src/ui/tag.tsx';
import { staffPath } from './staff-paths.ts';

const LOOKS: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  done: { tone: 'done', icon: Check },
  exempt: { tone: 'neutral', icon: Check },
  wait: { tone: 'wait', icon: Hourglass },
  todo: { tone: 'warn', icon: CircleDashed },
};

export interface DutiesPartProps {
  readonly duties: readonly DutyProgress[];
  readonly records: readonly YearRecord[];
}

/** The six duties, each with both numbers and the records behind them. */
export function DutiesPart({ duties, records }: DutiesPartProps) {
  return duties.map((progress) => <DutyPart key={progress.key} progress={progress} records={records} />);
}

function DutyPart({ progress, records }: { readonly progress: DutyProgress; readonly records: readonly YearRecord[] }) {
  const { t } = useTranslation('member');
  const { key, confirmed, waiting, evidence, exemption } = progress;
  const standing = standingOf(progress);
  const { tone, icon } = LOOKS[standing];
  return (
    <Section
      title={t(`duty.${key}`)}
      end={
        <span className="end">
          <Tag tone={tone} icon={icon}>
            {t(`standing.${standing}`, { n: missingFor(progress) })}
          </Tag>
        </span>
      }
    >
      <p className="small muted num">{t('both', { confirmed, waiting })}</p>
      {exemption && <p className="small">{t('exempt.reason', { reason: exemption.reason })}</p>}
      {evidence.length > 0 && (
        <Rows label={t(`duty.${key}`)}>
          {evidence.map((item) => (
            <EvidenceRow key={item.record} item={item} found={records.find(({ record }) => record.id === item.record)} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function EvidenceRow({ item, found }: { readonly item: Evidence; readonly found: YearRecord | undefined }) {
  const { t, i18n } = useTranslation(['member', ...ROOMS_TOLD]);
  const confirmed = t(item.state === 'confirmed' ? 'evidence.confirmed' : 'evidence.waiting');
  return (
    <Row
      to={found ? staffPath(found) : undefined}
      kind={dayText(i18n.language, item.on)}
      title={found ? titleOf(found) || t('evidence.untitled') : t('evidence.cosigned')}
      meta={found ? stateOf(t, found) : confirmed}
    />
  );
}
