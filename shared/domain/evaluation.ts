// How good the suggestions are for the user's own playlists: what a run measured, and those of before.

import * as z from 'zod';
import { boundedArray } from './bounded.ts';
import { MAX_RUNS } from './evaluation-limits.ts';
import { STRATEGIES } from './steering-defaults.ts';

const count = z.number().int().min(0);
/** A mean over playlists with its 95 % interval. */
const figureSchema = z.object({ mean: z.number(), low: z.number(), high: z.number() });

const measuredSchema = z.object({
  strategy: z.enum(STRATEGIES),
  ndcg: figureSchema,
  /** Share of the hidden tracks among the first 500. */
  recall: figureSchema,
  /** Pages of ten to turn until the first of them. */
  clicks: figureSchema,
});

export const evaluationSchema = z.object({
  /** ISO 8601; names the run. */
  at: z.string(),
  /** The app's. */
  version: z.string(),
  playlists: count,
  /** Tracks hidden in all. */
  hidden: count,
  /** What recall would be by chance. */
  chance: z.number().min(0).max(1),
  measured: z.array(measuredSchema),
  /** NDCG of the app's own order over the best simple one's, playlist by playlist; null where that one found nothing. */
  lead: figureSchema.nullable(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const evaluationsSchema = z.object({
  /** Newest first. */
  runs: boundedArray(evaluationSchema, { max: MAX_RUNS }).default([]),
});
export type Evaluations = z.infer<typeof evaluationsSchema>;

export const evaluationOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), run: evaluationSchema }),
  z.object({ outcome: z.literal('cancelled') }),
  /** `playlists`: those that are long enough. */
  z.object({ outcome: z.literal('too-few'), playlists: count }),
]);
export type EvaluationOutcome = z.infer<typeof evaluationOutcomeSchema>;
