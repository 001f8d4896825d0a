import {
  Binoculars,
  Check,
  CircleDashed,
  FilePenLine,
  HeartHandshake,
  Hourglass,
  type LucideIcon,
  MessageSquareText,
  Telescope,
  UsersRound,
} from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearRecord } from '#src/device/duties.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Duty, DutyProgress } from '#src/domain/duty.ts';
import { Icon } from '#src/ui/icon.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Tag, type Tone } from '#src/ui/tag.tsx';
import { missingFor, standingOf, type Standing } from '#src/domain/duty-standing.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ExemptionLine } from './exemption-line.tsx';
import { PossibleList } from './possible-list.tsx';

const ICONS: Readonly<Record<Duty, LucideIcon>> = {
  proposal: FilePenLine,
  report: MessageSquareText,
  research: Telescope,
  inspection: Binoculars,
  sector: UsersRound,
  deed: HeartHandshake,
};
const LOOKS: Readonly<Record<Standing, { readonly mark: string; readonly tone: Tone; readonly icon: LucideIcon }>> = {
  done: { mark: 'done', tone: 'done', icon: Check },
  exempt: { mark: 'todo', tone: 'neutral', icon: Check },
  wait: { mark: 'wait', tone: 'wait', icon: Hourglass },
  todo: { mark: 'todo', tone: 'warn', icon: CircleDashed },
};
/** Duties a member begins alone, and where. */
const BEGUN_AT: Readonly<Partial<Record<Duty, string>>> = { proposal: '/proposals/new', report: '/reports/new', deed: '/deeds/new' };

export interface DutySectionProps {
  readonly progress: DutyProgress;
  readonly records: readonly YearRecord[];
  /** Coming activities that would serve this duty; null in a year that is over. */
  readonly possible: readonly Shown[] | null;
}

/** One duty: what is asked, both numbers, what stands behind them, and what can still be done this year. */
export function DutySection({ progress, records, possible }: DutySectionProps) {
  const { t } = useTranslation('duty');
  const id = useId();
  const { key, evidence, exemption, target } = progress;
  const standing = standingOf(progress);
  const { mark, tone, icon } = LOOKS[standing];
  return (
    <section className="duty" aria-labelledby={id}>
      <div className="dh">
        <span className={`mk ${mark}`}>
          <Icon of={icon} />
        </span>
        <h2 id={id}>{t(`duty.${key}`)}</h2>
        <Tag tone={tone} icon={icon}>
          <SectionCount progress={progress} />
        </Tag>
      </div>
      <p className="req">
        {t(`asked.${key}`)}
        {target > 1 && t('asked.more', { count: target })}
      </p>
      {progress.confirmed + progress.waiting > 0 && (
        <p className="req num">{t('both', { confirmed: progress.confirmed, waiting: progress.waiting })}</p>
      )}
      {exemption && <ExemptionLine exemption={exemption} />}
      {evidence.length > 0 && <EvidenceList icon={ICONS[key]} evidence={evidence} records={records} />}
      {standing === 'todo' && possible && <Possible duty={key} possible={possible} />}
    </section>
  );
}

function SectionCount({ progress }: { readonly progress: DutyProgress }) {
  const { t } = useTranslation('duty');
  const standing = standingOf(progress);
  if (standing === 'done') return t(`count.${progress.key}`, { count: progress.confirmed });
  if (standing === 'todo') return t(`owed.${progress.key}.tag`, { count: missingFor(progress) });
  return t(`slip.${standing}`, { count: 0 });
}

function Possible({ duty, possible }: { readonly duty: Duty; readonly possible: readonly Shown[] }) {
  const { t } = useTranslation('duty');
  const begin = BEGUN_AT[duty];
  if (begin !== undefined) {
    return (
      <p className="can">
        <LinkButton to={begin} tone="outline" small block icon={ICONS[duty]}>
          {t(`begin.${duty}`)}
        </LinkButton>
      </p>
    );
  }
  return possible.length > 0 ? <PossibleList activities={possible} /> : <p className="req">{t('possible.none')}</p>;
}
