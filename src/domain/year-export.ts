/** Everything of a year as the county office may read it, for its own keeping. Source: domain §1 (data out). */
import { z } from 'zod';
import { wireRecord } from './record/wire.ts';

export const yearExport = z.object({
  year: z.int(),
  madeAt: z.string(),
  madeBy: z.string(),
  records: z.array(wireRecord),
});

export type YearExport = z.output<typeof yearExport>;
