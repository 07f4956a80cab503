// The contract's calls about imports. Which files are meant is between main and the system: the page names none.

import * as z from 'zod';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { MAX_PASTED } from '../domain/import-kinds.ts';
import {
  fileChoiceSchema,
  fileChoicesSchema,
  filePreviewSchema,
  importPreviewSchema,
  importResultSchema,
  MAX_FILES,
} from '../domain/imports.ts';
import { MAX_NAME } from '../domain/limits.ts';

const nothing = z.undefined();

export const importCalls = {
  /** Asks the user for files, or for a folder of them; null: they chose none. */
  importChoose: {
    to: 'main',
    input: z.object({ what: z.enum(['files', 'folder']) }),
    output: importPreviewSchema.nullable(),
  },
  /** What was dropped on the window. Preload alone calls it, with the paths behind the page's files. */
  importDropped: {
    to: 'main',
    input: z.object({ paths: boundedArray(boundedText(32_768), { max: MAX_FILES }) }),
    output: importPreviewSchema,
  },
  /** Links as they were pasted. */
  importPasted: {
    to: 'main',
    input: z.object({ text: z.string().max(MAX_PASTED) }),
    output: importPreviewSchema,
  },
  /** One of the files, with its columns read otherwise. Fails with `import-gone`. */
  importRemap: {
    to: 'main',
    input: z.object({
      file: z.number().int().min(0).max(MAX_FILES),
      mapping: fileChoiceSchema.shape.mapping,
    }),
    output: filePreviewSchema,
  },
  /** Imports what was looked at last, into the pool of that name, or of the first file's; `progress` tells how it goes. Fails with `import-running`, `import-gone`. */
  importRun: {
    to: 'main',
    input: z.object({ choices: fileChoicesSchema, pool: boundedText(MAX_NAME) }),
    output: importResultSchema,
  },
  importCancel: { to: 'main', input: nothing, output: nothing },
  /** Asks where to, and writes what could not be read. */
  importSaveUnread: {
    to: 'main',
    input: z.object({ importId: z.number().int() }),
    output: z.object({ saved: z.boolean() }),
  },
} as const;
