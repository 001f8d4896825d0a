import { CircleAlert, LogIn } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSync } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';

const SignInAgainSheet = lazy(async () => ({ default: (await import('./sign-in-again-sheet.tsx')).SignInAgainSheet }));

/**
 * Says that the server no longer knows this session, and lets the person sign in on top of the page:
 * nothing is navigated, nothing typed is lost. Source: reliability §2.3.
 */
export function SessionStrip() {
  const { t } = useTranslation();
  const { state, stopCode } = useSession();
  const { waiting } = useSync();
  const online = useOnline();
  const [isSigningIn, setIsSigningIn] = useState(false);
  if (state !== 'expired' && state !== 'stopped') return null;
  const helpsToSignIn = state === 'expired' || stopCode === 'owner_mismatch';

  return (
    <>
      <Notice
        tone={state === 'stopped' ? 'back' : 'warn'}
        icon={CircleAlert}
        actions={
          helpsToSignIn ? (
            <Button
              tone="ink"
              small
              icon={LogIn}
              onClick={() => {
                setIsSigningIn(true);
              }}
            >
              {waiting > 0 ? t('session.waiting', { n: waiting }) : t('strip.signIn.button')}
            </Button>
          ) : (
            <LinkButton tone="outline" small to="/sync">
              {t('button.syncCentre')}
            </LinkButton>
          )
        }
      >
        {state === 'stopped' ? t([`problem.${stopCode ?? 'other'}`, 'problem.other']) : t('session.expired')}
      </Notice>
      {isSigningIn && (
        <Suspense fallback={<Skeleton />}>
          <SignInAgainSheet
            online={online}
            onClose={() => {
              setIsSigningIn(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
