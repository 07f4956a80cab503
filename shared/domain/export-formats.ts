// The kinds of file that tracks are exported as; apart from the schemas, for the page needs them without zod.

export const EXPORT_FORMATS = ['csv', 'json', 'm3u8'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
