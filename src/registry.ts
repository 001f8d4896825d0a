/** Typed look-ups over the list of record types. */
import type { z } from 'zod';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import * as records from './records.ts';

export type RecordType = keyof typeof records;
/** The fields of a record type. */
export type BodyOf<Type extends RecordType> = z.output<(typeof records)[Type]['body']>;

export const RECORD_TYPES = Object.keys(records) as readonly RecordType[]; // the module's names are its keys

const definitions: Readonly<Record<string, RecordDefinition>> = { ...records };

/** The definition of a type, or undefined for a type this version does not know. */
export function definitionOf(type: string): RecordDefinition | undefined {
  return Object.hasOwn(definitions, type) ? definitions[type] : undefined;
}

/** The definition of a type of this version; how a room reads another room's workflow. */
export function recordDefinition(type: RecordType): RecordDefinition {
  return records[type];
}
