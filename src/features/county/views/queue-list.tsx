import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn, isOverdue, type QueueFilter } from '#src/features/county/model/county-queue.ts';
import { dayText, nearDayText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Table } from '#src/ui/table.tsx';
import { deskPath } from './queue-address.ts';
import { StateTag } from './state-tag.tsx';

export interface QueueListProps {
  readonly reports: readonly Shown[];
  readonly filter: QueueFilter;
  readonly today: string;
}

const PAGE = 50;

/** The reports found: a table on a desk, rows on a phone. Only what is asked for is drawn. */
export function QueueList({ reports, filter, today }: QueueListProps) {
  const { t } = useTranslation('county');
  const [shown, setShown] = useState(PAGE);
  const some = reports.slice(0, shown);
  const rest = Math.min(PAGE, reports.length - shown);
  return (
    <div className="sec stack">
      <div className="on-desk">
        <QueueTable reports={some} filter={filter} today={today} count={reports.length} />
      </div>
      <div className="on-phone">
        <Rows label={t('queue.list.label')}>
          {some.map((report) => (
            <QueueRow key={report.id} report={report} to={deskPath(report.id, filter)} today={today} />
          ))}
        </Rows>
      </div>
      {rest > 0 && (
        <Button tone="outline" block onClick={() => setShown(shown + PAGE)}>
          {t('list.more', { n: rest })}
        </Button>
      )}
    </div>
  );
}

function QueueTable({ reports, filter, today, count }: QueueListProps & { readonly count: number }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const columns = ['title', 'office', 'author', 'category', 'received', 'state'].map((key) => ({ key, label: t(`queue.column.${key}`) }));
  return (
    <Table
      caption={t('queue.caption', { n: count })}
      columns={columns}
      rows={reports.map((report) => ({
        key: report.id,
        cells: {
          title: (
            <Link className="link" to={deskPath(report.id, filter)}>
              {titleOf(report) || t('row.untitled')}
            </Link>
          ),
          office: <OfficeName id={report.office} />,
          author: <PersonName id={report.owner} />,
          category: textIn(report.body, 'category') && ofReport(`category.${textIn(report.body, 'category')}`),
          received: <span className="num">{nearDayText(i18n.language, dateIn(handedIn(report)), today)}</span>,
          state: <StateFacts report={report} today={today} />,
        },
      }))}
    />
  );
}

function QueueRow({ report, to, today }: { readonly report: Shown; readonly to: string; readonly today: string }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const category = textIn(report.body, 'category');
  return (
    <Row
      to={to}
      kind={
        <>
          <OfficeName id={report.office} />
          {category !== '' && <span>{ofReport(`category.${category}`)}</span>}
        </>
      }
      at={nearDayText(i18n.language, dateIn(handedIn(report)), today)}
      title={titleOf(report) || t('row.untitled')}
      foot={
        <>
          <StateFacts report={report} today={today} />
          <PersonName id={report.owner} />
        </>
      }
    />
  );
}

function StateFacts({ report, today }: { readonly report: Shown; readonly today: string }) {
  const { t, i18n } = useTranslation('county');
  const definition = recordDefinition('report');
  const due = textIn(report.body, 'due');
  const isWaiting = report.status === definition.transitions.transfer?.to && due !== '';
  return (
    <>
      <StateTag record={report} />
      {report.body.urgency === 'urgent' && <b> {t('row.urgent')}</b>}
      {isWaiting && (
        <span className="small">
          {' '}
          {t(isOverdue(definition, report, today) ? 'row.overdue' : 'row.due', { date: dayText(i18n.language, due) })}
        </span>
      )}
    </>
  );
}

/** The title as issued, else as its author wrote it. */
function titleOf({ body }: Shown): string {
  return textIn(body, 'editedTitle') || textIn(body, 'title');
}

function OfficeName({ id }: { readonly id: string | null }) {
  const office = useOffice(id);
  return <span>{office?.name}</span>;
}

function PersonName({ id }: { readonly id: string }) {
  const person = usePerson(id);
  return <span>{person?.name}</span>;
}
