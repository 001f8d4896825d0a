import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { OverdueTag } from './overdue-tag.tsx';
import { mayReport, TaskActs } from './task-acts.tsx';
import { LOOKS, TASKS_PATH } from './task-paths.ts';
import { TaskStory } from './task-story.tsx';
import { Whom } from './whom.tsx';

/** One task: what is asked of whom by when, how far it has come, and the next step for whoever reads it. Source: §2.7. */
export function TaskPage() {
  const { t } = useTranslation('task');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: TASKS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'task') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('task');
  const result = textIn(record.body, 'result');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={TASKS_PATH} />}>
      <Head record={record} />
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <h3>{t('field.text.label')}</h3>
        <p>{textIn(record.body, 'text')}</p>
      </section>
      {result !== '' && (
        <section className="sec card pad txt" aria-label={t('field.result.label')}>
          <h3>{t('field.result.label')}</h3>
          <p>{result}</p>
        </section>
      )}
      <Files record={record} />
      <TaskActs record={record} />
      <TaskStory record={record} />
    </Page>
  );
}

/** What shows how it was done: whoever reports adds files until it is reported, the others look at them. Source: §2.7. */
function Files({ record }: { readonly record: Shown }) {
  const actor = useActor();
  return (
    <>
      <FilesToSee record={record.id} type="task" />
      {mayReport(actor, record) && <DocumentsField id={record.id} type="task" />}
    </>
  );
}

function Head({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('task');
  const { today } = useActor();
  const giver = usePerson(record.owner);
  const due = textIn(record.body, 'due');
  return (
    <div className="dochead">
      <h2>{textIn(record.body, 'title') || textIn(record.body, 'text')}</h2>
      <p className="meta">
        <span>
          {t(`from.${record.body.from === 'localParty' ? 'localParty' : 'county'}`, { name: giver?.name ?? t('person.unknown') })}
        </span>
        <span>
          {t('to')}
          <Whom task={record} />
        </span>
        {isCalendarDate(due) && <span>{t(due < today ? 'due.was' : 'due', { day: dayOfYearText(i18n.language, due) })}</span>}
        <RecordTag record={record} looks={LOOKS} />
        <OverdueTag task={record} />
      </p>
    </div>
  );
}
