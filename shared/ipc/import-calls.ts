// The contract's calls about imports. Which files are meant is between main and the system: the page names none.

import * as z from 'zod';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { MAX_PASTED } from '../domain/import-kinds.ts';
import {
  cutOffSchema,
  fileChoiceSchema,
  fileChoicesSchema,
  filePreviewSchema,
  importPreviewSchema,
  importResultSchema,
  MAX_FILES,
} from '../domain/imports.ts';
import { MAX_NAME } from '../domain/limits.ts';

const nothing = z.undefined();
const importId = z.number().int();

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
  /** The latest import that was cut off and that nobody has seen to yet; null while one runs. */
  importCutOff: { to: 'library', input: nothing, output: cutOffSchema.nullable() },
  /** Looks at its files again, with what was decided of them. Fails with `not-found`, `file-not-read`. */
  importGoOn: { to: 'main', input: z.object({ importId }), output: importPreviewSchema },
  /** It is not announced any more; what it has read stays. */
  importLetBe: { to: 'library', input: z.object({ importId }), output: nothing },
  importCancel: { to: 'main', input: nothing, output: nothing },
  /** Asks where to, and writes what could not be read. */
  importSaveUnread: {
    to: 'main',
    input: z.object({ importId }),
    output: z.object({ saved: z.boolean() }),
  },
} as const;
