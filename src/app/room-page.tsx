import type { i18n } from 'i18next';
import { type ComponentType, use } from 'react';
import { useTranslation } from 'react-i18next';
import { loadRooms } from '#src/i18n/strings.ts';
import type { RoomRoute } from './rooms.ts';

interface Page {
  readonly Component: ComponentType;
}

/** Pages on their way; one that could not be loaded is forgotten, so that the next try asks again. */
const asked = new Map<RoomRoute['load'], Promise<Page>>();
const loaded = new Map<RoomRoute['load'], Page>();

/** A room's page, with its words, loaded when it is first opened. */
export function RoomPage({ route }: { readonly route: RoomRoute }) {
  const { i18n } = useTranslation();
  const { Component } = loaded.get(route.load) ?? use(loadPage(route, i18n));
  return <Component />;
}

/** Loads a page ahead of its opening; asking twice loads once. */
export function loadPage({ load, room }: RoomRoute, strings: i18n): Promise<Page> {
  const known = asked.get(load);
  if (known) return known;
  const loading = Promise.all([load(), loadRooms(strings, [room])]).then(([page]) => {
    loaded.set(load, page);
    return page;
  });
  asked.set(load, loading);
  loading.catch(() => asked.delete(load));
  return loading;
}
