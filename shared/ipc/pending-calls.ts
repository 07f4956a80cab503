// The contract's calls about edits that wait for Spotify.

import * as z from 'zod';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { editSummarySchema, playlistNameSchema, undoStateSchema } from '../domain/edits.ts';
import { MAX_ROWS } from '../domain/limits.ts';
import { CHOICES, conflictSchema, pendingSchema } from '../domain/pending.ts';

const id = z.number().int();
const playlist = z.object({ playlistId: id });

export const pendingCalls = {
  /** Oldest first. */
  pending: { to: 'library', input: z.undefined(), output: z.array(pendingSchema) },
  /** Both sides and what they make together. Fails with `not-found` when nothing is left to decide. */
  conflict: { to: 'library', input: playlist, output: conflictSchema },
  decide: {
    to: 'library',
    input: playlist.extend({ choice: z.enum(CHOICES) }),
    output: z.undefined(),
  },
  /** Makes a playlist of the library one of the account, too. */
  putOnSpotify: { to: 'library', input: playlist, output: z.undefined() },
  /** A new playlist, here and, where it is wanted, at Spotify. The same `press` again answers what it did, and makes no other. */
  saveAsNew: {
    to: 'library',
    input: z.object({
      press: boundedText(64),
      name: playlistNameSchema,
      trackIds: boundedArray(id, { max: MAX_ROWS }),
      onSpotify: z.boolean(),
    }),
    output: z.object({ edit: editSummarySchema, undo: undoStateSchema }),
  },
} as const;
export type PendingCallName = keyof typeof pendingCalls;

export const pendingEvents = {
  /** What waits for Spotify is another: ask anew. */
  pendingChanged: z.null(),
} as const;
