// The columns a playlist's table can have. Apart from the schemas, so that the window knows them without zod.

/** In the order they stand in; the first is always shown. */
export const COLUMN_IDS = [
  'title',
  'artist',
  'album',
  'genre',
  'tempo',
  'key',
  'energy',
  'year',
  'added',
  'duration',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** px: narrower, no heading can be read; wider, something else is meant. */
export const COLUMN_WIDTH = { min: 36, max: 1200 } as const;
