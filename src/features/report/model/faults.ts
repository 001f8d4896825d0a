/** What a report still lacks or cannot keep, in the order of the form. */
import type { Fault } from '#src/domain/problem.ts';
import { onePerField as inOrder, saveFaults } from '#src/domain/record/form-faults.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS, type Settings } from '#src/domain/settings.ts';
import { type PersonalDataKind, personalDataIn } from '#src/domain/text.ts';
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
  return onePerField(saveFaults(report, values, DEFAULT_SETTINGS));
}

/** Everything that stands in the way of handing in. One fault a field, in the order of the form. */
export function faultsBeforeSubmit(values: Body, settings: Settings): Fault[] {
  return onePerField([...faultsAtSave(values), ...report.faultsAtSubmit(values, settings)]);
}

/** At most one fault for each field, in the order in which the form asks. */
export function onePerField(faults: readonly Fault[]): Fault[] {
  return inOrder(faults, ORDER);
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
