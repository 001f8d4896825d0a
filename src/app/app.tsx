import { type ReactNode, Suspense, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceProvider } from '#src/device/device-context.tsx';
import type { Device } from '#src/device/device.ts';
import { type DisplayChoice, DisplayProvider } from '#src/features/account/views/display-context.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { type Phone, PhoneProvider } from '#src/ui/phone.ts';
import { ToastProvider } from '#src/ui/toast.tsx';
import { type UiWords, UiWordsProvider } from '#src/ui/words.ts';
import { OWN_ROUTES } from './own-routes.ts';
import { ROOMS } from './rooms.ts';
import { type Scroller, ScrollKeeper } from './scroll-keeper.tsx';
import { Shell } from './shell.tsx';
import type { Updates } from './update.ts';

export interface AppProps {
  readonly device: Device;
  readonly phone: Phone;
  readonly display: DisplayChoice;
  readonly updates: Updates;
  readonly scroller: Scroller;
}

/** Everything under the router: what is handed down, and the frame. */
export function App({ device, phone, display, updates, scroller }: AppProps) {
  return (
    <DisplayProvider value={display}>
      <PhoneProvider value={phone}>
        <DeviceProvider device={device}>
          <Spoken display={display}>
            <ScrollKeeper scroller={scroller} />
            <Shell rooms={ROOMS} ownRoutes={OWN_ROUTES} updates={updates} />
          </Spoken>
        </DeviceProvider>
      </PhoneProvider>
    </DisplayProvider>
  );
}

/** The words of the parts, the toast, and the last net under everything. */
function Spoken({ display, children }: { readonly display: DisplayChoice; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const words = useCallback<UiWords>((key, values) => t(key, { ...values }), [t]);
  const { mode } = useSyncExternalStore(display.subscribe, display.get);
  return (
    <UiWordsProvider value={words}>
      <ToastProvider elder={mode === 'elder'}>
        <ErrorBoundary title={t('page.failed')}>
          <Suspense>{children}</Suspense>
        </ErrorBoundary>
      </ToastProvider>
    </UiWordsProvider>
  );
}
