import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { isTodo, todoStates } from '#src/features/county/model/county-queue.ts';
import { waitingStates } from '#src/features/county/model/proposal-queue.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useActor } from '#src/device/live.ts';
import { recordDefinition } from '#src/registry.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { queuePath } from './queue-address.ts';

const ENOUGH = 20_000;

/** 要办的: what waits for the county office, each with the way to it; only what is there. Source: §3.1, §3.2. */
export function OverviewTodo({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const waiting = useWaiting(shown).filter(({ count }) => count > 0);
  return (
    <Section title={t('overview.todo')}>
      {waiting.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('overview.todo.none')} />
      ) : (
        <Rows label={t('overview.todo')}>
          {waiting.map(({ key, count, to }) => (
            <Row key={key} to={to} lead={<b className="num todo-n">{count}</b>} title={t(`overview.todo.${key}`)} chevron />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function useWaiting(shown: OfficesShown) {
  const of = (type: string, status: readonly string[]) => ({ type, status, limit: ENOUGH });
  const proposals = useRecords('proposal', of('proposal', waitingStates(recordDefinition('proposal')))).records.length;
  const report = recordDefinition('report');
  const reports = useRecords('report', of('report', todoStates(report))).records.filter((one) => isTodo(report, one)).length;
  const papers = { plans: useStatus('plan', 'submitted'), summaries: useStatus('summary', 'submitted') };
  const replies = useReplies();
  const assessments = useStatus('assessment', 'officeSigned');
  return [
    { key: 'reports', count: reports, to: queuePath({ state: 'todo' }) },
    { key: 'proposals', count: proposals, to: '/county/proposals' },
    { key: 'papers', count: papers.plans + papers.summaries, to: '/county/plans' },
    { key: 'replies', count: replies, to: '/county/midyear' },
    { key: 'tasks', count: useStatus('task', 'done'), to: '/tasks' },
    { key: 'support', count: useStatus('support', 'open'), to: '/support' },
    { key: 'practices', count: useStatus('practice', 'submitted'), to: '/practice' },
    { key: 'assessments', count: assessments, to: `/county/assess/${shown.year}` },
  ];
}

function useStatus(type: string, status: string): number {
  return useRecords(type, { status, limit: ENOUGH }).records.length;
}

/** Replies to rectifications that nobody has looked at yet. */
function useReplies(): number {
  const { today } = useActor();
  const { records } = useRecords('check', { status: ['open', 'replied'], limit: ENOUGH });
  return records.flatMap(({ body }) => findingsOf(body)).filter((finding) => findingState(finding, today) === 'replied').length;
}
