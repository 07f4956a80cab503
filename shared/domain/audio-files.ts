// The user's own audio files as the window is told of them: the folders they are in, what each was matched to, and what
// could not be read.

import * as z from 'zod';

/** Why a file, or a folder within a chosen one, could not be read. */
export const AUDIO_REASONS = [
  'empty',
  'not-audio',
  'too-large', // a tag that claims more than a picture of a reasonable size needs
  'stuck', // reading it took too long, or ended the thread that did
  'refused',
  'special', // a pipe or a device under the name of an audio file
  'folder-refused',
] as const;
export type AudioReason = (typeof AUDIO_REASONS)[number];

/** By what a file was found to be a track; `own`: it stands for itself. */
export const MATCHES = ['own', 'isrc', 'name'] as const;

const id = z.number().int();
const count = z.number().int().min(0);

export const audioFolderSchema = z.object({
  id,
  name: z.string(),
  /** Where it is, shortened to its end. */
  place: z.string(),
  /** Looked through again by itself, when the app starts and when its window is come back to. */
  watched: z.boolean(),
  /** ISO 8601; null: never to the end. */
  scannedAt: z.string().nullable(),
  /** False when it could not be opened the last time. */
  reachable: z.boolean(),
  /** Files that were read and are there: `own + matched` of them. */
  files: count,
  own: count,
  matched: count,
  unreadable: count,
  /** Files that were there before. */
  missing: count,
});
export type AudioFolder = z.infer<typeof audioFolderSchema>;

export const audioMatchSchema = z.object({
  fileId: id,
  /** Its path's end. */
  file: z.string(),
  by: z.enum(MATCHES),
  /** The user has said that it is a track of its own. */
  separated: z.boolean(),
  title: z.string(),
  artists: z.array(z.string()),
});
export type AudioMatch = z.infer<typeof audioMatchSchema>;

export const audioMatchesSchema = z.object({ total: count, matches: z.array(audioMatchSchema) });
export type AudioMatches = z.infer<typeof audioMatchesSchema>;

export const audioUnreadableSchema = z.object({
  total: count,
  /** The first of them. */
  rows: z.array(z.object({ file: z.string(), reason: z.enum(AUDIO_REASONS) })),
});
export type AudioUnreadable = z.infer<typeof audioUnreadableSchema>;

/** A scan that is under way; null: none is. */
export const audioScanSchema = z.object({ folderId: id, seen: count, read: count }).nullable();
export type AudioScan = z.infer<typeof audioScanSchema>;

/** What a track is played from. */
export const playableSchema = z.object({ trackId: id, fileId: id });
export type Playable = z.infer<typeof playableSchema>;
