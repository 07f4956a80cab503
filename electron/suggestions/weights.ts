// assets/ranker-weights.json as it must be: parsed where it is read, so that the recommender can trust it.

import * as z from 'zod';
import { FEATURE_NAMES } from '../../shared/domain/features.ts';
import { GATES, type RankerWeights, SIGNALS } from '../recommender/types.ts';

const weightsSchema = z.object({
  version: z.literal(2),
  source: z.string().min(1),
  signals: z.partialRecord(z.enum(SIGNALS), z.record(z.string(), z.partialRecord(z.enum(GATES), z.number()))),
  newArtist: z.number().min(0),
  explicit: z.number().min(0),
  features: z.record(z.enum(FEATURE_NAMES).exclude(['timeSignature']), z.number().min(0).max(100)),
});

/** @throws SyntaxError or ZodError when the text is not what the ranker can use: a broken installation */
export function parseWeights(text: string): RankerWeights {
  return weightsSchema.parse(JSON.parse(text));
}
