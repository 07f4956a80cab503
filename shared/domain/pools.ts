// What a pool says of itself: see [Note: Pools].

import * as z from 'zod';

const id = z.number().int();
const count = z.number().int().min(0);

/** What became of the files a pool came from: changed since, as they were, gone; null: it came of none. */
const fileStateSchema = z.enum(['changed', 'same', 'gone']).nullable();

export const poolSchema = z.object({
  id,
  /** The library's own playlists, the demo, the user's own audio files, or what was imported. */
  kind: z.enum(['library', 'demo', 'files', 'import']),
  /** Empty of the library's own. */
  name: z.string(),
  /** Whether it feeds the suggestions of playlists that choose no pools of their own. */
  chosen: z.boolean(),
  tracks: count,
  withFeatures: count,
  /** Those that are heard for what goes together. */
  playlists: count,
  /** ISO 8601: when something came into it last; null: not known, or always. */
  at: z.string().nullable(),
  file: fileStateSchema,
});
export type Pool = z.infer<typeof poolSchema>;

export const pastImportSchema = z.object({
  id,
  at: z.string(),
  /** `running` of one that is not under way: it was cut off. */
  state: z.enum(['running', 'done', 'cancelled']),
  /** Names of the first few files, and how many there were. */
  names: z.array(z.string()),
  files: count,
  rows: count,
  added: count,
  unread: count,
});
export type PastImport = z.infer<typeof pastImportSchema>;

export const poolsSchema = z.object({ pools: z.array(poolSchema), imports: z.array(pastImportSchema) });
export type Pools = z.infer<typeof poolsSchema>;

/** A pool as suggestions name it. */
export const namedPoolSchema = poolSchema.pick({ id: true, kind: true, name: true });
export type NamedPool = z.infer<typeof namedPoolSchema>;
