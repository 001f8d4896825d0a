import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** After the browser cleared what this phone kept: what is safe, what may be gone, and where it may still be. Source: reliability PWA-21. */
export function LostStrip() {
  const { t } = useTranslation();
  const { lost, forgetLost } = useSession();
  if (lost === null) return null;
  return (
    <Notice
      tone="warn"
      icon={CircleAlert}
      lead={t('lost.title')}
      actions={
        <>
          <LinkButton tone="outline" small to="/sync">
            {t('button.syncCentre')}
          </LinkButton>
          <Button tone="quiet" small onClick={forgetLost}>
            {t('lost.read.button')}
          </Button>
        </>
      }
    >
      {lost.pending > 0 ? t('lost.unsent', { n: lost.pending }) : t('lost.safe')}
    </Notice>
  );
}
