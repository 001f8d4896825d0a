import { ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { deploymentsIn } from '#src/features/task/model/deployment.ts';
import { isOverdue } from '#src/features/task/model/task.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { nearDayText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { OverdueTag } from './overdue-tag.tsx';
import { deploymentPath, LOOKS, taskPath } from './task-paths.ts';
import { Whom } from './whom.tsx';

const ENOUGH = 2_000;

/** Tasks as they stand: the late ones first, then what is being done, what waits for a word, what is over. Source: §2.7. */
export function TasksPage() {
  const { t } = useTranslation('task');
  const actor = useActor();
  const { state, records } = useRecords('task', { limit: ENOUGH });
  const gives = hasRole(actor, 'countyOffice') || hasRole(actor, 'localParty');
  const late = records.filter((one) => isOverdue(one, actor.today));
  const open = records.filter(({ status }) => status === 'assigned' || status === 'returned').filter((one) => !late.includes(one));
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {gives && (
        <div className="sec stack">
          <LinkButton tone="primary" block to="/tasks/new">
            {t('write.title')}
          </LinkButton>
          {hasRole(actor, 'countyOffice') && (
            <LinkButton tone="outline" block to="/tasks/deploy">
              {t('deploy.title')}
            </LinkButton>
          )}
        </div>
      )}
      {(hasRole(actor, 'countyOffice') || hasRole(actor, 'chair')) && <Deployments tasks={records} />}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={ListTodo} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      <Part title={t('list.late')} tasks={byDue(late)} />
      <Part title={t('list.open')} tasks={byDue(open)} />
      <Part title={t('list.done')} tasks={records.filter(({ status }) => status === 'done')} />
      <Part title={t('list.over')} tasks={records.filter(({ status }) => status === 'signedOff')} />
    </Page>
  );
}

/** Every deployment in one line with how far it has come. */
function Deployments({ tasks }: { readonly tasks: readonly Shown[] }) {
  const { t } = useTranslation('task');
  const deployments = deploymentsIn(tasks);
  if (deployments.length === 0) return null;
  return (
    <Section title={t('deploy.list')}>
      <Rows label={t('deploy.list')}>
        {deployments.map(([id, given]) => (
          <Row
            key={id}
            to={deploymentPath(id)}
            title={textIn(given[0]?.body ?? {}, 'title')}
            meta={t('progress.figures', {
              all: given.length,
              over: given.filter(({ status }) => status === 'signedOff').length,
              done: given.filter(({ status }) => status === 'done').length,
            })}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** The nearest day first; those without one last. */
function byDue(tasks: readonly Shown[]): Shown[] {
  const due = ({ body }: Shown) => textIn(body, 'due') || '9999';
  return tasks.toSorted((a, b) => due(a).localeCompare(due(b)));
}

function Part({ title, tasks }: { readonly title: string; readonly tasks: readonly Shown[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </Rows>
    </Section>
  );
}

function TaskRow({ task }: { readonly task: Shown }) {
  const { t, i18n } = useTranslation('task');
  const { today } = useActor();
  const due = textIn(task.body, 'due');
  return (
    <Row
      to={taskPath(task.id)}
      kind={<Whom task={task} />}
      at={isCalendarDate(due) && t('due', { day: nearDayText(i18n.language, due, today) })}
      title={textIn(task.body, 'title') || textIn(task.body, 'text')}
      foot={
        <>
          <RecordTag record={task} looks={LOOKS} />
          <OverdueTag task={task} />
        </>
      }
    />
  );
}
