import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOverdue } from '#src/features/task/model/task.ts';
import { Tag } from '#src/ui/tag.tsx';

/** Says that a task is past its day; nothing while it is not. Source: §3.1. */
export function OverdueTag({ task }: { readonly task: Pick<Shown, 'status' | 'body'> }) {
  const { t } = useTranslation('task');
  const { today } = useActor();
  if (!isOverdue(task, today)) return null;
  return (
    <Tag tone="back" icon={CalendarClock}>
      {t('overdue')}
    </Tag>
  );
}
