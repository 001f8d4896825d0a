import { Inbox, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueFilter } from '#src/features/county/model/county-queue.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { queuePath } from './queue-address.ts';

/** No report here: none at all yet, none left to do, or none that fits the filter. */
export function NothingFound({ filter, isEmpty }: { readonly filter: QueueFilter; readonly isEmpty: boolean }) {
  const { t } = useTranslation('county');
  if (isEmpty) {
    return (
      <EmptyState icon={Inbox} title={t('queue.none.title')}>
        {t('queue.none.text')}
      </EmptyState>
    );
  }
  const isPlainTodo = filter.state === 'todo' && filter.office === null && filter.category === null && filter.words === '';
  const everything = (
    <LinkButton tone="ink" to={queuePath({ state: 'all' })}>
      {isPlainTodo ? t('queue.todo.action') : t('button.clearFilter')}
    </LinkButton>
  );
  return (
    <EmptyState icon={isPlainTodo ? Inbox : SearchX} title={t(isPlainTodo ? 'queue.todo.title' : 'queue.empty.title')} action={everything}>
      {!isPlainTodo && t('queue.empty.text')}
    </EmptyState>
  );
}
