import { CornerUpLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';
import { pathOf } from './own-record.ts';

/** What the office sent back and why. One leads straight to mending it, several to their list. */
export function ReturnedNotice({ records }: { readonly records: readonly Shown[] }) {
  const { t } = useTranslation();
  const returned = records.filter(({ status }) => status === 'returned');
  const [first] = returned;
  if (!first) return null;
  const reason = first.log.findLast(({ name }) => name === 'return')?.note;
  return (
    <div className="home-returned">
      <Notice
        tone="back"
        icon={CornerUpLeft}
        lead={t('home.returned.lead', { n: returned.length })}
        to={returned.length === 1 ? pathOf(first) : '/records?status=fix'}
      >
        {reason && t('home.returned.note', { note: reason })}
      </Notice>
    </div>
  );
}
