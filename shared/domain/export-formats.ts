// The kinds of file that tracks are exported as; apart from the schemas, for the page needs them without zod.

export const EXPORT_FORMATS = ['csv', 'json', 'm3u8'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The kinds of file that the whole library is exported as: its own, and zips of tables. */
export const LIBRARY_FORMATS = ['library', 'csv', 'ndjson'] as const;
export type LibraryFormat = (typeof LIBRARY_FORMATS)[number];
