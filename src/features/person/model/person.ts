/** The directory entry of a person: name, sector and roles with their dates; phones are masked, nothing else is kept. */
import { z } from 'zod';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { ROLES } from '#src/domain/people.ts';
import { line } from '#src/domain/record/fields.ts';
import { defineReference } from '#src/domain/record/reference.ts';

const date = z.string().refine(isCalendarDate, { params: { fault: 'bad_date' } });

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
