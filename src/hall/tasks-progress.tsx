import '#src/ui/css/desk.css';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor, useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { dayText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Table } from '#src/ui/table.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { RecordTag } from './record-tag.tsx';

const LOOKS = { assigned: 'toVerify', done: 'office', returned: 'returned', signedOff: 'filed' } as const;

/** How far each addressee of one decision or deployment has come: a table on a desk, rows on a phone. Source: §3.1. */
export function TasksProgress({ tasks, title }: { readonly tasks: readonly Shown[]; readonly title: string }) {
  const { t } = useTranslation('task');
  const sorted = tasks.toSorted((a, b) => textIn(a.body, 'to').localeCompare(textIn(b.body, 'to')));
  return (
    <>
      <p className="small muted">
        {t('progress.figures', {
          all: tasks.length,
          over: tasks.filter(({ status }) => status === 'signedOff').length,
          done: tasks.filter(({ status }) => status === 'done').length,
        })}
      </p>
      <div className="on-desk">
        <Table
          caption={title}
          columns={[
            { key: 'to', label: t('progress.column.to') },
            { key: 'state', label: t('progress.column.state') },
            { key: 'due', label: t('field.due.label') },
            { key: 'last', label: t('progress.column.last') },
          ]}
          rows={sorted.map((task) => ({
            key: task.id,
            cells: {
              to: (
                <Link className="link" to={`/tasks/${task.id}`}>
                  <Addressee task={task} />
                </Link>
              ),
              state: <Standing task={task} />,
              due: <DueDay task={task} />,
              last: lastWords(task),
            },
          }))}
        />
      </div>
      <div className="on-phone">
        <Rows label={title}>
          {sorted.map((task) => (
            <Row
              key={task.id}
              to={`/tasks/${task.id}`}
              title={<Addressee task={task} />}
              meta={lastWords(task)}
              foot={<Standing task={task} />}
            />
          ))}
        </Rows>
      </div>
    </>
  );
}

/** The newest word about it: what was reported at the end, else the last step. */
function lastWords({ body }: Shown): string {
  const step = objectsIn(body, 'progress').at(-1);
  return textIn(body, 'result') || (step === undefined ? '' : textIn(step, 'text'));
}

/** The office or the person it was given to, by name. */
function Addressee({ task }: { readonly task: Shown }) {
  const { t } = useTranslation('task');
  const to = textIn(task.body, 'to');
  const person = usePerson(to);
  const office = useOffice(task.office);
  if (to !== task.office) return <>{person?.name ?? t('person.unknown')}</>;
  return <>{office?.name ?? to}</>;
}

function Standing({ task }: { readonly task: Shown }) {
  const { t } = useTranslation('task');
  const { today } = useActor();
  const due = textIn(task.body, 'due');
  const isLate = due !== '' && due < today && (task.status === 'assigned' || task.status === 'returned');
  return (
    <>
      <RecordTag record={task} looks={LOOKS} />{' '}
      {isLate && (
        <Tag tone="back" icon={CalendarClock}>
          {t('overdue')}
        </Tag>
      )}
    </>
  );
}

function DueDay({ task }: { readonly task: Shown }) {
  const { i18n } = useTranslation('task');
  const due = textIn(task.body, 'due');
  return <span className="num">{isCalendarDate(due) ? dayText(i18n.language, due) : due}</span>;
}
