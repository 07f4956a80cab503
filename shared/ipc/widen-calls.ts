// The contract's calls and the event about widening the pool from the Spotify account.

import * as z from 'zod';
import { widenPlanSchema, widenRunSchema } from '../domain/widen.ts';
import { MOST_WIDEN_CALLS } from '../domain/widen-limits.ts';

const playlistId = z.number().int();

export const widenCalls = {
  /** What a run for this playlist would be about. Fails with `signed-out` and `not-found`. */
  widenPlan: { to: 'main', input: z.object({ playlistId }), output: widenPlanSchema },
  /** Begins a run, or goes on with an ended one of the same playlist. Fails with `signed-out` and `not-found`. */
  widenStart: {
    to: 'main',
    /** The most it may make from here on; null: as many as it takes. */
    input: z.object({ playlistId, calls: z.number().int().min(1).max(MOST_WIDEN_CALLS).nullable() }),
    output: z.undefined(),
  },
  /** `stop` ends it; what it has found stays. */
  widenControl: {
    to: 'main',
    input: z.object({ what: z.enum(['pause', 'resume', 'stop']) }),
    output: z.undefined(),
  },
  /** The run under way, or the last one; null: there is none. */
  widenRun: { to: 'main', input: z.undefined(), output: widenRunSchema.nullable() },
} as const;

export const widenEvents = { widenChanged: widenRunSchema.nullable() } as const;
