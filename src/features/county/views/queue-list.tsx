import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn, isOverdue, type QueueFilter } from '#src/features/county/model/county-queue.ts';
import { dayText, nearDayText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { DeskList, OfficeName, PersonName } from './desk-list.tsx';
import { deskPath } from './queue-address.ts';
import { StateTag } from './state-tag.tsx';

export interface QueueListProps {
  readonly reports: readonly Shown[];
  readonly filter: QueueFilter;
  readonly today: string;
}

/** The reports found. */
export function QueueList({ reports, filter, today }: QueueListProps) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const categoryOf = ({ body }: Shown) => textIn(body, 'category') && ofReport(`category.${textIn(body, 'category')}`);
  const received = (report: Shown) => nearDayText(i18n.language, dateIn(handedIn(report)), today);
  return (
    <DeskList
      found={reports}
      label={t('queue.list.label')}
      caption={t('queue.caption', { n: reports.length })}
      columns={['title', 'office', 'author', 'category', 'received', 'state'].map((key) => ({ key, label: t(`queue.column.${key}`) }))}
      titleOf={(report) => titleOf(report) || t('row.untitled')}
      pathOf={({ id }) => deskPath(id, filter)}
      cellsOf={(report) => ({
        office: <OfficeName id={report.office} />,
        author: <PersonName id={report.owner} />,
        category: categoryOf(report),
        received: <span className="num">{received(report)}</span>,
        state: <StateFacts report={report} today={today} />,
      })}
      rowOf={(report) => ({
        kind: (
          <>
            <OfficeName id={report.office} />
            {categoryOf(report) !== '' && <span>{categoryOf(report)}</span>}
          </>
        ),
        at: received(report),
        foot: (
          <>
            <StateFacts report={report} today={today} />
            <PersonName id={report.owner} />
          </>
        ),
      })}
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
