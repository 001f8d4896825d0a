import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { queuePath } from './queue-address.ts';
import { useProposalsWaiting, useRepliesWaiting, useReportsWaiting, useStatusWaiting } from './use-waiting.ts';

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
  const papers = { plans: useStatusWaiting('plan', 'submitted'), summaries: useStatusWaiting('summary', 'submitted') };
  return [
    { key: 'reports', count: useReportsWaiting(), to: queuePath({ state: 'todo' }) },
    { key: 'proposals', count: useProposalsWaiting(), to: '/county/proposals' },
    { key: 'papers', count: papers.plans + papers.summaries, to: '/county/plans' },
    { key: 'replies', count: useRepliesWaiting(), to: '/county/midyear' },
    { key: 'tasks', count: useStatusWaiting('task', 'done'), to: '/tasks' },
    { key: 'support', count: useStatusWaiting('support', 'open'), to: '/support' },
    { key: 'practices', count: useStatusWaiting('practice', 'submitted'), to: '/practice' },
    { key: 'assessments', count: useStatusWaiting('assessment', 'officeSigned'), to: `/county/assess/${shown.year}` },
  ];
}
