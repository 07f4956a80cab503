// Vitest's global setup: bundles the worker threads, as the app's build does, for the tests that start one. A thread
// started from TypeScript has Node strip the types of every file it loads by a WebAssembly module of the thread's own,
// and ending many such threads takes the process with it now and then (V8's list of code pages, nodejs/node#64500).

import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { root } from './step.ts';

const sources = {
  library: 'electron/library/thread.ts',
  suggestion: 'electron/suggestions/thread.ts',
  // By the names that the library thread looks for.
  'languages-thread': 'electron/catalogue/languages/thread.ts',
  'upkeep-thread': 'electron/library/upkeep/thread.ts',
  tags: 'electron/audio-files/thread.ts',
};

export default async function buildThreads(): Promise<void> {
  const outDir = path.join(root, '.cache/threads');
  const input = Object.entries(sources).map(([name, file]) => [name, path.join(root, file)]);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir,
      minify: false,
      sourcemap: 'inline',
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(input),
        external: ['libsql', ...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}
