import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession, useSync, useUnsent } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';

export interface SignOutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * 退出. Keeping comes first. Clearing asks for a look at the count while something is unsent;
 * even then only what the server holds is cleared. Source: reliability D15, §2.3.
 */
export function SignOutSheet({ open, onClose }: SignOutSheetProps) {
  const { t } = useTranslation('account');
  const { signOut } = useSession();
  const { needsYou } = useSync();
  const navigate = useNavigate();
  const [hasSeen, setHasSeen] = useState(false);
  const unsent = (useUnsent()?.length ?? 0) + needsYou;
  const mayClear = unsent === 0 || hasSeen;

  /** The next person begins at the front door, not where this one left. */
  async function leave(keep: boolean) {
    await signOut({ keep });
    await navigate('/', { replace: true });
  }

  return (
    <Sheet open={open} title={t('signOut.title')} onClose={onClose} actions={choices()}>
      {unsent === 0 ? (
        <p>{t('signOut.safe')}</p>
      ) : (
        <div className="stack">
          <Notice tone="warn" icon={TriangleAlert} lead={t('wipe.confirm', { n: unsent })}>
            {t('wipe.stays')}
          </Notice>
          <Checkbox checked={hasSeen} onChange={setHasSeen}>
            {t('wipe.seen', { n: unsent })}
          </Checkbox>
        </div>
      )}
    </Sheet>
  );

  function choices() {
    return (
      <>
        <Button tone="ink" block onClick={() => leave(true)}>
          {t('signOut.keep.button')}
        </Button>
        {unsent > 0 && (
          <LinkButton tone="outline" block to="/sync?backUp">
            {t('wipe.backup.button')}
          </LinkButton>
        )}
        <Button tone="danger" block disabled={!mayClear} onClick={() => leave(false)}>
          {t('signOut.clear.button')}
        </Button>
      </>
    );
  }
}
