// assets/two-tower-weights.json as it must be: parsed where it is read.

import * as z from 'zod';
import { INPUTS, OUTPUTS, type TowerWeights } from '../recommender/towers/tower.ts';

const towerSchema = z.object({
  source: z.string().min(1),
  genre: z.number(),
  matrix: z.array(z.array(z.number()).length(OUTPUTS)).length(INPUTS),
});

/** @throws SyntaxError or ZodError when the text is not what the tower can use: a broken installation */
export function parseTower(text: string): TowerWeights {
  return towerSchema.parse(JSON.parse(text));
}
