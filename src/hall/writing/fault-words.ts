import type { TFunction } from 'i18next';
import type { Fault } from '#src/domain/problem.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';

/** What is wrong with a field: the room's own words where it has some, else those of every form. */
export function faultWords(t: TFunction, fault: Fault): string {
  return t([`field.${fieldOf(fault)}.error.${fault.code}`, `fault.${fault.code}`, 'fault.other']);
}

/** Lines of an error summary that lead to the fields of this page, or of the page at `to`. */
export function fieldErrors(t: TFunction, faults: readonly Fault[], to?: (field: string) => string): FieldError[] {
  return faults.map((fault) => ({ field: fieldOf(fault), text: faultWords(t, fault), to: to?.(fieldOf(fault)) }));
}
