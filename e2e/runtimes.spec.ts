// The same request has the same answer in the app's runtime and on plain Node: another V8, another SQLite.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startThreads } from '../electron/threads/threads.ts';
import { root } from '../scripts/setup/step.ts';
import type { SuggestionReply } from '../shared/domain/suggestions.ts';
import { expect, removeProfile, test } from './support/app.ts';
import { libraryOf, profileWithDemo } from './support/demo.ts';
import { suggestedNow, suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });

const MOST = 100;
const built = (file: string) => path.join(root, 'dist/main', file);

/** By the app's own threads, on an index of their own making. */
async function suggestedOnNode(): Promise<SuggestionReply> {
  const profile = await profileWithDemo();
  const catalogueDir = path.join(profile, 'catalogue');
  rmSync(catalogueDir, { recursive: true });
  const threads = startThreads({
    entries: {
      library: pathToFileURL(built('library-thread.js')),
      suggestions: pathToFileURL(built('suggestion-thread.js')),
    },
    databasePath: libraryOf(profile),
    catalogueDir,
    assetsDir: path.join(root, 'assets'),
    wasmPath: built('scan.wasm'),
    onLibraryEvent: () => {},
    onLibraryHealth: () => {},
    onCatalogueState: () => {},
    onTrouble: (what, cause) => console.error(what, cause),
  });
  try {
    await threads.catalogue.publish(true);
    const [playlist] = await threads.library.call('playlists', undefined);
    return await threads.suggestions.suggest({
      playlistId: playlist!.id,
      requestId: 1,
      seedTrackIds: [],
      steering: null,
      limit: MOST,
      order: 'fit',
    });
  } finally {
    await threads.stop();
    await removeProfile(profile);
  }
}

test('the app and plain Node suggest the same, to the last digit', async ({ segue: { window } }) => {
  await suggestionsReady(window);
  const { elapsedMs: _, requestId: __, ...inApp } = await suggestedNow(window, MOST);
  const { elapsedMs: ___, requestId: ____, ...onNode } = await suggestedOnNode();
  expect(inApp.suggestions).toHaveLength(MOST);
  expect(onNode).toEqual(inApp);
});
