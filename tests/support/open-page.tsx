/** Opens pages of the app on a real phone: the device's own code, the rooms' routes and words, an address. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect } from 'vitest';
import { OWN_ROUTES } from '#src/app/own-routes.ts';
import { type RoomRoute, ROOMS, routesOf } from '#src/app/rooms.ts';
import { DeviceProvider, SignedIn } from '#src/device/device-context.tsx';
import type { Actor } from '#src/domain/people.ts';
import { toWire } from '#src/domain/record/to-wire.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { type Language, loadRooms, startStrings } from '#src/i18n/strings.ts';
import { definitionOf } from '#src/registry.ts';
import { PhoneProvider } from '#src/ui/phone.ts';
import { ToastProvider } from '#src/ui/toast.tsx';
import { UiWordsProvider } from '#src/ui/words.ts';
import { turns } from './clock.ts';
import { type Line, offline, openPhone, type Phone } from './phone.ts';

/** A phone on which somebody is signed in and that has no network, unless a line is given for afterwards. */
export async function phoneOf(actor: Actor, line: Line = offline): Promise<Phone> {
  const phone = await openPhone({ line: signInLine(actor) });
  const done = await phone.signIn(actor.id, 'any');
  if (!done.ok) throw new Error(done.code);
  await phone.desk().settled();
  phone.line = line;
  phone.page(line === offline ? 'offline' : 'online');
  return phone;
}

/** Answers a sign-in and nothing else. */
function signInLine({ id, name, tenant, grants }: Actor): Line {
  return (url, init) => {
    if (url !== '/api/v1/session' || init.method !== 'POST') return offline(url, init);
    const account = { id, name, tenant, login: id, roles: grants };
    const body = JSON.stringify({ account, expires: '2027-01-01T00:00:00.000Z' });
    return Promise.resolve(new Response(body, { status: 200, headers: { 'content-type': 'application/json', 'x-app': 'sqmy' } }));
  };
}

/** Leaves the open page, lets it keep what was typed, and puts the phone away. */
export async function putAway(phone: Phone): Promise<void> {
  cleanup();
  await turns(30);
  await phone.close();
}

/** The phone has pulled these records from the server. */
export async function pulled(phone: Phone, ...records: readonly Stored[]): Promise<void> {
  for (const [index, record] of records.entries()) {
    const definition = definitionOf(record.type);
    if (definition === undefined) throw new Error(`no such type: ${record.type}`);
    const base = toWire(definition, { ...record, seq: index + 1 });
    const date = definition.eventDate?.(record.body, null) ?? record.at.submitted ?? record.at.created;
    const parent = record.parent === null ? {} : { parent: record.parent };
    await phone.desk().db.records.put({
      id: record.id,
      type: record.type,
      status: record.status,
      date,
      ...parent,
      base,
      era: 0,
      scopes: {},
      scopeKeys: [],
    });
  }
}

interface Handed {
  readonly files: { readonly name: string; readonly content: string | Uint8Array }[];
  printed: number;
  /** How many pages keep the screen on. */
  awake: number;
}

export interface OpenedPage {
  readonly user: UserEvent;
  /** Where the app is now. */
  readonly path: () => string;
  readonly go: (to: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Time passes on the phone: what was typed is kept. */
  readonly wait: (ms: number) => Promise<void>;
  /** What the app handed to the phone: files to keep, pages to print. */
  readonly handed: Handed;
  /** The app is closed, as by a phone that needs its memory. */
  readonly close: () => void;
}

export interface OpenOptions {
  readonly language?: Language;
  /** Rooms whose pages can be reached from here. */
  readonly rooms?: readonly string[];
}

/** Opens an address on a phone and waits for its heading. Pages and words are there before, so that nothing is waited for twice. */
export async function openPage(
  phone: Phone,
  at: string,
  { language = 'zh-CN', rooms = ['report'] }: OpenOptions = {},
): Promise<OpenedPage> {
  // jsdom lays nothing out, so it cannot scroll either.
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  const strings = await startStrings({ language });
  await loadRooms(strings, rooms);
  const wanted = [...routesOf(ROOMS), ...OWN_ROUTES].filter(({ room }) => rooms.includes(room));
  const routes = await Promise.all(wanted.map(loaded));
  const router = createMemoryRouter([...routes, { path: '*', element: <h1>{ELSEWHERE}</h1> }], { initialEntries: [at] });
  const handed: Handed = { files: [], printed: 0, awake: 0 };
  const view = render(
    <StrictMode>
      <I18nextProvider i18n={strings}>
        <PhoneProvider value={shownPhone(phone, handed)}>
          <DeviceProvider device={phone.device}>
            <Spoken>
              <SignedIn fallback={null}>
                <RouterProvider router={router} />
              </SignedIn>
            </Spoken>
          </DeviceProvider>
        </PhoneProvider>
      </I18nextProvider>
    </StrictMode>,
  );
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.queryByRole('status', { busy: true }), 'the page is still reading').toBeNull());
  return {
    user: userEvent.setup({ applyAccept: false }),
    close: view.unmount,
    handed,
    path: () => router.state.location.pathname + router.state.location.search,
    go: (to) => router.navigate(to),
    back: () => router.navigate(-1),
    wait: (ms) => phone.clock.advance(ms),
  };
}

/** Stands for every page of another room. */
export const ELSEWHERE = 'elsewhere';

async function loaded({ path, load }: RoomRoute) {
  const { Component } = await load();
  return { path, element: <Component /> };
}

function Spoken({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <UiWordsProvider value={(key, values) => t(key, { ...values })}>
      <ToastProvider>{children}</ToastProvider>
    </UiWordsProvider>
  );
}

function shownPhone(phone: Phone, handed: Handed) {
  const never = () => () => undefined;
  return {
    now: phone.clock.now,
    online: { get: () => phone.line !== offline, subscribe: never },
    version: 'test',
    isInsideApp: false,
    install: { get: () => null, subscribe: never },
    microphone: () =>
      'mediaDevices' in navigator && 'MediaRecorder' in window ? navigator.mediaDevices.getUserMedia({ audio: true }) : null,
    camera: () => ('mediaDevices' in navigator ? navigator.mediaDevices.getUserMedia({ video: true }) : null),
    keepAwake: () => {
      handed.awake += 1;
      return () => void (handed.awake -= 1);
    },
    geolocation: () => ('geolocation' in navigator ? navigator.geolocation : null),
    saveFile: (name: string, _mime: string, content: string | Uint8Array) => void handed.files.push({ name, content }),
    print: () => void (handed.printed += 1),
  };
}
