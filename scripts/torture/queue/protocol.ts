// What the parent asks of the process that edits and sends, and what that one says; as in ../protocol.ts.

import * as z from 'zod';
import type { EditCommand } from '../../../shared/domain/edits.ts';
import type { Choice } from '../../../shared/domain/pending.ts';

export type QueueMove =
  | EditCommand
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'saveAsNew'; name: string; uris: string[] }
  | { kind: 'addUri'; playlistId: number; uri: string; at: number };

export type WidenMove =
  | { kind: 'begin'; playlistId: number; calls: number | null }
  | { kind: 'pause' | 'resume' | 'stop' }
  | { kind: 'removePool' };

export type QueueRequest =
  | { do: 'open'; folder: string; api: string; token: string; offsetMs: number }
  /** The process kills itself at this statement of it. */
  | { do: 'edit'; move: QueueMove; killAt: number | null }
  /** Until nothing is left to be sent at this time, or now. */
  | { do: 'send'; at: string | null; killAt: number | null }
  /** Reads the list of playlists, what of their contents has changed, or what widens the pool, as far as it comes now. */
  | { do: 'read'; what: 'library' | 'widening'; at: string | null; killAt: number | null }
  | { do: 'widen'; move: WidenMove; killAt: number | null }
  | { do: 'decide'; playlistId: number; choice: Choice }
  /** Every playlist is to be read again, as when a listing has shown that it changed. */
  | { do: 'reread' }
  | { do: 'close' };

const playlistSchema = z.object({
  id: z.number(),
  name: z.string(),
  /** Null: not at Spotify. */
  spotifyId: z.string().nullable(),
  items: z.array(z.object({ id: z.number(), uri: z.string() })),
});
export type PlaylistHere = z.infer<typeof playlistSchema>;

const lineSchema = z.discriminatedUnion('say', [
  /** What the library holds, after what was asked. */
  z.object({
    say: z.literal('state'),
    playlists: z.array(playlistSchema),
    waiting: z.array(z.object({ playlistId: z.number(), state: z.string(), reason: z.string().nullable() })),
    /** Of sending: when to go on; null: nothing is left. */
    until: z.string().nullable(),
    refused: z.string().nullable(),
  }),
  z.object({
    say: z.literal('widened'),
    run: z
      .object({
        state: z.string(),
        ended: z.string().nullable(),
        calls: z.number(),
        most: z.number().nullable(),
      })
      .nullable(),
    /** Ids at Spotify of the pool's tracks. */
    pool: z.array(z.string()),
    /** Steps that failed too often, by what they asked about. */
    passedOver: z.array(z.string()),
    until: z.string().nullable(),
  }),
  z.object({ say: z.literal('closed') }),
  z.object({ say: z.literal('failed'), why: z.string() }),
]);
export type QueueLine = z.infer<typeof lineSchema>;
export type Widened = Extract<QueueLine, { say: 'widened' }>;
export type State = Extract<QueueLine, { say: 'state' }>;

export function parseQueueLine(text: string): QueueLine | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
