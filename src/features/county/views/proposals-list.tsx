import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn } from '#src/features/county/model/county-queue.ts';
import { isReplyOverdue, type ProposalFilter } from '#src/features/county/model/proposal-queue.ts';
import { dayText, nearDayText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Table } from '#src/ui/table.tsx';
import { proposalDeskPath } from './proposals-address.ts';
import { ProposalTag } from './proposals-tag.tsx';

export interface ProposalsListProps {
  readonly proposals: readonly Shown[];
  readonly filter: ProposalFilter;
  readonly today: string;
}

const PAGE = 50;

/** The proposals found: a table on a desk, rows on a phone. Only what is asked for is drawn. */
export function ProposalsList({ proposals, filter, today }: ProposalsListProps) {
  const { t } = useTranslation('county');
  const [shown, setShown] = useState(PAGE);
  const some = proposals.slice(0, shown);
  const rest = Math.min(PAGE, proposals.length - shown);
  return (
    <div className="sec stack">
      <div className="on-desk">
        <ProposalsTable proposals={some} filter={filter} today={today} count={proposals.length} />
      </div>
      <div className="on-phone">
        <Rows label={t('proposals.title')}>
          {some.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} to={proposalDeskPath(proposal.id, filter)} today={today} />
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

function ProposalsTable({ proposals, filter, today, count }: ProposalsListProps & { readonly count: number }) {
  const { t, i18n } = useTranslation('county');
  const columns = ['subject', 'number', 'author', 'office', 'received', 'unit', 'state'].map((key) => ({
    key,
    label: t(`proposals.column.${key}`),
  }));
  return (
    <Table
      caption={t('proposals.caption', { n: count })}
      columns={columns}
      rows={proposals.map((proposal) => ({
        key: proposal.id,
        cells: {
          subject: (
            <Link className="link" to={proposalDeskPath(proposal.id, filter)}>
              {textIn(proposal.body, 'subject')}
            </Link>
          ),
          number: <span className="num">{textIn(proposal.body, 'number')}</span>,
          author: <PersonName id={proposal.owner} />,
          office: <OfficeName id={proposal.office} />,
          received: <span className="num">{nearDayText(i18n.language, dateIn(handedIn(proposal)), today)}</span>,
          unit: textIn(proposal.body, 'leadAssigned'),
          state: <StateFacts proposal={proposal} today={today} />,
        },
      }))}
    />
  );
}

function ProposalRow({ proposal, to, today }: { readonly proposal: Shown; readonly to: string; readonly today: string }) {
  const { i18n } = useTranslation('county');
  return (
    <Row
      to={to}
      kind={textIn(proposal.body, 'number') || <OfficeName id={proposal.office} />}
      at={nearDayText(i18n.language, dateIn(handedIn(proposal)), today)}
      title={textIn(proposal.body, 'subject')}
      foot={
        <>
          <StateFacts proposal={proposal} today={today} />
          <PersonName id={proposal.owner} />
        </>
      }
    />
  );
}

function StateFacts({ proposal, today }: { readonly proposal: Shown; readonly today: string }) {
  const { t, i18n } = useTranslation('county');
  const due = textIn(proposal.body, 'due');
  const isLate = isReplyOverdue(recordDefinition('proposal'), proposal, today);
  return (
    <>
      <ProposalTag record={proposal} />
      {proposal.status === 'assigned' && due !== '' && (
        <span className="small"> {t(isLate ? 'row.overdue' : 'row.due', { date: dayText(i18n.language, due) })}</span>
      )}
    </>
  );
}

function OfficeName({ id }: { readonly id: string | null }) {
  const office = useOffice(id);
  return <span>{office?.name}</span>;
}

function PersonName({ id }: { readonly id: string }) {
  const person = usePerson(id);
  return <span>{person?.name}</span>;
}
