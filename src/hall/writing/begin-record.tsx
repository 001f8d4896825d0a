import { useState } from 'react';
import { Navigate } from 'react-router';
import { newId } from '#src/domain/record/identity.ts';

/** Kept by the browser with the address, so that reloading an untouched form still finds it. */
interface BegunState {
  readonly begun: true;
}

/** Makes the record's id once and goes on to its form, so that reloading opens the same draft again. */
export function BeginRecord({ editPath }: { readonly editPath: (id: string) => string }) {
  const [id] = useState(newId);
  const begun: BegunState = { begun: true };
  return <Navigate to={editPath(id)} replace state={begun} />;
}

export function isBegun(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'begun' in state && state.begun === true;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** An address may hold anything; a record's id looks like this. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}
