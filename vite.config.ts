// One build for the whole app (`vite build --app`): the renderer, the main process with its worker threads,
// and the preload script, each its own Vite environment. Runs in Node at build time; nothing here ships.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { bundledFolders, noteBundled } from './scripts/setup/bundled.ts';
import { licencesOf } from './scripts/setup/licences.ts';
import { calls, events } from './shared/ipc/contract.ts';

const root = import.meta.dirname;
/** The build that tests sign in with ([Note: The build]); scripts/setup/app-build.ts puts the rest of the app beside it. */
const forTests = process.env.SEGUE_BUILD === 'for-tests';
const dist = forTests ? 'dist-for-tests' : 'dist';
const from = (...parts: string[]) => path.join(root, ...parts);
const node = builtinModules.flatMap((name) => [name, `node:${name}`]);
const external = ['electron', 'libsql', 'node:sqlite', ...node];

/**
 * What main begins with (electron/main.ts), in a chunk of its own: the rest is awaited by main's entry, and would wait for
 * it in turn if it imported from there. Of the build for tests also what that looks at first.
 */
const BEGINNING = forTests
  ? /\/electron\/(threads\/worker|place\/(go|pointer)|account\/(build-for-tests|sign-in-file))\.ts$/
  : /\/electron\/(threads\/worker|place\/(go|pointer)|account\/build)\.ts$/;

/** The contract's names, where they are needed without its schemas. */
const CONTRACT_NAMES = {
  CALL_NAMES: JSON.stringify(Object.keys(calls)),
  EVENT_NAMES: JSON.stringify(Object.keys(events)),
};

/** Main or a thread: ES modules beside each other, readable in a stack trace, native modules left outside. */
const nodeBuild = (
  input: Record<string, string>,
  groups: { name: string; test: RegExp; priority?: number }[] = [],
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { external: ['electron', 'libsql'], noExternal: true },
  define: CONTRACT_NAMES,
  build: {
    ssr: true,
    outDir: from(dist, 'main'),
    emptyOutDir: 'main' in input,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input,
      external,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups },
      },
    },
  },
});

/** What the window is opened with, and what answers it, each with all it needs: of many small files it comes later. */
const main = nodeBuild({ main: from('electron/main.ts') }, [
  { name: 'beginning', test: BEGINNING, priority: 2 },
  { name: 'start', test: /\/electron\/app\/start\.ts$/, priority: 1 },
  { name: 'services', test: /\/electron\/app\/services\.ts$/ },
]);

/** Each built by itself, after main: what it shares with the others would be files of its own to load. */
const threads = {
  library: nodeBuild({ 'library-thread': from('electron/library/thread.ts') }),
  suggestions: nodeBuild({ 'suggestion-thread': from('electron/suggestions/thread.ts') }),
  languages: nodeBuild({ 'languages-thread': from('electron/catalogue/languages/thread.ts') }),
  upkeep: nodeBuild({ 'upkeep-thread': from('electron/library/upkeep/thread.ts') }),
  tags: nodeBuild({ 'tags-thread': from('electron/audio-files/thread.ts') }),
};

/**
 * The sandbox loads one CommonJS file. It needs only the names of the contract's calls and events, so they are
 * written in at build time: without zod the script is 1 kB, read and run before every page.
 */
const preload: EnvironmentOptions = {
  consumer: 'server',
  resolve: { external: ['electron'], noExternal: true },
  define: CONTRACT_NAMES,
  build: {
    ssr: true,
    outDir: from('dist/preload'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { preload: from('electron/preload.ts') },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const client: EnvironmentOptions = {
  build: {
    outDir: from('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy admits no `data:` script or style, and files are read from disk anyway.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: from('renderer/index.html'),
      // With any letter beyond ASCII in it a script is held in two bytes a letter, and read the more slowly.
      // What the window starts with in one file, also what dialogs that are loaded later share with it: a dozen small
      // files put the first row off by a twentieth.
      output: { charset: 'ascii', codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
};

/** The demo library and the ranker's weights go beside the code, under the same paths as in the source. */
const copyAssets: Plugin = {
  name: 'segue:assets',
  applyToEnvironment: (environment) => environment.name === 'main',
  writeBundle: () =>
    cpSync(from('assets'), from(dist, 'assets'), {
      recursive: true,
      // The README's picture, the tests and what only packing needs stay behind.
      filter: (file) => !/screenshot\.png$|\.test\.ts$|[\\/](icon|packaging)$/.test(file),
    }),
};

/** The page of a move's progress, as it is: built with the window's page, what that starts with would be divided. */
const movingPage: Plugin = {
  name: 'segue:moving-page',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle() {
    for (const file of [
      'moving/moving.html',
      'moving/moving.css',
      'styles/tokens.css',
      'styles/contrast.css',
    ]) {
      const source = readFileSync(from('renderer', file));
      this.emitFile({ type: 'asset', fileName: path.basename(file), source });
    }
  },
};

/** The WebAssembly scan, compiled from AssemblyScript, beside the suggestion thread that loads it. */
const scanWasm: Plugin = {
  name: 'segue:scan-wasm',
  applyToEnvironment: (environment) => environment.name === 'main',
  async generateBundle() {
    const { compileScan } = await import('./scripts/scan-wasm.ts');
    this.emitFile({ type: 'asset', fileName: 'scan.wasm', source: await compileScan() });
  },
};

/**
 * electron-store checks values by JSON schema where it is given one, and compares versions where it is given migrations.
 * Here it never is (zod parses what it reads), so both libraries, two fifths of main's code, are left out: every start
 * would load them before the first window.
 */
const withoutValidator: Plugin = {
  name: 'segue:without-validator',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'main',
  resolveId: (id, importer) =>
    /^(ajv(-formats|\/)|semver$)/.test(id) && /\/node_modules\/conf\//.test(importer ?? '')
      ? '\0no-validator'
      : null,
  load: (id) => (id === '\0no-validator' ? 'export class Ajv2020 {}\nexport default {};' : null),
};

/** electron-log can send what it writes to a server. Segue's never does: without it, main starts without Node's HTTP. */
const withoutRemoteLog: Plugin = {
  name: 'segue:without-remote-log',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'main',
  resolveId: (id, importer) =>
    id.endsWith('/transports/remote') && importer?.includes('electron-log') ? '\0no-remote-log' : null,
  load: (id) =>
    id === '\0no-remote-log' ? 'module.exports = () => Object.assign(() => {}, { level: false });' : null,
};

/** All that is different between the two builds of main. */
const testBuild: Plugin = {
  name: 'segue:for-tests',
  enforce: 'pre',
  applyToEnvironment: (environment) => forTests && environment.name === 'main',
  resolveId: (id) => {
    if (id.endsWith('/account/build.ts')) return from('electron/account/build-for-tests.ts');
    return id.endsWith('/updates/release.ts') ? from('electron/updates/release-for-tests.ts') : null;
  },
};

/** There is no `electron` in a worker thread: a file that imports it would fail as it is loaded. */
const threadsWithoutElectron: Plugin = {
  name: 'segue:threads-without-electron',
  applyToEnvironment: (environment) => environment.name in threads,
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk' && [...part.imports, ...part.dynamicImports].includes('electron'))
        this.error(`a thread would load electron, by ${part.fileName}`);
    }
  },
};

/** Types come to the page from schemas, values from files without them: zod would be an eighth of what it starts with. */
const pageWithoutZod: Plugin = {
  name: 'segue:page-without-zod',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  resolveId(id, importer) {
    if (id === 'zod') this.error(`the page would be loaded with zod, by ${importer}`);
  },
};

export default defineConfig({
  root: from('renderer'),
  publicDir: false,
  plugins: [
    react(),
    noteBundled(root, from(dist)),
    copyAssets,
    movingPage,
    scanWasm,
    withoutValidator,
    withoutRemoteLog,
    testBuild,
    threadsWithoutElectron,
    pageWithoutZod,
  ],
  environments: { client, main, ...threads, preload },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name in (forTests ? { main, ...threads } : { client, main, ...threads, preload }))
          await builder.build(environment);
      }
      // The build for tests has the page of the other.
      const licences = licencesOf(root, bundledFolders(from('dist')));
      writeFileSync(from(dist, 'assets/licences.json'), JSON.stringify(licences));
    },
  },
});
