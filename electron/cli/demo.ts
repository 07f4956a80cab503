// `node electron/cli/demo.ts <scan.wasm>`, on plain Node 24 and from the sources: the main job on a machine without a
// display, with the compiled vector scan that whoever starts it has (scripts/start.ts compiles it).
// The same threads as the app's, on a temporary profile, so that it changes nothing and needs no build of the app.
// Where there is a display (Xvfb will do), `electron . --headless --screenshot=<file>` does the same with a window.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startThreads } from '../threads/threads.ts';
import { demoReport } from './demo-report.ts';

const [wasmPath] = process.argv.slice(2);
if (wasmPath === undefined) throw new Error('usage: node electron/cli/demo.ts <scan.wasm>');

const profile = await mkdtemp(path.join(tmpdir(), 'segue-demo-'));

const threads = startThreads({
  entries: {
    library: new URL('../library/thread.ts', import.meta.url),
    suggestions: new URL('../suggestions/thread.ts', import.meta.url),
  },
  databasePath: path.join(profile, 'library.sqlite'),
  catalogueDir: path.join(profile, 'catalogue'),
  assetsDir: path.join(import.meta.dirname, '../../assets'),
  wasmPath,
  onLibraryEvent: () => {},
  onLibraryHealth: () => {},
  onCatalogueState: () => {},
  onTrouble: (what, cause) => console.error(what, cause),
});
try {
  const { text } = await demoReport(threads);
  console.log(text);
} catch (thrown) {
  console.error(thrown);
  process.exitCode = 1;
} finally {
  await threads.stop();
  await rm(profile, { recursive: true });
}
