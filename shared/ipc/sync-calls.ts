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

/** What is left of a day's calls of one kind. */
export const shownBudgetSchema = z.object({
  bucket: z.string(),
  /** Made in the day that is under way. */
  calls: z.number().int().min(0),
  perDay: z.number().int().min(0),
  /** ms since 1970: when calls may be made again; null: now. */
  until: z.number().nullable(),
  /** Spotify itself has shut it: not the user's own limit is what is waited for. */
  shut: z.boolean(),
});
export type ShownBudget = z.infer<typeof shownBudgetSchema>;

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
  /** By bucket, those of which something was used. */
  syncBudgets: { to: 'main', input: nothing, output: z.array(shownBudgetSchema) },
} as const;

export const syncEvents = { syncChanged: syncStateSchema } as const;
