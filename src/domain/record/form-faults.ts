/** What a form still lacks or cannot keep, from the definition of its record. One fault a field, in the order in which the form asks. */
import type { Fault } from '#src/domain/problem.ts';
import type { Settings } from '#src/domain/settings.ts';
import { textFault } from '#src/domain/text.ts';
import type { RecordDefinition } from './definition.ts';
import { faultsOf } from './read-mutation.ts';
import type { Body } from './stored.ts';

/** Faults that hold at every save: too long, not a day, characters that cannot be kept, an end before its beginning. */
export function saveFaults(definition: RecordDefinition, values: Body, settings: Settings): Fault[] {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const parsed = definition.body.safeParse(filled);
  const shape = parsed.success ? [] : faultsOf(parsed.error);
  const text = Object.entries(values).flatMap(([path, value]): Fault[] => {
    const code = typeof value === 'string' ? textFault(value) : null;
    return code ? [{ path, code }] : [];
  });
  const rules = parsed.success ? (definition.faultsAtSave?.(filled, settings) ?? []) : [];
  return onePerField([...shape, ...text, ...rules], Object.keys(definition.fields));
}

/** Everything that stands in the way of handing in. */
export function handInFaults(definition: RecordDefinition, values: Body, settings: Settings): Fault[] {
  const faults = [...saveFaults(definition, values, settings), ...definition.faultsAtSubmit(values, settings)];
  return onePerField(faults, Object.keys(definition.fields));
}

/** The field a fault belongs to: `position.lat` → `position`. */
export function fieldOf({ path }: Fault): string {
  return path.replace(/^input\./u, '').split('.')[0] ?? path;
}

/** At most one fault for each field, in the given order; other fields last. */
export function onePerField(faults: readonly Fault[], order: readonly string[]): Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(fieldOf(fault))) first.set(fieldOf(fault), fault);
  const place = (fault: Fault) => (order.includes(fieldOf(fault)) ? order.indexOf(fieldOf(fault)) : order.length);
  return [...first.values()].sort((a, b) => place(a) - place(b));
}
