// What is loaded before the first row is on screen stays small. Followed here are the imports that are run at once, from
// where main, the library thread and the page begin; what is imported on demand is not.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './setup/step.ts';

const IMPORT = /^(?:import|export)\s(?!type\s)(?:([^'"]*?)\sfrom\s)?['"]([^'"]+)['"]/gm;

/** Of `import { type A, type B } from …` nothing is run. */
const isOnlyTypes = (names: string | undefined) =>
  names !== undefined &&
  /^\{[^}]*\}$/s.test(names.trim()) &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => name.trim().startsWith('type '));

/** Files of ours by their path in the repository, and packages by their name. */
function loadedFrom(entry: string): string[] {
  const loaded = new Set<string>();
  const follow = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const [, names, from] of readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)) {
      if (from === undefined || isOnlyTypes(names)) continue;
      if (!from.startsWith('.')) loaded.add(from);
      else follow(path.join(path.dirname(file), from));
    }
  };
  follow(entry);
  return [...loaded];
}

/** Fails also when an entry has been moved: then too little is found. */
const expectWithout = (entry: string, least: number, ...kept: RegExp[]) => {
  expect(existsSync(path.join(root, entry))).toBe(true);
  const loaded = loadedFrom(entry);
  expect(loaded.length).toBeGreaterThan(least);
  expect(loaded.filter((name) => kept.some((pattern) => pattern.test(name)))).toEqual([]);
};

it('main starts the library thread before it loads anything else of ours', () => {
  expect(loadedFrom('electron/main.ts').filter((name) => !name.startsWith('node:'))).toEqual([
    'electron/main.ts',
    'electron',
    'electron/account/build.ts',
    'electron/place/go.ts',
    'electron/place/pointer.ts',
    'electron/threads/worker.ts',
  ]);
});

it('the window is opened without messages, the contract, the account and the suggestions', () => {
  expectWithout(
    'electron/app/start.ts',
    20,
    /^i18next$/,
    /^shared\/(messages\/(?!languages\.ts$)|ipc\/)/,
    /^electron\/(account|catalogue|cli|features|library|recommender|spotify|suggestions|sync)\//,
  );
});

it('the answers are given without messages, and without what an account or a file is needed for', () => {
  expectWithout(
    'electron/app/services.ts',
    40,
    /^shared\/messages\/(?!languages\.ts$)/,
    /^electron\/(spotify|sync|recommender\/(evaluate|signals))\//,
    /^electron\/services\/(imports|exports|evaluations)\.ts$/,
    /^electron\/account\/(?!(build|sign-in-file)\.ts$)/,
  );
});

it('the library thread answers the first question without schemas, imports, exports and the account', () => {
  expectWithout(
    'electron/library/thread.ts',
    20,
    /^(zod|csv-parse)/,
    /^electron\/library\/library\.ts$/,
    /^electron\/library\/(archive|audio|care|demo|disconnect|export|feature-sources|import|pending|pools)\//,
    /^electron\/(catalogue|spotify)\//,
  );
});

it('the page starts without schemas, charts, and the dialogs of account, sync and pending edits', () => {
  expectWithout(
    'renderer/main.tsx',
    100,
    /^(zod|recharts)$/,
    /^renderer\/features\/(account|pending|sources|files|pools|diagnostics)\/\w*Dialog\.tsx$/,
    /^renderer\/features\/(sync\/SyncLine|player\/Player)\.tsx$/,
  );
});
