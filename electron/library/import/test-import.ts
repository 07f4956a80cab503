// Imports in tests, as the window makes them: files are looked at, then run as it was proposed.

import type { FileChoice, ImportResult } from '../../../shared/domain/imports.ts';
import type { LibraryHandlers } from '../calls.ts';

type TestLibrary = Pick<LibraryHandlers, 'importFiles' | 'previewImport' | 'runImport'>;

/** Archives among them are opened, folders looked through. */
export async function look(library: TestLibrary, paths: readonly string[]) {
  const sources = await library.importFiles({ paths: [...paths] });
  return { sources, files: (await library.previewImport({ sources })).files };
}

type Looked = Awaited<ReturnType<typeof look>>;
/** `change` is chosen for every file in place of what is proposed. */
type Chosen = Partial<FileChoice>;

export function run(
  library: TestLibrary,
  { sources, files }: Looked,
  change: Chosen = {},
  pool: { poolName?: string } = {},
): Promise<ImportResult> {
  const choices = files.map(({ mapping, makePlaylists }) => ({
    ...{ mapping, makePlaylists, include: true, playlistName: '' },
    ...change,
  }));
  return library.runImport({ sources, choices, ...pool });
}

export const bring = async (
  library: TestLibrary,
  paths: readonly string[],
  change: Chosen = {},
  pool: { poolName?: string } = {},
): Promise<ImportResult> => run(library, await look(library, paths), change, pool);
