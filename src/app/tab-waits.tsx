import { type ComponentType, Suspense, use } from 'react';
import type { FeatureNav } from '#src/ui/feature.ts';

type Load = NonNullable<FeatureNav['waits']>;

interface Part {
  readonly Component: ComponentType;
}

/** Numbers that were asked for; one that could not be loaded is left out until the program is opened again. */
const asked = new Map<Load, Promise<Part>>();

/** The number beside an item of the rail, loaded when the rail first stands. Without it the rail is whole. */
export function TabWaits({ load }: { readonly load: Load }) {
  return (
    <Suspense>
      <Loaded part={partOf(load)} />
    </Suspense>
  );
}

function Loaded({ part }: { readonly part: Promise<Part> }) {
  const { Component } = use(part);
  return <Component />;
}

function partOf(load: Load): Promise<Part> {
  const known = asked.get(load);
  if (known) return known;
  const part = load().catch(() => ({ Component: Nothing }));
  asked.set(load, part);
  return part;
}

function Nothing() {
  return null;
}
