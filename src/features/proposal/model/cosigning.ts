/** Asking other members to sign a proposal 联名, and what becomes of their word when the text changes. */
import { z } from 'zod';
import { fieldsChanged } from '#src/domain/record/content.ts';
import type { Body, Json, LogEntry, Stored } from '#src/domain/record/stored.ts';

/** How many may be asked to sign one proposal. */
export const COSIGNERS_LIMIT = 50;
export const COSIGN_STATES = ['invited', 'agreed', 'declined'] as const;

const stored = z.array(
  z.object({ id: z.string(), state: z.enum(COSIGN_STATES), opinion: z.string(), until: z.string().nullable(), at: z.string() }),
);
export type Cosigner = z.output<typeof stored>[number];

export function cosignersOf(body: Body): Cosigner[] {
  const parsed = stored.safeParse(body.cosponsors ?? []);
  return parsed.success ? parsed.data : [];
}

const STANDING = ['agreed', 'invited', 'declined'];

/** Those who signed in the order of their signing, then those still asked, then those who declined; the record keeps them by id. */
export function cosignersInOrder(body: Body): Cosigner[] {
  const standing = ({ state }: Cosigner) => STANDING.indexOf(state);
  return cosignersOf(body).toSorted((a, b) => standing(a) - standing(b) || Date.parse(a.at) - Date.parse(b.at));
}

/** Adds people to those asked; whoever was asked before keeps their answer. */
export function withInvited(body: Body, people: readonly string[], until: string | null, at: string): Body {
  const known = new Set(cosignersOf(body).map(({ id }) => id));
  const asked = [...new Set(people)]
    .filter((id) => !known.has(id))
    .map((id): Cosigner => ({ id, state: 'invited', opinion: '', until, at }));
  return withCosigners(body, [...cosignersOf(body), ...asked]);
}

/** Is somebody's word still wanted? */
export function isAsked(body: Body, person: string): boolean {
  return cosignersOf(body).some(({ id, state }) => id === person && state === 'invited');
}

/** Somebody signed before and is asked again, because the text changed since. Source: §3.3.3. */
export function isAskedAgain(body: Body, log: readonly LogEntry[], person: string): boolean {
  return isAsked(body, person) && log.findLast(({ name, by }) => ANSWERS.includes(name) && by.id === person)?.name === 'sign';
}

const ANSWERS = ['sign', 'decline'];

export function withAnswer(body: Body, person: string, state: 'agreed' | 'declined', opinion: string, at: string): Body {
  return withCosigners(
    body,
    cosignersOf(body).map((cosigner) => (cosigner.id === person ? { ...cosigner, state, opinion, at } : cosigner)),
  );
}

/** Nobody's name stands under words they did not read: a changed text asks those who had agreed again. Source: §3.3.3. */
export function askAgain(before: Stored, body: Body): Body {
  if (!fieldsChanged(TEXT, before.body, body)) return body;
  const cosigners = cosignersOf(body);
  if (!cosigners.some(({ state }) => state === 'agreed')) return body;
  return withCosigners(
    body,
    cosigners.map((cosigner) => (cosigner.state === 'agreed' ? { ...cosigner, state: 'invited' as const } : cosigner)),
  );
}

const TEXT = ['subject', 'situation', 'suggestions'];

function withCosigners(body: Body, cosigners: readonly Cosigner[]): Body {
  const items: Json[] = [...cosigners].sort((a, b) => (a.id < b.id ? -1 : 1)).map((cosigner) => ({ ...cosigner }));
  return { ...body, cosponsors: items };
}
