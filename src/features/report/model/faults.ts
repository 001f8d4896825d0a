/** What a report still lacks or cannot keep, in the order of the form. */
import type { Fault } from '#src/domain/problem.ts';
import { faultsOf } from '#src/domain/record/read-mutation.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { type PersonalDataKind, personalDataIn, textFault } from '#src/domain/text.ts';
import { report } from './report.ts';

const ORDER = [
  'title',
  'situation',
  'category',
  'analysis',
  'suggestions',
  'place',
  'position',
  'sourceKind',
  'sourceVillage',
  'sourceOn',
  'urgency',
  'coauthors',
  'publishConsent',
  'publishRefusal',
  'attachments',
];

/** Faults that hold at every save: too long, not a day, characters that cannot be kept. One a field. */
export function faultsAtSave(values: Body): Fault[] {
  const parsed = report.body.safeParse(filled(values));
  const shape = parsed.success ? [] : faultsOf(parsed.error);
  const text = Object.entries(values).flatMap(([path, value]): Fault[] => {
    const code = typeof value === 'string' ? textFault(value) : null;
    return code ? [{ path, code }] : [];
  });
  return onePerField([...shape, ...text]);
}

/** Everything that stands in the way of handing in. One fault a field, in the order of the form. */
export function faultsBeforeSubmit(values: Body, settings: Settings): Fault[] {
  return onePerField([...faultsAtSave(values), ...report.faultsAtSubmit(values, settings)]);
}

/** The field a fault belongs to: `position.lat` → `position`. */
export function fieldOf({ path }: Fault): string {
  return path.replace(/^input\./u, '').split('.')[0] ?? path;
}

/** At most one fault for each field, in the order in which the form asks. */
export function onePerField(faults: readonly Fault[]): Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(fieldOf(fault))) first.set(fieldOf(fault), fault);
  return [...first.values()].sort((a, b) => place(a) - place(b));
}

function place(fault: Fault): number {
  const at = ORDER.indexOf(fieldOf(fault));
  return at === -1 ? ORDER.length : at;
}

function filled(values: Body): Body {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

const WRITTEN = ['title', 'situation', 'analysis', 'suggestions', 'publishRefusal', 'sourceVillage', 'place'];

/** Personal data that should not travel in the words of a report; pointed out, never refused. Source: domain §1.6. */
export function personalDataOf(values: Body): PersonalDataKind[] {
  const found = WRITTEN.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? personalDataIn(value) : [];
  });
  return [...new Set(found)];
}
