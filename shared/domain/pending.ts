// Edits of the account's playlists that Spotify has not got yet, as the window shows them.

import * as z from 'zod';
import { trackSchema } from './library.ts';

/** Why a playlist's edits are kept here and not sent. The user can try again, or decide. */
export const PENDING_REASONS = [
  /** Neither the user's own nor one to collaborate on. */
  'not-yours',
  /** The sign-in does not cover changing playlists. */
  'scope',
  /** The app's owner has no Premium. */
  'premium',
  'forbidden',
  'missing',
  /** Spotify does not take what is sent, also after its contents were read again. */
  'rejected',
  /** One copy of a file of the user's own cannot be taken out without the others. */
  'local-copies',
  /** To be decided: what both changed. */
  'order',
  /** To be decided: both gave it another name. */
  'name',
  /** To be decided: it is no longer on the account's list. */
  'gone',
  /** To be decided: it takes many calls. */
  'many',
] as const;
export type PendingReason = (typeof PENDING_REASONS)[number];

export const pendingSchema = z.object({
  playlistId: z.number().int(),
  /** Null: the user has deleted it here. */
  name: z.string().nullable(),
  state: z.enum(['waiting', 'sending', 'conflict', 'failed']),
  /** Items added, taken out or moved, and one for each of name, making and deleting. */
  changes: z.number().int(),
  /** Calls it takes at Spotify. */
  calls: z.number().int(),
  /** Calls it would take to put all of it there anew; null where that would lose what cannot be added again. */
  replaceCalls: z.number().int().nullable(),
  /** Items that stay here only: Spotify does not have them, or lets nobody add them. */
  unsendable: z.number().int(),
  /** Items whose dates added are lost at Spotify. */
  redated: z.number().int(),
  reason: z.enum(PENDING_REASONS).nullable(),
  /** Of a name to be decided: the one at Spotify. */
  nameThere: z.string().nullable(),
  /** ISO 8601; null: as soon as it is its turn. */
  notBefore: z.string().nullable(),
});
export type Pending = z.infer<typeof pendingSchema>;

const diffRow = z.object({
  track: trackSchema.nullable(),
  /** Its place in this list, from 0; for what was taken out the place it would be at. */
  position: z.number().int(),
  mark: z.enum(['same', 'added', 'removed', 'moved']),
});
/** A list against what both began with: what differs and the items about it; numbers stand for as many left out. */
const diffSchema = z.object({
  rows: z.array(z.union([diffRow, z.number().int()])),
  count: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  moved: z.number().int(),
});
export type ListDiff = z.infer<typeof diffSchema>;

export const conflictSchema = z.object({
  playlistId: z.number().int(),
  name: z.string(),
  mine: diffSchema,
  theirs: diffSchema,
  merged: diffSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** Of a conflict, of many calls, and of what was refused. */
export const CHOICES = ['mine', 'theirs', 'merge', 'many', 'replace', 'again'] as const;
export type Choice = (typeof CHOICES)[number];
