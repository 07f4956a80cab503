// assets/ranker-weights.json as it must be: parsed where it is read, so that the recommender can trust it.

import * as z from 'zod';
import { FEATURE_NAMES } from '../../shared/domain/features.ts';
import { type RankerWeights, SIGNALS } from '../recommender/types.ts';

const weight = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

const weightsSchema = z.object({
  version: z.literal(1),
  source: z.string().min(1),
  signals: z.record(z.enum(SIGNALS), weight),
  features: z.record(z.enum(FEATURE_NAMES).exclude(['timeSignature']), weight),
  scales: z.object({
    audioDistance: z.number().positive(),
    audioLast: share,
    artistShare: share.positive(),
    albumShare: share.positive(),
    years: z.number().positive(),
  }),
});

/** @throws SyntaxError or ZodError when the text is not what the ranker can use: a broken installation */
export function parseWeights(text: string): RankerWeights {
  return weightsSchema.parse(JSON.parse(text));
}
