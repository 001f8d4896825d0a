/** What a proposal still lacks or cannot keep, in the order of the form. */
import type { Fault } from '#src/domain/problem.ts';
import { faultsOf } from '#src/domain/record/read-mutation.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { type PersonalDataKind, personalDataIn, textFault } from '#src/domain/text.ts';
import { proposal } from './proposal.ts';
import { wordsOf } from './wording.ts';

const ORDER = [
  'subject',
  'category',
  'situation',
  'suggestions',
  'kind',
  'cosponsors',
  'attachments',
  'leadUnit',
  'coUnits',
  'publishConsent',
  'publishRefusal',
  'discussionWish',
  'session',
];

/** Faults that hold at every save: too long, too many, characters that cannot be kept. One a field. */
export function faultsAtSave(values: Body): Fault[] {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const parsed = proposal.body.safeParse(filled);
  const shape = parsed.success ? [] : faultsOf(parsed.error);
  const text = Object.entries(values).flatMap(([path, value]): Fault[] => {
    const code = typeof value === 'string' ? textFault(value) : null;
    return code ? [{ path, code }] : [];
  });
  return onePerField([...shape, ...text]);
}

/** Everything that stands in the way of handing in. One fault a field, in the order of the form. */
export function faultsBeforeSubmit(values: Body, settings: Settings): Fault[] {
  return onePerField([...faultsAtSave(values), ...proposal.faultsAtSubmit(values, settings)]);
}

/** The field a fault belongs to: `input.people.0` → `people`. */
export function fieldOf({ path }: Fault): string {
  return path.replace(/^input\./u, '').split('.')[0] ?? path;
}

function onePerField(faults: readonly Fault[]): Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(fieldOf(fault))) first.set(fieldOf(fault), fault);
  return [...first.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(fault: Fault): number {
  const at = ORDER.indexOf(fieldOf(fault));
  return at === -1 ? ORDER.length : at;
}

/** Fields that hold written words. */
export const WRITTEN = ['subject', 'situation', 'suggestions', 'publishRefusal', 'discussionWish'];

/** Personal data that should not travel in the words of a proposal; pointed out, never refused. Source: domain §1.6. */
export function personalDataOf(values: Body): PersonalDataKind[] {
  return [...new Set(WRITTEN.flatMap((field) => personalDataIn(wordsOf(values, field))))];
}
