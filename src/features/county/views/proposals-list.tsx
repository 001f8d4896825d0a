import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn } from '#src/features/county/model/county-queue.ts';
import { isReplyOverdue, type ProposalFilter } from '#src/features/county/model/proposal-queue.ts';
import { dayText, nearDayText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { DeskList, OfficeName, PersonName } from './desk-list.tsx';
import { proposalDeskPath } from './proposals-address.ts';
import { ProposalTag } from './proposals-tag.tsx';

export interface ProposalsListProps {
  readonly proposals: readonly Shown[];
  readonly filter: ProposalFilter;
  readonly today: string;
}

const COLUMNS = ['subject', 'number', 'author', 'office', 'received', 'unit', 'state'] as const;

/** The proposals found. */
export function ProposalsList({ proposals, filter, today }: ProposalsListProps) {
  const { t, i18n } = useTranslation('county');
  const received = (proposal: Shown) => nearDayText(i18n.language, dateIn(handedIn(proposal)), today);
  return (
    <DeskList
      found={proposals}
      label={t('proposals.title')}
      caption={t('proposals.caption', { n: proposals.length })}
      columns={COLUMNS.map((key) => ({ key, label: t(`proposals.column.${key}`) }))}
      titleOf={({ body }) => textIn(body, 'subject')}
      pathOf={({ id }) => proposalDeskPath(id, filter)}
      cellsOf={(proposal) => ({
        number: <span className="num">{textIn(proposal.body, 'number')}</span>,
        author: <PersonName id={proposal.owner} />,
        office: <OfficeName id={proposal.office} />,
        received: <span className="num">{received(proposal)}</span>,
        unit: textIn(proposal.body, 'leadAssigned'),
        state: <StateFacts proposal={proposal} today={today} />,
      })}
      rowOf={(proposal) => ({
        kind: textIn(proposal.body, 'number') || <OfficeName id={proposal.office} />,
        at: received(proposal),
        foot: (
          <>
            <StateFacts proposal={proposal} today={today} />
            <PersonName id={proposal.owner} />
          </>
        ),
      })}
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
      {proposal.body.key === true && <b> {t('row.key')}</b>}
      {proposal.body.outstanding === true && <b> {t('row.outstanding')}</b>}
      {proposal.status === 'assigned' && due !== '' && (
        <span className="small"> {t(isLate ? 'row.overdue' : 'row.due', { date: dayText(i18n.language, due) })}</span>
      )}
    </>
  );
}
