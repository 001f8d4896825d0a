import { ChevronRight, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { YearRecord } from '#src/device/duties.ts';
import type { Evidence } from '#src/domain/duty.ts';
import { dayText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';
import { pathOf, ROOMS_TOLD, stateOf, titleOf } from '#src/hall/year-record.ts';

export interface EvidenceListProps {
  readonly icon: LucideIcon;
  readonly evidence: readonly Evidence[];
  readonly records: readonly YearRecord[];
}

/** What stands behind a number, each line leading to its record. */
export function EvidenceList({ icon, evidence, records }: EvidenceListProps) {
  const { t } = useTranslation(['duty', ...ROOMS_TOLD]);
  return (
    <ul className="evs">
      {evidence.map((item) => {
        const found = records.find(({ record }) => record.id === item.record);
        const confirmed = t(item.state === 'confirmed' ? 'legend.done' : 'legend.wait');
        return (
          <EvidenceLine
            key={item.record}
            icon={icon}
            to={found ? pathOf(found) : `/${item.duty}s/${item.record}`}
            title={found ? titleOf(found) || t('line.untitled') : t('line.cosigned')}
            on={item.on}
            note={found ? stateOf(t, found) : confirmed}
          />
        );
      })}
    </ul>
  );
}

export interface EvidenceLineProps {
  readonly icon: LucideIcon;
  readonly to: string;
  readonly title: string;
  readonly on: string;
  readonly note: string;
}

function EvidenceLine({ icon, to, title, on, note }: EvidenceLineProps) {
  const { t, i18n } = useTranslation('duty');
  return (
    <li>
      <Link className="ev" to={to}>
        <Icon of={icon} size="s" />
        <span className="body">
          <span>{title}</span>
          <small>{t('line', { day: dayText(i18n.language, on), note })}</small>
        </span>
        <Icon of={ChevronRight} size="s" />
      </Link>
    </li>
  );
}
