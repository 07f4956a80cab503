// What a playlist of the account shows of an import until Spotify's own contents have been read.

import * as z from 'zod';

const id = z.number().int();

/** Imported contents that are shown. */
export const shownImportSchema = z.object({
  /** ISO 8601: when they were imported. */
  at: z.string(),
  /** By the playlist's id at Spotify, by name and number of tracks, or as the user has said. */
  how: z.enum(['id', 'name', 'chosen']),
  /** The imported playlist; null: it is gone. */
  fromId: id.nullable(),
});
export type ShownImport = z.infer<typeof shownImportSchema>;

/** An imported playlist that may be the same: the user is to say so. */
export const importedLikeSchema = z.object({
  fromId: id,
  name: z.string(),
  at: z.string(),
  count: z.number().int().min(0),
});
export type ImportedLike = z.infer<typeof importedLikeSchema>;
