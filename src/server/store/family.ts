/** Records that belong to others: a variant to its report, an attendance to its activity. */
import type { Related, RecordDefinition } from '#src/domain/record/definition.ts';
import { scopesOf } from '#src/domain/record/scopes.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { definitionOf } from '#src/registry.ts';

export type Records = ReadonlyMap<string, Stored>;

/** The definition of a stored record; a type that is stored is always known to the program that stored it. */
export function needDefinition(type: string): RecordDefinition {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`no definition for record type ${type}`);
  return definition;
}

/** A record of `records` with all it belongs to, in turn. */
export function relatedOf(records: Records, id: string | null): Related | null {
  const record = id === null ? undefined : records.get(id);
  if (!record) return null;
  return { definition: needDefinition(record.type), record, parent: relatedOf(records, record.parent) };
}

/** The scopes a record lies in, given those it belongs to. */
export function scopesIn(records: Records, record: Stored): string[] {
  return scopesOf(needDefinition(record.type), record, relatedOf(records, record.parent));
}

/**
 * Adds to `records` everything they belong to, in turn.
 *
 * @param wanted ids of parents known from elsewhere, e.g. of a record that is only being begun
 */
export async function addParents(
  records: Map<string, Stored>,
  wanted: readonly string[],
  load: (ids: readonly string[]) => Promise<Records>,
): Promise<void> {
  const isMissing = (id: string | null): id is string => id !== null && !records.has(id);
  let missing = [...wanted, ...[...records.values()].map(({ parent }) => parent)].filter(isMissing);
  while (missing.length > 0) {
    const found = await load([...new Set(missing)]);
    for (const [id, record] of found) records.set(id, record);
    missing = [...found.values()].map(({ parent }) => parent).filter(isMissing);
  }
}
