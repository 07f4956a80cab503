// The contract's calls that write the whole library to a file.

import * as z from 'zod';
import { libraryExportReplySchema } from '../domain/export.ts';
import { LIBRARY_FORMATS } from '../domain/export-formats.ts';

export const libraryExportCalls = {
  /**
   * Asks where to by the system's dialog and writes the file; `progress` tells how it goes. Null: no file was chosen, or
   * it was cancelled. Fails with the codes `export-...`.
   */
  exportLibrary: {
    to: 'main',
    input: z.object({ format: z.enum(LIBRARY_FORMATS) }),
    output: libraryExportReplySchema,
  },
  exportLibraryCancel: { to: 'main', input: z.undefined(), output: z.undefined() },
} as const;
