// The calls about steering and the never-suggest list: a part of [Note: The contract].

import * as z from 'zod';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { MAX_QUERY, MAX_ROWS } from '../domain/limits.ts';
import { namedSchema, neverListSchema, steeringSchema } from '../domain/steering.ts';

const id = z.number().int();
const ids = boundedArray(id, { max: MAX_ROWS });
const nothing = z.undefined();

export const steeringCalls = {
  /** How a playlist is steered: `NEUTRAL` when nobody has. */
  steering: { to: 'library', input: z.object({ playlistId: id }), output: steeringSchema },
  /** Kept with the playlist; of a playlist that is gone nothing is kept. */
  keepSteering: {
    to: 'library',
    input: z.object({ playlistId: id, steering: steeringSchema }),
    output: nothing,
  },
  /** Genres and artists with these words in their names, those with most tracks first. */
  namesToFilter: {
    to: 'library',
    input: z.object({ text: boundedText(MAX_QUERY), limit: id.min(1).max(100) }),
    output: z.object({ genres: z.array(namedSchema), artists: z.array(namedSchema) }),
  },
  neverList: { to: 'library', input: nothing, output: neverListSchema },
  /** Puts tracks, or the first artist of each, on the list; answers with what is new on it. Unknown ids are left out. */
  neverSuggest: {
    to: 'library',
    input: z.object({ what: z.enum(['tracks', 'artists']), trackIds: ids }),
    output: neverListSchema,
  },
  /** Takes tracks and artists off the list. */
  suggestAgain: { to: 'library', input: z.object({ trackIds: ids, artistIds: ids }), output: nothing },
} as const;
