import { useTranslation } from 'react-i18next';
import { CHECKPOINTS, type MemberChecklist } from '#src/features/plenary/model/plenary.ts';

/** How many members stand where, and how many have not said yet whether they come. Source: §3.3.3. */
export function CheckpointCounts({ lists }: { readonly lists: readonly MemberChecklist[] }) {
  const { t } = useTranslation('plenary');
  const open = lists.filter(({ ticked }) => !ticked.attending && !ticked.onLeave).length;
  return (
    <dl className="dl sec">
      {CHECKPOINTS.map((point) => (
        <Count key={point} name={t(`field.${point}.label`)} n={lists.filter(({ ticked }) => ticked[point]).length} />
      ))}
      <Count name={t('page.unsaid')} n={open} />
    </dl>
  );
}

function Count({ name, n }: { readonly name: string; readonly n: number }) {
  const { t } = useTranslation('plenary');
  return (
    <>
      <dt>{name}</dt>
      <dd className="num">{t('page.people', { count: n })}</dd>
    </>
  );
}
