import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { dateIn } from '#src/domain/calendar.ts';
import { isActive } from '#src/domain/people.ts';
import { SignedIn } from '#src/device/device-context.tsx';
import { useRecords, useSession } from '#src/device/live.ts';
import { useUnkept } from '#src/device/use-jotting.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import type { Feature } from '#src/ui/feature.ts';
import { useNow } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TabBar } from '#src/ui/tab-bar.tsx';
import { UnkeptProvider } from '#src/ui/unkept.ts';
import { storageKey } from '#src/i18n/refusal.ts';
import { HomePage } from './home/home-page.tsx';
import { MissingPage } from './missing-page.tsx';
import { RailPerson } from './rail-person.tsx';
import { RoomPage } from './room-page.tsx';
import { isOpenTo, type RoomRoute, routesOf, type Tab, tabsFor } from './rooms.ts';
import { InsideAppStrip, Strips } from './strips.tsx';
import { TabWaits } from './tab-waits.tsx';
import type { Updates } from './update.ts';

export interface ShellProps {
  readonly rooms: readonly Feature[];
  readonly updates: Updates;
  /** Pages that the app itself makes of several rooms. */
  readonly ownRoutes: readonly RoomRoute[];
}

/** The frame around every page: for whoever is signed in their tabs and notes, for others the door. */
export function Shell(props: ShellProps) {
  return (
    <SignedIn fallback={<Door rooms={props.rooms} />}>
      <Telling>
        <House {...props} />
      </Telling>
    </SignedIn>
  );
}

/** Says, wherever somebody is writing, that the phone cannot keep it. */
function Telling({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const why = useUnkept();
  return <UnkeptProvider value={why === null ? null : t(storageKey(why))}>{children}</UnkeptProvider>;
}

/** Only open pages; every other address shows the sign-in page in its place, and itself once somebody is signed in. */
function Door({ rooms }: Pick<ShellProps, 'rooms'>) {
  const open = routesOf(rooms).filter(({ access }) => access === 'open');
  const signIn = open.find(({ path }) => path === '/sign-in');
  return (
    <>
      <div className="strips">
        <InsideAppStrip />
      </div>
      <Region>
        <Routes>
          {open.map((route) => (
            <Route key={route.path} path={route.path} element={<RoomPage route={route} />} />
          ))}
          {signIn && <Route path="*" element={<RoomPage route={signIn} />} />}
        </Routes>
      </Region>
    </>
  );
}

/** The roles held today, by name. */
function useHeldRoles(): string[] {
  const { roles } = useSession();
  const today = dateIn(new Date(useNow()).toISOString());
  return [...new Set(roles.filter((grant) => isActive(grant, today)).map(({ role }) => role))];
}

function House({ rooms, ownRoutes, updates }: ShellProps) {
  const { account } = useSession();
  const held = useHeldRoles();
  const { pathname } = useLocation();
  const tabs = tabsFor(rooms, held);
  const hasRail = tabs.length > 1 && tabs[0]?.to !== '/';
  const isRoot = tabs.some(({ to }) => to === pathname);
  const frame = [hasRail && 'has-rail', !isRoot && 'inner'].filter(Boolean).join(' ');
  if (account === null) return <Reading />; // the desk opens a moment before its account is told
  return (
    <div className={frame}>
      <Strips updates={updates} isRoot={isRoot} saysOffline={pathname === '/sync'} />
      <Region>
        <Pages routes={[...routesOf(rooms), ...ownRoutes]} held={held} first={tabs[0]?.to ?? '/me'} />
      </Region>
      {(isRoot || hasRail) && (
        <Suspense>
          <Tabs tabs={tabs} hasRail={hasRail} />
        </Suspense>
      )}
    </div>
  );
}

interface PagesProps {
  readonly routes: readonly RoomRoute[];
  readonly held: readonly string[];
  /** Where somebody without duties of their own begins. */
  readonly first: string;
}

function Pages({ routes, held, first }: PagesProps) {
  const isMember = held.includes('member');
  return (
    <Routes>
      <Route path="/" element={isMember ? <HomePage /> : <Navigate to={first} replace />} />
      <Route path="/sign-in" element={<Navigate to="/" replace />} />
      {routes
        .filter((route) => route.path !== '/sign-in' && isOpenTo(route, held))
        .map((route) => (
          <Route key={route.path} path={route.path} element={<RoomPage route={route} />} />
        ))}
      <Route path="*" element={<MissingPage />} />
    </Routes>
  );
}

function Tabs({ tabs, hasRail }: { readonly tabs: readonly Tab[]; readonly hasRail: boolean }) {
  const { t } = useTranslation('first');
  const { account } = useSession();
  const owner = account?.id ?? '';
  const reports = useRecords('report', { owner, status: 'returned' }).records.length;
  const proposals = useRecords('proposal', { owner, status: ['returned', 'replied'] }).records.length;
  const deeds = useRecords('deed', { owner, status: 'returned' }).records.length;
  const owed = reports + proposals + deeds;
  const badge = { count: owed, label: t('nav.attention', { n: owed }) };
  const items = tabs.map(({ to, icon, labelKey, isRail, waits }) => ({
    to,
    icon,
    isRail,
    label: t(labelKey),
    badge: to === '/records' ? badge : undefined,
    waits: hasRail && waits ? <TabWaits load={waits} /> : undefined,
    who: hasRail && to === '/me' ? <RailPerson /> : undefined,
  }));
  return <TabBar items={items} rail={hasRail} brand={t('app.name')} />;
}

/** A page that fails or cannot be loaded leaves the frame standing; another address tries anew. */
function Region({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary title={t('page.failed')} region={pathname}>
      <Suspense fallback={<Reading />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Reading() {
  return (
    <div className="app">
      <main>
        <Skeleton />
      </main>
    </div>
  );
}
