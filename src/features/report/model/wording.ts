/** The words of a report read out of its body, which may be incomplete or come from a newer version. */
import { namesOf } from '#src/domain/record/names.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';

/** A text field's words, empty when there are none. */
export function wordsOf(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

/** A text field's words, or null when nothing can be read in them. */
export function spokenOf(body: Body, field: string): string | null {
  const words = wordsOf(body, field);
  return isBlank(words) ? null : words;
}

export interface Position {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number;
}

export function positionOf(body: Body): Position | null {
  const value = asObject(body.position);
  if (!value) return null;
  const { lat, lng, accuracy } = value;
  if (typeof lat !== 'number' || typeof lng !== 'number' || typeof accuracy !== 'number') return null;
  return { lat, lng, accuracy };
}

export interface Adoption {
  readonly id: string;
  readonly level: string;
  readonly way: string;
  readonly on: string;
}

export function adoptionsOf(body: Body): Adoption[] {
  return objectsIn(body.adoptions).flatMap(({ id, level, way, on }) =>
    typeof id === 'string' && typeof level === 'string' && typeof way === 'string' && typeof on === 'string'
      ? [{ id, level, way, on }]
      : [],
  );
}

export interface Instruction {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly on: string;
}

export function instructionsOf(body: Body): Instruction[] {
  return objectsIn(body.instructions).flatMap(({ id, by, text, on }) =>
    typeof id === 'string' && typeof by === 'string' && typeof text === 'string' && typeof on === 'string' ? [{ id, by, text, on }] : [],
  );
}

/** Photos and voice notes a report lists, by the kind of their bytes. */
export function filesIn(body: Body): { photos: number; voices: number } {
  const kinds = objectsIn(body.attachments).map(({ mime }) => (typeof mime === 'string' ? mime : ''));
  return {
    photos: kinds.filter((mime) => mime.startsWith('image/')).length,
    voices: kinds.filter((mime) => mime.startsWith('audio/')).length,
  };
}

/** Everything a person may search a report by. */
export function searchTextOf(body: Body): string {
  const fields = ['title', 'situation', 'analysis', 'suggestions', 'place', 'sourceVillage', 'editedTitle', 'number', 'unit'];
  return [...fields.map((field) => wordsOf(body, field)), ...namesOf(body, 'coauthors')].join('\n');
}

function objectsIn(value: Json | undefined): { readonly [key: string]: Json }[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: Json) => asObject(item)).filter((item) => item !== null);
}

function asObject(value: Json | undefined): { readonly [key: string]: Json } | null {
  // Array.isArray does not narrow readonly arrays away.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : null;
}

/** The fields of a report that hold written words. */
export const WRITTEN = ['title', 'situation', 'analysis', 'suggestions', 'place', 'sourceVillage', 'publishRefusal'];
