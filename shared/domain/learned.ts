// What was learned of the user's own weights, as the settings show it.

import * as z from 'zod';
import { PART_NAMES } from './why.ts';

export const learnedSchema = z.object({
  /** How many choices it was learned from. */
  choices: z.number().int().min(0),
  /** How often each signal counts, 0.5..2, in the engine's order. */
  multipliers: z.array(z.object({ name: z.enum(PART_NAMES), by: z.number().min(0.5).max(2) })),
});
export type Learned = z.infer<typeof learnedSchema>;
