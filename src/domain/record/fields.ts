/** Field schemas that several rooms share, with the limits that hold at every save. */
import { z } from 'zod';
import { isCalendarDate, isInstant } from '#src/domain/calendar.ts';
import { lengthOf } from '#src/domain/text.ts';

/** Text of at most so many characters, counted as people count them. */
export function text(limit: number) {
  return z.string().refine((value) => value.length <= limit || lengthOf(value) <= limit, { params: { fault: 'too_long' } });
}

/** A one-line field. */
export const line = text(200);
/** A field of paragraphs. */
export const prose = text(20_000);

/** A day that exists. */
export const date = z.string().refine(isCalendarDate, { params: { fault: 'bad_date' } });
/** A moment with its offset. */
export const instant = z.string().refine(isInstant, { params: { fault: 'bad_date' } });

/** Where somebody chose to say they were; accuracy in metres. */
export const position = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  accuracy: z.number().min(0),
});

/** A photo or voice note by the hash of its bytes; the bytes travel apart from the record. */
export const attachment = z.strictObject({
  id: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z
    .int()
    .min(1)
    .max(20 * 1024 * 1024),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'audio/webm', 'audio/mp4']),
  name: line,
});

export type Attachment = z.output<typeof attachment>;
