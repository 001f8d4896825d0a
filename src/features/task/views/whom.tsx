import { useTranslation } from 'react-i18next';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** The office or the person a task was given to, by name. */
export function Whom({ task }: { readonly task: Pick<Shown, 'office' | 'body'> }) {
  const { t } = useTranslation('task');
  const to = textIn(task.body, 'to');
  const person = usePerson(to);
  const office = useOffice(task.office);
  if (to !== task.office) return <>{person?.name ?? t('person.unknown')}</>;
  return <>{office?.name ?? to}</>;
}
