// The contract's calls and the event about filling the library from the Spotify account.

import * as z from 'zod';
import { syncStateSchema } from '../domain/sync.ts';
import { MAX_DAILY, MIN_DAILY } from '../domain/sync-limits.ts';

const nothing = z.undefined();

/** An answered call of the Web API: no token, no address beyond its path. */
export const loggedCallSchema = z.object({
  /** ms since 1970. */
  at: z.number(),
  method: z.string(),
  path: z.string(),
  bucket: z.string(),
  /** ms it took. */
  took: z.number(),
  outcome: z.enum(['ok', 'unchanged', 'wait', 'refused', 'lost']),
  /** Of a refusal. */
  status: z.number().nullable(),
});
export type LoggedCall = z.infer<typeof loggedCallSchema>;

export const syncCalls = {
  syncState: { to: 'main', input: nothing, output: syncStateSchema },
  syncControl: {
    to: 'main',
    /** `now`: all is asked for anew, whenever it was asked last. */
    input: z.object({ what: z.enum(['pause', 'resume', 'now']) }),
    output: nothing,
  },
  /** How many calls a day each bucket may take; null: as the program has it. */
  syncDaily: {
    to: 'main',
    input: z.object({ calls: z.number().int().min(MIN_DAILY).max(MAX_DAILY).nullable() }),
    output: nothing,
  },
  /** The user looks at a playlist: its contents are read before others'. */
  syncUse: { to: 'main', input: z.object({ playlistId: z.number().int() }), output: nothing },
  /** The latest calls, newest first. */
  syncLog: { to: 'main', input: nothing, output: z.array(loggedCallSchema) },
} as const;

export const syncEvents = { syncChanged: syncStateSchema } as const;
