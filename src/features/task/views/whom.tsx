import { useTranslation } from 'react-i18next';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** The office a task was given to, by name; a person with the office the task lies at. */
export function Whom({ task }: { readonly task: Pick<Shown, 'office' | 'body'> }) {
  const { t } = useTranslation('task');
  const to = textIn(task.body, 'to');
  const person = usePerson(to);
  const given = useOffice(to);
  const office = useOffice(person?.office ?? task.office);
  if (given) return <>{given.name}</>;
  const name = person?.name ?? t('person.unknown');
  return <>{office ? t('to.person', { office: office.name, name }) : name}</>;
}
