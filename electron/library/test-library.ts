// For tests: a library for each, in a folder of its own that goes with it.

import { afterEach, beforeEach } from 'vitest';
import { openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';

export interface OwnLibrary {
  folder: ReturnType<typeof temporaryFolder>;
  library: TestLibrary;
}

/** Opens one before each test of the file, closes and removes it afterwards. `take` is given it each time. */
export function eachWithLibrary(take: (own: OwnLibrary) => void): void {
  let own: OwnLibrary;
  beforeEach(() => {
    const folder = temporaryFolder();
    own = { folder, library: openLibrary(folder.path, 'node:sqlite') };
    take(own);
  });
  afterEach(() => {
    own.library.close(undefined);
    own.folder.remove();
  });
}
