/** Acts as they came over the wire, before anything is believed of them. */
import { createHash } from 'node:crypto';
import { canonicalText } from './store/canonical-text.ts';
import type { Arrived } from './store/mutations.ts';

/** Only the id has been checked. */
export type Raw = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is kept of an act whatever comes of it; parts that make no sense are left empty, the whole is in `body`. */
export function arrivedOf(raw: Raw): Arrived {
  return {
    id: raw.id,
    hash: payloadHash(raw),
    record: plain(raw.rec, 64),
    op: plain(raw.op, 20),
    v: typeof raw.v === 'number' && Number.isInteger(raw.v) && Math.abs(raw.v) < 1_000_000 ? raw.v : 0,
    body: JSON.stringify(raw),
  };
}

/** Tells whether two acts under one id are the same act. */
export function payloadHash(raw: Raw): string {
  return createHash('sha256').update(canonicalText(raw)).digest('hex');
}

/** The first act of each id: a second one in the same batch is answered like one sent again. */
export function firstOfEach(mutations: readonly Raw[]): Raw[] {
  const seen = new Set<string>();
  return mutations.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function plain(value: unknown, most: number): string {
  return typeof value === 'string' && value.length <= most && /^[\w-]*$/.test(value) ? value : '';
}
