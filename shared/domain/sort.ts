// How a playlist's rows are sorted.

import * as z from 'zod';
import { COLUMN_IDS } from './columns.ts';

export const sortSchema = z.object({
  column: z.enum(['position', ...COLUMN_IDS]),
  direction: z.enum(['asc', 'desc']),
});
export type Sort = z.infer<typeof sortSchema>;
