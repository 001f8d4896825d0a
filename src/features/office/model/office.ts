/** A liaison office 联络处: one per township or street, led by the county and the local Party committee. Source: §1. */
import { z } from 'zod';
import { line } from '#src/domain/record/fields.ts';
import { defineReference } from '#src/domain/record/reference.ts';

export const OFFICE_KINDS = ['street', 'town', 'township'] as const;

export const office = defineReference(
  'office',
  z.strictObject({
    code: line.optional(),
    name: line.optional(),
    kind: z.enum(OFFICE_KINDS).optional(),
    localParty: line.optional(),
    leader: line.optional(),
    assistedBy: line.optional(),
    phone: line.optional(),
  }),
);
