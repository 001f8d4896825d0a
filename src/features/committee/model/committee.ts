/** The county committee itself: its name and the term and session that documents carry. */
import { z } from 'zod';
import { line } from '#src/domain/record/fields.ts';
import { defineReference } from '#src/domain/record/reference.ts';

export const committee = defineReference(
  'committee',
  z.strictObject({ name: line.optional(), term: line.optional(), session: line.optional() }),
);
