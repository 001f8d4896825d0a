/** Reading a body that may be incomplete, or come from a newer version: never throws, never guesses. */
import { isBlank } from '#src/domain/text.ts';
import type { Body, Json } from './stored.ts';

/** A field's words; empty when it has none, or nothing can be read in them. */
export function textIn(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'string' && !isBlank(value) ? value : '';
}

/** A field's text exactly as it was typed, for the box in which it is typed on. */
export function typedIn(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

/** A field's number as it is written; empty when it holds none. */
export function numberIn(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'number' ? String(value) : '';
}

/** The objects in a set field. */
export function objectsIn(body: Body, field: string): Body[] {
  const value = body[field];
  return Array.isArray(value) ? value.map((item: Json) => asObject(item)).filter((item) => item !== null) : [];
}

/** The object in a field; an empty one where there is none. */
export function objectIn(body: Body, field: string): Body {
  return asObject(body[field]) ?? {};
}

export interface PositionRead {
  readonly lat: number;
  readonly lng: number;
  /** Metres. */
  readonly accuracy: number;
}

export function positionIn(body: Body, field = 'position'): PositionRead | null {
  const { lat, lng, accuracy } = asObject(body[field]) ?? {};
  if (typeof lat !== 'number' || typeof lng !== 'number' || typeof accuracy !== 'number') return null;
  return { lat, lng, accuracy };
}

function asObject(value: Json | undefined): Body | null {
  // Array.isArray does not narrow readonly arrays away.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : null;
}
