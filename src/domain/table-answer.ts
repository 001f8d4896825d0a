/** A list out of a spreadsheet, as rows of text. */
import { z } from 'zod';

export const tableAnswer = z.object({ rows: z.array(z.array(z.string())) });
