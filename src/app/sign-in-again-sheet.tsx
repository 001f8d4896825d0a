import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { SignInForm } from '#src/features/account/views/sign-in-form.tsx';
import { Sheet } from '#src/ui/sheet.tsx';

export interface SignInAgainSheetProps {
  readonly online: boolean;
  readonly onClose: () => void;
}

/** The same person signs in again; somebody else never continues what is open here. */
export function SignInAgainSheet({ online, onClose }: SignInAgainSheetProps) {
  const { t } = useTranslation('account');
  const { account } = useSession();
  return (
    <Sheet open title={t('signIn.again.title')} onClose={onClose}>
      <p className="small muted">{t('signIn.again.lead')}</p>
      <SignInForm login={account?.login ?? ''} fixed online={online} onDone={onClose} />
    </Sheet>
  );
}
