/** One setting of the county with the clause it serves. */
import { z } from 'zod';
import { line } from '#src/domain/record/fields.ts';
import { defineReference } from '#src/domain/record/reference.ts';

export const setting = defineReference(
  'setting',
  z.strictObject({ name: line.optional(), value: z.json().optional(), clause: line.optional() }),
);
