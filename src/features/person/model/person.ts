/** The directory entry of a person: name, sector and roles with their dates; phones are masked, nothing else is kept. */
import { z } from 'zod';
import { ROLES } from '#src/domain/people.ts';
import { date, line } from '#src/domain/record/fields.ts';
import { defineReference } from '#src/domain/record/reference.ts';

export const person = defineReference(
  'person',
  z.strictObject({
    name: line.optional(),
    sector: line.optional(),
    memberNumber: line.optional(),
    phone: line.optional(),
    office: line.nullable().optional(),
    roles: z.array(z.strictObject({ role: z.enum(ROLES), office: line.nullable(), from: date, to: date.nullable() })).optional(),
  }),
);
