// The contract's calls that suggest, explain, order and measure.

import * as z from 'zod';
import { evaluationOutcomeSchema, evaluationsSchema } from '../domain/evaluation.ts';
import {
  bestPlacesReplySchema,
  bestPlacesRequestSchema,
  orderReplySchema,
  orderRequestSchema,
} from '../domain/flow.ts';
import { learnedSchema } from '../domain/learned.ts';
import {
  catalogueStateSchema,
  suggestionReplySchema,
  suggestionRequestSchema,
} from '../domain/suggestions.ts';
import { whyRequestSchema, whySchema } from '../domain/why.ts';

const nothing = z.undefined();

export const suggestionCalls = {
  catalogueState: { to: 'main', input: nothing, output: catalogueStateSchema },
  /** Builds the catalogue anew; `catalogueChanged` tells how it goes. */
  rebuildCatalogue: { to: 'main', input: nothing, output: nothing },
  suggest: { to: 'main', input: suggestionRequestSchema, output: suggestionReplySchema },
  /** Why one of a request's suggestions is there. Fails with `not-found` when it no longer is. */
  why: { to: 'main', input: whyRequestSchema, output: whySchema },
  /** What was learned of the user's own weights, also while it is not used. */
  learned: { to: 'main', input: nothing, output: learnedSchema },
  /** Deletes all that it was learned from. */
  forgetLearned: { to: 'library', input: nothing, output: nothing },
  /** Measures suggestions on the user's own playlists; `evaluationProgress` tells how it goes. A run is kept. */
  evaluate: { to: 'main', input: nothing, output: evaluationOutcomeSchema },
  cancelEvaluation: { to: 'main', input: nothing, output: nothing },
  evaluations: { to: 'main', input: nothing, output: evaluationsSchema },
  /** Removes the run of this time; null: all of them. */
  removeEvaluation: { to: 'main', input: z.object({ at: z.string().nullable() }), output: evaluationsSchema },
  /** Where in a playlist a track fits best. */
  bestPlaces: { to: 'main', input: bestPlacesRequestSchema, output: bestPlacesReplySchema },
  /** An order for a whole playlist; a newer request, or `cancelOrder`, makes an older one `superseded`. */
  suggestOrder: { to: 'main', input: orderRequestSchema, output: orderReplySchema },
  cancelOrder: { to: 'main', input: nothing, output: nothing },
} as const;
