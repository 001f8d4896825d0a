import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { TaskDue } from '#src/features/council-session/model/council-session.ts';
import { TasksProgress } from '#src/hall/tasks-progress.tsx';
import { useGivingTasks } from '#src/hall/use-giving-tasks.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Trouble } from '#src/ui/trouble.tsx';

export interface DecisionCardProps {
  readonly session: string;
  /** Its place among the session's decisions, from 1. */
  readonly n: number;
  readonly decision: Body;
  /** Tasks it still has to become. */
  readonly wanted: readonly TaskDue[];
  readonly given: readonly Shown[];
  /** The first that waits: its button is the red one. */
  readonly isNext: boolean;
}

/** One decision, the one tap that makes it a task for each office it is for, and what became of those. Source: §3.1. */
export function DecisionCard({ session, n, decision, wanted, given, isNext }: DecisionCardProps) {
  const { t, i18n } = useTranslation('council-session');
  const due = textIn(decision, 'due');
  const title = t('decision.title', { n });
  return (
    <section className="card pad stack" aria-label={title}>
      <h3>{title}</h3>
      <p>{textIn(decision, 'text')}</p>
      {isCalendarDate(due) && <p className="small muted">{t('decision.due', { day: dayOfYearText(i18n.language, due) })}</p>}
      {wanted.length > 0 && <Give session={session} wanted={wanted} isNext={isNext} />}
      {given.length > 0 && <TasksProgress tasks={given} title={t('decision.progress', { n })} />}
    </section>
  );
}

/** Only the county office gives tasks; others read that they are still to be given. */
function Give({ session, wanted, isNext }: Pick<DecisionCardProps, 'session' | 'wanted' | 'isNext'>) {
  const { t } = useTranslation('council-session');
  const actor = useActor();
  const { trouble, give } = useGivingTasks();
  if (!hasRole(actor, 'countyOffice')) return <p className="small muted">{t('decision.waits', { n: wanted.length })}</p>;

  function handleGive() {
    return give(
      wanted.map(({ to, text, due, decision }) => ({
        to,
        reason: decision,
        body: { text, session, decision, ...(due === '' ? {} : { due }) },
      })),
    );
  }

  return (
    <>
      <Trouble words={trouble} />
      <Button tone={isNext ? 'primary' : 'outline'} block busyLabel={t('button.submitting')} onClick={handleGive}>
        {t('decision.give', { count: wanted.length })}
      </Button>
    </>
  );
}
