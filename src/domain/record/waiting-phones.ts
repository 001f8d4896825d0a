/** What an office's staff may know of their people's phones with unsent work. Source: traps, "Seen by operators". */
import { z } from 'zod';

export const waitingPhonesAnswer = z.object({
  phones: z.array(z.object({ name: z.string(), pending: z.int(), oldest: z.string().nullable(), lastSeenAt: z.string() })),
});
