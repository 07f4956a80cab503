// Every change to a playlist is one of these commands. The library thread applies it in a transaction and
// records it with its inverse, so undo and redo survive a restart.

import * as z from 'zod';
import { boundedArray, boundedText } from './bounded.ts';
import { MAX_ITEMS, MAX_NAME, MAX_ROWS } from './limits.ts';

const id = z.number().int().positive();
const ids = boundedArray(id, { min: 1, max: MAX_ITEMS });
/** More than a playlist holds may be picked; the edit then fails with `playlist-full`. */
const picked = (min: number) => boundedArray(id, { min, max: MAX_ROWS });
/** Index into the playlist's saved order: insert before the item there; the count itself means at the end. */
const position = z.number().int().min(0).max(MAX_ITEMS);
export const playlistNameSchema = boundedText(MAX_NAME).trim().min(1);

export const editCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), playlistId: id, trackIds: picked(1), at: position }),
  /** Takes out these copies only. */
  z.object({ kind: z.literal('remove'), playlistId: id, itemIds: ids }),
  /** Takes out every copy of these tracks. */
  z.object({ kind: z.literal('removeAllCopies'), playlistId: id, trackIds: ids }),
  /** Moves the items, kept in their saved order, before the item now at `before`. */
  z.object({ kind: z.literal('move'), playlistId: id, itemIds: ids, before: position }),
  /** Every item of the playlist in its new order; fails with `stale-view` unless it is just those. */
  z.object({ kind: z.literal('reorder'), playlistId: id, itemIds: ids }),
  z.object({ kind: z.literal('rename'), playlistId: id, name: playlistNameSchema }),
  /** Takes copies out of several playlists at once; `playlistId`, the one it is told of first, is one of them. */
  z.object({
    kind: z.literal('tidy'),
    playlistId: id,
    removals: boundedArray(z.object({ playlistId: id, itemIds: ids }), { min: 1, max: MAX_ITEMS }),
  }),
  z.object({
    kind: z.literal('create'),
    name: playlistNameSchema,
    trackIds: picked(0),
  }),
  z.object({ kind: z.literal('delete'), playlistId: id }),
  /** Puts back the order and contents kept in a backup. */
  z.object({ kind: z.literal('restore'), playlistId: id, backupId: id }),
  /** "Not this": never suggest the track for this playlist again. */
  z.object({ kind: z.literal('dismiss'), playlistId: id, trackId: id }),
]);
export type EditCommand = z.infer<typeof editCommandSchema>;

/** What was done, undone or redone, in the terms a message about it needs. */
export const editSummarySchema = z.object({
  editId: id,
  kind: z.enum([
    'add',
    'remove',
    'removeAllCopies',
    'move',
    'reorder',
    'rename',
    'tidy',
    'create',
    'delete',
    'restore',
    'dismiss',
    /** What both the user and Spotify had changed, decided. */
    'settle',
  ]),
  playlistId: id,
  playlistName: z.string(),
  /** Every playlist it changed. */
  playlistIds: z.array(id),
  /** Tracks or items touched; 0 where it means nothing (rename, delete). */
  count: z.number().int().min(0),
  /** 0-based place in the saved order where added or moved items now start; null where there is none. */
  at: z.number().int().min(0).nullable(),
  /** Title of the one track it was about; null when there were several or none. */
  title: z.string().nullable(),
  /** Item ids now in the playlist because of it, for selection and focus. */
  itemIds: z.array(id),
});
export type EditSummary = z.infer<typeof editSummarySchema>;

export const undoStateSchema = z.object({
  undo: editSummarySchema.pick({ kind: true, playlistId: true, playlistName: true, count: true }).nullable(),
  redo: editSummarySchema.pick({ kind: true, playlistId: true, playlistName: true, count: true }).nullable(),
});
export type UndoState = z.infer<typeof undoStateSchema>;
