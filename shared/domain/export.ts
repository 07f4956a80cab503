// What is exported, and into what kind of file.

import * as z from 'zod';
import { boundedArray, boundedText } from './bounded.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { MAX_NAME, MAX_ROWS } from './limits.ts';

const id = z.number().int();

/** A playlist in its saved order, some of its items, or tracks that are suggested or found. */
const exportedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('playlist'), playlistId: id }),
  z.object({ kind: z.literal('items'), itemIds: boundedArray(id, { min: 1, max: MAX_ROWS }) }),
  z.object({ kind: z.literal('tracks'), trackIds: boundedArray(id, { min: 1, max: MAX_ROWS }) }),
]);
export type Exported = z.infer<typeof exportedSchema>;

export const exportRequestSchema = z.object({
  what: exportedSchema,
  /** What the file is called after, and calls itself. */
  name: boundedText(MAX_NAME),
  format: z.enum(EXPORT_FORMATS),
  /** CSV: text that a spreadsheet would take for a formula is marked as text. */
  escapeFormulas: z.boolean(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** Null: the user has chosen no file. */
export const exportReplySchema = z
  .object({
    fileName: z.string(),
    count: z.number().int().min(0),
    /** Tracks without an address, which a playlist file can only name. */
    withoutLink: z.number().int().min(0),
  })
  .nullable();

/** Null: the user has chosen no file, or stopped it. */
export const libraryExportReplySchema = z
  .object({ fileName: z.string(), playlists: z.number().int().min(0), tracks: z.number().int().min(0) })
  .nullable();
