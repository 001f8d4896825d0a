/** Opens the whole app on a real phone: the frame, its tabs and strips, and every room behind it. */
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, useLocation } from 'react-router';
import { App } from '#src/app/app.tsx';
import { createDisplayChoice } from '#src/app/display-choice.ts';
import { OWN_ROUTES } from '#src/app/own-routes.ts';
import { loadPage } from '#src/app/room-page.tsx';
import { ROOMS, routesOf } from '#src/app/rooms.ts';
import type { Updates, UpdateState } from '#src/app/update.ts';
import type { DisplayChoice } from '#src/features/account/views/display-context.ts';
import { changeLanguage, loadRooms, startStrings } from '#src/i18n/strings.ts';
import type { Phone as ShownPhone } from '#src/ui/phone.ts';
import type { Actor } from '#src/domain/people.ts';
import { type Line, offline, type Phone } from './phone.ts';

export interface OpenedApp {
  readonly user: UserEvent;
  /** Where the app is now. */
  readonly path: () => string;
  readonly display: DisplayChoice;
  /** The files that were handed to the person, by name. */
  readonly saved: ReadonlyMap<string, string>;
  readonly updates: UpdatesByHand;
  /** The line came back or went; the browser noticed. */
  readonly connect: (line: Phone['line']) => void;
}

/** A new version comes when the test says so. */
export interface UpdatesByHand extends Updates {
  readonly say: (state: Partial<UpdateState>) => void;
  applied: number;
}

export interface OpenAppOptions {
  /** Kept display choices; shared between two openings of the same phone. */
  readonly kept?: Map<string, string>;
  readonly isInsideApp?: boolean;
}

/** Opens an address; every page and its words are on the phone already, as they are once the app was installed. */
export async function openApp(phone: Phone, at = '/', { kept = new Map(), isInsideApp = false }: OpenAppOptions = {}): Promise<OpenedApp> {
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const display = createDisplayChoice(store, document.documentElement, window);
  const strings = await startStrings({ language: display.get().language });
  await loadRooms(
    strings,
    ROOMS.map(({ name }) => name),
  );
  await Promise.all([...routesOf(ROOMS), ...OWN_ROUTES].map((route) => loadPage(route, strings)));
  display.subscribe(() => void changeLanguage(strings, display.get().language));
  const updates = updatesByHand();
  const saved = new Map<string, string>();
  const listeners = new Set<() => void>();
  const shown: ShownPhone = {
    now: phone.clock.now,
    online: { get: () => phone.line !== offline, subscribe: (listener) => watch(listeners, listener) },
    version: 'test',
    isInsideApp,
    install: { get: () => null, subscribe: () => () => undefined },
    microphone: () => null,
    camera: () => null,
    keepAwake: () => () => undefined,
    geolocation: () => null,
    saveFile: (name, _mime, content) => void saved.set(name, typeof content === 'string' ? content : new TextDecoder().decode(content)),
    print: () => undefined,
  };
  let here = at;
  const Watch = () => {
    const { pathname, search } = useLocation();
    here = pathname + search;
    return null;
  };
  await act(async () => {
    render(
      <StrictMode>
        <I18nextProvider i18n={strings}>
          <MemoryRouter initialEntries={[at]}>
            <Watch />
            <App device={phone.device} phone={shown} display={display} updates={updates} scroller={stillScroller()} />
          </MemoryRouter>
        </I18nextProvider>
      </StrictMode>,
    );
  });
  return {
    user: userEvent.setup(),
    path: () => here,
    display,
    saved,
    updates,
    connect: (line) => {
      phone.line = line;
      phone.page(line === offline ? 'offline' : 'online');
      for (const listener of listeners) listener();
    },
  };
}

function updatesByHand(): UpdatesByHand {
  let state: UpdateState = { update: 'none', offline: 'ready' };
  const listeners = new Set<() => void>();
  return {
    applied: 0,
    state: () => state,
    subscribe: (listener) => watch(listeners, listener),
    check: () => undefined,
    async apply() {
      this.applied += 1;
    },
    say(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}

function watch(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stillScroller() {
  return { get: () => 0, set: () => undefined, onSize: () => () => undefined, onScroll: () => () => undefined };
}

/** A refusal of our server, as its problem document. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Response {
  const body = JSON.stringify({ app: 'sqmy', type: 'about:blank', title: code, status, code, ...more });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** An answer of our server. */
export function answer(json: unknown): Response {
  return new Response(JSON.stringify(json), { status: 200, headers: { 'content-type': 'application/json', 'x-app': 'sqmy' } });
}

/** Signs somebody in, whatever the password, and answers nothing else. */
export function signedInAs({ id, name, tenant, grants }: Actor): Line {
  return (url, init) => {
    if (url !== '/api/v1/session') return offline(url, init);
    return Promise.resolve(answer({ account: { id, name, tenant, login: id, roles: grants }, expires: '2027-01-01T00:00:00.000Z' }));
  };
}
