import { useState } from 'react';
import { Navigate } from 'react-router';
import { newId } from '#src/domain/record/identity.ts';
import { editPath } from './activity-paths.ts';

/** Kept by the browser with the address, so that reloading an untouched form still finds it. */
interface BegunState {
  readonly begun: true;
}

/** Makes the activity's id once and goes on to its form, so that reloading opens the same draft again. */
export function NewActivityPage() {
  const [id] = useState(newId);
  const begun: BegunState = { begun: true };
  return <Navigate to={editPath(id)} replace state={begun} />;
}

export function isBegun(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'begun' in state && state.begun === true;
}
