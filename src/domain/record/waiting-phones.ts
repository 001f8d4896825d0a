/** What an office's staff may know of their people's phones with unsent work. Source: traps, "Seen by operators". */
import { z } from 'zod';

export const waitingPhonesAnswer = z.object({
  phones: z.array(z.object({ name: z.string(), pending: z.int(), oldest: z.string().nullable(), lastSeenAt: z.string() })),
  /** What arrived and could not be carried out by a fault of the county's machine; it is kept, and carried out once that is mended. */
  held: z.array(z.object({ name: z.string(), count: z.int(), since: z.string() })).default([]),
});
