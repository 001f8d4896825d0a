/** Records that only the server writes and every account of the county reads: offices, people, settings. */
import type { z } from 'zod';
import { defineRecord, type RecordDefinition } from './definition.ts';

/**
 * A reference record type: no commands, no editing, one state, in the county-wide scope.
 *
 * Changes come from administration alone and reach the phones through the same feed as everything else.
 */
export function defineReference<const Type extends string, Schema extends z.ZodObject>(
  type: Type,
  body: Schema,
): RecordDefinition<Type, Schema> {
  const names = Object.keys(body.shape) as (keyof z.output<Schema> & string)[]; // the shape's keys are the body's
  return defineRecord({
    type,
    v: 1,
    body,
    fields: Object.fromEntries(names.map((name) => [name, { kind: 'value', by: [] }])) as unknown as RecordDefinition<
      Type,
      Schema
    >['fields'], // one entry per name of the shape
    states: ['current'],
    transitions: {},
    begins: () => false,
    officeFor: () => null,
    locked: [],
    deletable: [],
    submits: [],
    faultsAtSubmit: () => [],
    scopes: (record) => [`t:${record.tenant}`],
  });
}
