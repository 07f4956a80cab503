// What an import says of itself to the window: what was recognised, how columns are read, how it went.

import * as z from 'zod';
import { boundedArray, boundedText } from './bounded.ts';
import { IMPORT_FIELDS, IMPORT_KINDS, IMPORT_PROBLEMS, type ImportField } from './import-kinds.ts';
import { MAX_NAME } from './limits.ts';

/** Why a row or a part of a file was not taken in. */
export const UNREAD_REASONS = [
  'no-title',
  'unknown-id',
  'broken-quotes',
  'too-long',
  'header-again',
  'too-many-cells',
  'broken-json',
  'cut-short',
  'not-a-track',
  'not-a-link',
  'not-a-track-link',
  'unreadable-file',
  'damaged',
  'misfit',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export const MAX_COLUMNS = 256;
export const MAX_FILES = 2000;

/** By column, what it is read as; null: not at all. */
const mappingSchema = boundedArray(z.enum(IMPORT_FIELDS).nullable(), { max: MAX_COLUMNS });
export type ImportMapping = (ImportField | null)[];

const count = z.number().int().min(0);

const unreadRowSchema = z.object({ line: count, reason: z.enum(UNREAD_REASONS), text: z.string() });

const rowSchema = z.object({
  title: z.string(),
  artists: z.array(z.string()),
  album: z.string().nullable(),
  durationMs: count.nullable(),
  year: z.number().nullable(),
  playlist: z.string().nullable(),
  hasFeatures: z.boolean(),
  /** It is an id and no more, and the library has no such track. */
  isUnknown: z.boolean(),
});
export type ImportRow = z.infer<typeof rowSchema>;

export const filePreviewSchema = z.object({
  name: z.string(),
  kind: z.enum(IMPORT_KINDS),
  /** Why it is not read, or not to its end. */
  problem: z.enum(IMPORT_PROBLEMS).nullable(),
  bytes: count,
  /** A CSV's columns, with a value each to know them by; empty for anything else. */
  columns: z.array(z.object({ header: z.string(), sample: z.string() })),
  mapping: mappingSchema,
  /** False while nothing says which column has the titles. */
  usable: z.boolean(),
  rows: z.array(rowSchema),
  /** What was looked through for this preview. */
  read: count,
  unread: count,
  /** The first of them. */
  unreadRows: z.array(unreadRowSchema),
  /** Of those that were read: an id without a title, and how many of these the library knows. Others are not taken in. */
  bare: z.object({ count, known: count }),
  /** False: the file goes on after what was looked through. */
  whole: z.boolean(),
  playlists: z.object({ count, names: z.array(z.string()) }),
  /** Whether playlists are made, unless the user says otherwise. */
  makePlaylists: z.boolean(),
});
export type FilePreview = z.infer<typeof filePreviewSchema>;

/** What the user decided about a file of the preview, by its place there. */
export const fileChoiceSchema = z.object({
  mapping: mappingSchema,
  include: z.boolean(),
  makePlaylists: z.boolean(),
  /** The playlist's name where the file is one playlist; empty: the file's own. */
  playlistName: boundedText(MAX_NAME),
});
export type FileChoice = z.infer<typeof fileChoiceSchema>;
export const fileChoicesSchema = boundedArray(fileChoiceSchema, { max: MAX_FILES });

export const importPreviewSchema = z.object({
  files: z.array(filePreviewSchema),
  /** The pool that it is to be, unless the user names another. */
  pool: z.string(),
  /** What was decided of each file before; null: nothing yet. */
  choices: fileChoicesSchema.nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importResultSchema = z.object({
  importId: z.number().int(),
  cancelled: z.boolean(),
  /** Rows read: `added + known + again + unread` of them. */
  rows: count,
  added: count,
  /** Tracks that the library had, by what they were known again. */
  known: z.object({ id: count, isrc: count, name: count }),
  /** Rows of a track that had come before in the same import. */
  again: count,
  unread: count,
  /** The first of them. */
  unreadRows: z.array(unreadRowSchema.extend({ file: z.string() })),
  playlists: z.object({
    made: count,
    /** That were there from an import before. */
    known: count,
    first: z.number().int().nullable(),
  }),
});
export type ImportResult = z.infer<typeof importResultSchema>;
export type UnreadRow = ImportResult['unreadRows'][number];

/** An import that a crash, or the app's end, has cut off. */
export const cutOffSchema = z.object({
  importId: z.number().int(),
  /** ISO 8601: when it began. */
  at: z.string(),
  /** Of the first files, and how many there were. */
  names: z.array(z.string()),
  files: count,
  /** False: it was of pasted text, which is gone. */
  canGoOn: z.boolean(),
});
export type CutOff = z.infer<typeof cutOffSchema>;
