import type { TFunction } from 'i18next';
import type { Fault } from '#src/domain/problem.ts';
import type { Settings } from '#src/domain/settings.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { fieldOf } from '#src/domain/record/form-faults.ts';

/** What is wrong with a field: the room's own words where it has some, else those of every form. */
export function faultWords(t: TFunction<'report'>, fault: Fault, { reportLimit }: Settings): string {
  const field = fieldOf(fault);
  return t([`field.${field}.error.${fault.code}`, `fault.${fault.code}`, 'fault.other'], { limit: reportLimit });
}

/** Lines of an error summary that lead to the fields of this page. */
export function fieldErrors(t: TFunction<'report'>, faults: readonly Fault[], settings: Settings): FieldError[] {
  return faults.map((fault) => ({ field: fieldOf(fault), text: faultWords(t, fault, settings) }));
}
