/**
 * The secret 签到印 an organiser's sign-in codes of one half-year are made with. Only the server writes it; it goes to the
 * staff of its office (or the one person of a special committee) and to nobody else: no member, no other office, no local
 * Party committee, no administrator.
 */
import { z } from 'zod';
import { isHalfYear } from '#src/domain/calendar.ts';
import { line } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { defineReference } from '#src/domain/record/reference.ts';
import type { Stored } from '#src/domain/record/stored.ts';

const reference = defineReference(
  'seal',
  z.strictObject({
    holder: line.optional(),
    half: z
      .string()
      .refine(isHalfYear, { params: { fault: 'bad_date' } })
      .optional(),
    secret: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .optional(),
  }),
);

/** Source: §3.3.2 (the roll and the duty registration are the clerk's). */
export const seal: typeof reference = { ...reference, scopes };

/** An office's seal is filed under its half-year at that office alone; a person's reaches its owner as theirs. */
function scopes({ office, body }: Stored): string[] {
  const half = textIn(body, 'half');
  return office === null || half === '' ? [] : [`s:${office}:${half}`];
}
