import type { LucideIcon } from 'lucide-react';
import { FilePenLine, HeartHandshake, NotebookPen, ScanQrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#src/ui/icon.tsx';

/** What a member begins most often after a report; the words are `home.quick.<key>`. */
const QUICK: readonly { readonly key: string; readonly to: string; readonly icon: LucideIcon }[] = [
  { key: 'proposal', to: '/proposals/new', icon: FilePenLine },
  { key: 'checkIn', to: '/activities', icon: ScanQrCode },
  { key: 'deed', to: '/deeds/new', icon: HeartHandshake },
  { key: 'note', to: '/notes/new', icon: NotebookPen },
];

/** The row of small actions under the red block. */
export function QuickActions() {
  const { t } = useTranslation('first');
  return (
    <nav className="quick" aria-label={t('home.quick.label')}>
      {QUICK.map(({ key, to, icon }) => (
        <Link key={key} to={to}>
          <Icon of={icon} />
          {t(`home.quick.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
