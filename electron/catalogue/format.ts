// [Note: Snapshot file] The layout of a snapshot file, in one place for its writer and its reader. Little endian.
//
//   0   8 bytes   magic "SEGUECAT"
//   8   u32       schema version: grows with the layout, the vector schema or what a column means
//   12  u32       length of the header text, padded with spaces so that the sections start at a multiple of 64
//   16  u32       CRC-32 of bytes 0..15 and of the header text
//   20            header text: JSON, see `headerSchema`
//                 sections, each at a multiple of 64 bytes, zeros between: the columns of columns.ts, in this order
//
// The header holds the CRC-32 of everything behind it, padding included, and the file's length: so a change of any
// byte, a cut and an appended tail are all found. Preface and header CRC stay the same in every schema version.

import * as z from 'zod';

export const MAGIC = new TextEncoder().encode('SEGUECAT');
export const SCHEMA_VERSION = 9;
export const PREFACE_BYTES = 20;
export const ALIGNMENT = 64;
/** A header holds counts, section places and genre names: more than this is damage. */
export const MAX_HEADER_BYTES = 64 << 20;
/** Older snapshots still answer, but say that they are due for rebuilding. */
export const STALE_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

export const ELEMENTS = {
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
export type ElementType = keyof typeof ELEMENTS;

/** Name and element of each section, as in columns.ts. */
export const SECTIONS = {
  trackId: 'i32',
  vectors: 'f32',
  pattern: 'u16',
  patternBits: 'u32',
  artistIds: 'i32',
  albumIds: 'i32',
  artistStart: 'u32',
  artist: 'u32',
  artistLanguages: 'u16',
  languageSets: 'u8',
  album: 'i32',
  genreStart: 'u32',
  genre: 'u32',
  year: 'i16',
  released: 'u16',
  durationMs: 'i32',
  explicit: 'u8',
  popularity: 'f32',
  tempo: 'f32',
  energy: 'f32',
  key: 'u8',
  work: 'u32',
  titleMark: 'u16',
  bareRow: 'u32',
  bareWork: 'u32',
  poolBits: 'u8',
  sharedRow: 'u32',
  sharedPool: 'i32',
  sharedPopularity: 'f32',
  playlistIds: 'i32',
  playlistPool: 'i32',
  playlistStart: 'u32',
  playlistRow: 'u32',
} as const satisfies Record<string, ElementType>;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

const count = z.number().int().min(0);
const sectionSchema = z.object({
  name: z.string(),
  /** Bytes from the file's start. */
  offset: count,
  /** Elements, not bytes. */
  length: count,
});

export const headerSchema = z.object({
  rows: count,
  dims: count.multipleOf(4),
  builtAt: z.iso.datetime(),
  scaler: z.object({ mean: z.array(z.number()), deviation: z.array(z.number().positive()) }),
  genreNames: z.array(z.string()),
  languageNames: z.array(z.string()),
  playlistNames: z.array(z.string()),
  pools: z.array(z.object({ id: z.number().int(), name: z.string() })),
  sections: z.array(sectionSchema),
  fileBytes: count,
  bodyCrc: count,
});
export type Header = z.infer<typeof headerSchema>;

export const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** Bytes of one element of a section. */
export const elementBytes = (name: SectionName): number => ELEMENTS[SECTIONS[name]].BYTES_PER_ELEMENT;
