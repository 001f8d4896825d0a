import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { dayText } from '#src/i18n/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';

/** Who sent it back, and in their own words why. */
export function FixReason({ record }: { readonly record: Pick<Shown, 'log'> }) {
  const { t, i18n } = useTranslation();
  const entry = record.log.findLast(({ name }) => name === 'return');
  if (!entry) return null;
  return (
    <div className="say">
      <div className="w">
        <Avatar name={entry.by.name} size="little" />
        <span>{t('fix.who', { name: entry.by.name, role: t(`role.${entry.by.role}`) })}</span>
        <span className="num">{dayText(i18n.language, dateIn(entry.at))}</span>
      </div>
      <q>{entry.note ?? t('fix.noReason')}</q>
    </div>
  );
}
