/**
 * One act of one person on one record, as it travels and as it is kept for ever.
 *
 * An edit names the value the person saw (`from`) beside the one they want (`to`), so that a wrong
 * clock, an old client, a cloned phone or a restored server can never overwrite words unseen.
 */
import { z } from 'zod';
import { isInstant } from '#src/domain/calendar.ts';
import type { Json } from './stored.ts';

export const json: z.ZodType<Json> = z.json();

/** `null` or absent `from` means empty; `"to": null` clears. */
export const valueEdit = z.strictObject({ from: json.optional(), to: json });
/** `rem` names items by id where they are objects, by value otherwise; an object given whole names the wording that was seen. */
export const setEdit = z.strictObject({ add: z.array(json).max(500).optional(), rem: z.array(json).max(500).optional() });
export const fieldEdit = z.union([valueEdit, setEdit]);

export type ValueEdit = z.output<typeof valueEdit>;
export type SetEdit = z.output<typeof setEdit>;
export type FieldEdit = ValueEdit | SetEdit;

export function isSetEdit(edit: FieldEdit): edit is SetEdit {
  return !('to' in edit);
}

const head = {
  id: z.uuid(),
  rec: z.uuid(),
  type: z.string(),
  v: z.int().min(1).max(1_000),
  at: z.string().refine(isInstant, { params: { fault: 'bad_date' } }),
};
const contentHash = z.string().regex(/^[0-9a-f]{64}$/);
const set = z.record(z.string(), fieldEdit);

export const mutation = z.discriminatedUnion('op', [
  z.strictObject({ ...head, op: z.literal('create'), set: set.optional() }),
  z.strictObject({ ...head, op: z.literal('edit'), set }),
  z.strictObject({
    ...head,
    op: z.literal('transition'),
    name: z.string(),
    to: z.string(),
    expect: z.string(),
    seen: contentHash,
    note: z.string().nullable().optional(),
    input: z.record(z.string(), json).optional(),
  }),
  z.strictObject({ ...head, op: z.literal('delete'), seen: contentHash }),
  z.strictObject({ ...head, op: z.literal('restore') }),
]);

export type Mutation = z.output<typeof mutation>;
export type Create = Extract<Mutation, { op: 'create' }>;
export type Edit = Extract<Mutation, { op: 'edit' }>;
export type Transition = Extract<Mutation, { op: 'transition' }>;
export type Delete = Extract<Mutation, { op: 'delete' }>;
export type Restore = Extract<Mutation, { op: 'restore' }>;
