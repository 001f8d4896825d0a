import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { type Phone, PhoneProvider } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TabBar } from '#src/ui/tab-bar.tsx';
import { type UiWords, UiWordsProvider } from '#src/ui/words.ts';
import { HomeFrame } from './home/home-frame.tsx';
import { ROOMS, tabsFor } from './rooms.ts';

export interface OpeningProps {
  readonly phone: Phone;
  /** The roles of whoever used this phone last; null when nobody is signed in. */
  readonly roles: readonly string[] | null;
  /** The rest of the program did not come. */
  readonly hasFailed: boolean;
}

/** What stands while the phone's records are being opened: the frame, and on 今日 all that can be begun. */
export function Opening({ phone, roles, hasFailed }: OpeningProps) {
  const { t } = useTranslation('first');
  const words = useCallback<UiWords>((key, values) => t(key, { ...values }), [t]);
  return (
    <PhoneProvider value={phone}>
      <UiWordsProvider value={words}>
        {roles === null && !hasFailed ? null : <Frame roles={roles ?? []} hasFailed={hasFailed} />}
      </UiWordsProvider>
    </PhoneProvider>
  );
}

function Frame({ roles, hasFailed }: { readonly roles: readonly string[]; readonly hasFailed: boolean }) {
  const { t } = useTranslation('first');
  const { pathname } = useLocation();
  const tabs = tabsFor(ROOMS, roles);
  const hasRail = tabs.length > 1 && tabs[0]?.to !== '/';
  const isRoot = tabs.some(({ to }) => to === pathname);
  const frame = [hasRail && 'has-rail', !isRoot && 'inner'].filter(Boolean).join(' ');
  const items = tabs.map(({ to, icon, labelKey, isRail }) => ({ to, icon, isRail, label: t(labelKey) }));
  const waiting = hasFailed ? <Failed /> : <Skeleton />;
  return (
    <div className={frame}>
      {pathname === '/' && roles.includes('member') ? (
        <HomeFrame>{waiting}</HomeFrame>
      ) : (
        <div className="app">
          <main>{waiting}</main>
        </div>
      )}
      {(isRoot || hasRail) && <TabBar items={items} rail={hasRail} brand={t('app.name')} />}
    </div>
  );
}

/** The rest is loaded anew with the page. */
function Failed() {
  const { t } = useTranslation('first');
  const { pathname, search } = useLocation();
  return (
    <p role="alert">
      {t('page.failed')} <a href={pathname + search}>{t('button.reload')}</a>
    </p>
  );
}
