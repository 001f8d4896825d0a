import { type ComponentType, use } from 'react';
import { useTranslation } from 'react-i18next';
import { loadRooms } from '#src/i18n/strings.ts';
import type { RoomRoute } from './rooms.ts';

type Loaded = Promise<{ readonly Component: ComponentType }>;

/** Pages that were asked for; one that could not be loaded is forgotten, so that the next try asks again. */
const asked = new Map<RoomRoute['load'], Loaded>();

/** A room's page, with its words, loaded when it is first opened. */
export function RoomPage({ route }: { readonly route: RoomRoute }) {
  const { i18n } = useTranslation();
  const { Component } = use(pageOf(route, () => loadRooms(i18n, [route.room])));
  return <Component />;
}

function pageOf({ load }: RoomRoute, loadWords: () => Promise<void>): Loaded {
  const known = asked.get(load);
  if (known) return known;
  const loading = Promise.all([load(), loadWords()]).then(([page]) => page);
  asked.set(load, loading);
  loading.catch(() => asked.delete(load));
  return loading;
}
