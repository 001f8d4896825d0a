import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { TasksProgress } from '#src/hall/tasks-progress.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { TASKS_PATH } from './task-paths.ts';

const ENOUGH = 5_000;

/** One deployment: what was asked, and how far each addressee has come, in one table. Source: §3.1. */
export function DeploymentPage() {
  const { t } = useTranslation('task');
  const { id = '' } = useParams();
  const { state, records } = useRecords('task', { limit: ENOUGH });
  const tasks = records.filter(({ body }) => body.deployment === id);
  const [first] = tasks;
  const page = { name: t('deploy.name'), back: TASKS_PATH };
  if (state === 'loading') return <LoadingRecord {...page} />;
  return first === undefined ? <MissingRecord {...page} /> : <Reading first={first} tasks={tasks} />;
}

function Reading({ first, tasks }: { readonly first: Shown; readonly tasks: readonly Shown[] }) {
  const { t, i18n } = useTranslation('task');
  const due = textIn(first.body, 'due');
  const title = textIn(first.body, 'title');
  return (
    <Page title={t('deploy.name')} wide header={<TopBar title={t('deploy.name')} back={TASKS_PATH} />}>
      <div className="dochead">
        <h2>{title}</h2>
        {isCalendarDate(due) && <p className="meta">{t('due.was', { day: dayOfYearText(i18n.language, due) })}</p>}
      </div>
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <h3>{t('field.text.label')}</h3>
        <p>{textIn(first.body, 'text')}</p>
      </section>
      <Section title={t('progress.title')}>
        <TasksProgress tasks={tasks} title={t('progress.title')} />
      </Section>
    </Page>
  );
}
