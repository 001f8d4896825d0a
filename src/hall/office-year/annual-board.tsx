import { CalendarClock, CircleCheck, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Gate, GateKey } from '#src/domain/office-year/annual-board.ts';
import { useActor } from '#src/device/live.ts';
import { dayText, daysBetween } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { useOfficeNames } from './use-office-names.ts';
import type { OfficesShown } from './offices-shown.ts';

export interface BoardPaths {
  readonly gates: Readonly<Partial<Record<GateKey, string>>>;
  readonly findings?: string | undefined;
  readonly tasks?: string | undefined;
  readonly study?: string | undefined;
}

export interface AnnualBoardProps {
  readonly shown: OfficesShown;
  readonly paths: BoardPaths;
  /** Whether the chairpersons' special study is told too: it is the county's own. */
  readonly hasStudy: boolean;
}

/** 年度进度: plan, check, summary and assessment by their days, the special study, what is to be put right, tasks past their day. Source: §3.1. */
export function AnnualBoardPart({ shown, paths, hasStudy }: AnnualBoardProps) {
  const { t } = useTranslation('board');
  const { board, year } = shown;
  return (
    <Section title={t('title')} note={t('year', { year })}>
      <Rows label={t('title')}>
        {board.gates.map((gate) => (
          <GateRow key={gate.key} gate={gate} shown={shown} to={paths.gates[gate.key]} />
        ))}
        {hasStudy && <StudyRow shown={shown} to={paths.study} />}
        <Row
          title={t('findings.title')}
          to={paths.findings}
          meta={t('findings.line', { n: board.openFindings.length })}
          foot={<LateTag count={board.lateFindings.length} />}
        />
        <Row title={t('tasks.title')} to={paths.tasks} foot={<LateTag count={board.lateTasks.length} />} />
      </Rows>
    </Section>
  );
}

interface GateRowProps {
  readonly gate: Gate;
  readonly shown: OfficesShown;
  readonly to: string | undefined;
}

function GateRow({ gate, shown, to }: GateRowProps) {
  const { t, i18n } = useTranslation('board');
  const { done, missing } = gate;
  const many = shown.offices.length > 1;
  const names = useOfficeNames(shown.nameOf);
  const lacking = many && done.length > 0 && missing.length > 0 ? t('missing', { names: names(missing) }) : '';
  const count = many ? t('count', { n: done.length, all: shown.offices.length }) : '';
  return (
    <Row
      title={t(`gate.${gate.key}`)}
      to={to}
      kind={t('by', { day: dayText(i18n.language, gate.by) })}
      meta={[count, lacking].filter((part) => part !== '').join(t('comma'))}
      foot={<GateTag gate={gate} />}
    />
  );
}

function GateTag({ gate: { state, by } }: { readonly gate: Gate }) {
  const { t } = useTranslation('board');
  const { today } = useActor();
  const looks = { done: ['done', CircleCheck], ahead: ['wait', Hourglass], late: ['back', CalendarClock] } as const;
  const [tone, icon] = looks[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`state.${state}`, { n: Math.abs(daysBetween(today, by)) })}
    </Tag>
  );
}

function StudyRow({ shown, to }: { readonly shown: OfficesShown; readonly to: string | undefined }) {
  const { t } = useTranslation('board');
  const count = shown.sessions.length;
  return (
    <Row
      title={t('study.title')}
      to={to}
      foot={
        <Tag tone={count > 0 ? 'done' : 'warn'} icon={count > 0 ? CircleCheck : Hourglass}>
          {count > 0 ? t('study.held', { n: count }) : t('study.none')}
        </Tag>
      }
    />
  );
}

/** How many are past their day; said too when none is. */
export function LateTag({ count }: { readonly count: number }) {
  const { t } = useTranslation('board');
  return (
    <Tag tone={count > 0 ? 'back' : 'done'} icon={count > 0 ? CalendarClock : CircleCheck}>
      {count > 0 ? t('late', { n: count }) : t('late.none')}
    </Tag>
  );
}
