// The rules of .dependency-cruiser.mjs catch what they say: one planted violation each, in a small tree of the same
// shape. And they are applied to the real tree: with a TypeScript it cannot use, dependency-cruiser reads nothing and
// reports nothing.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './setup/step.ts';
import { layered } from './test-steps.ts';

/** Rule -> the files that break it, each with its text; the first one is where it is reported. */
const VIOLATIONS: Record<string, Record<string, string>> = {
  'shared-stands-alone': { 'shared/leaning.ts': "import '../electron/plain.ts';" },
  'page-without-node': { 'renderer/node.ts': "import 'node:fs';" },
  'renderer-is-a-page': { 'renderer/main-code.ts': "import '../electron/plain.ts';" },
  'recommender-is-pure': { 'electron/recommender/impure.ts': "import 'node:fs';" },
  'recommender-reaches-no-io': {
    'electron/recommender/reading.ts': "import { read } from '../catalogue/read.ts'; read();",
    'electron/catalogue/read.ts': "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  },
  'threads-without-electron': { 'electron/library/windowed.ts': "import 'electron';" },
  'catalogue-knows-no-database': {
    'electron/catalogue/querying.ts': "import '../library/driver.ts';",
    'electron/library/driver.ts': "import '../plain.ts';",
  },
  'ui-is-dumb': { 'renderer/ui/clever.ts': "import '../stores/store.ts';" },
  'stores-below-features': {
    'renderer/stores/looking-up.ts': "import '../features/one/One.ts';",
  },
  'features-one-way': {
    'renderer/features/there': "import '../back/b.ts';",
    'renderer/features/there/a.ts': "import '../back/b.ts';",
    'renderer/features/back/b.ts': "import '../there/c.ts';",
    'renderer/features/there/c.ts': 'export const c = 1;',
  },
  'features-keep-their-styles': {
    'renderer/features/two/Borrowing.ts': "import '../one/One.module.css';",
    'renderer/features/one/One.module.css': '.one {}',
  },
  'product-without-tools': {
    'electron/tooled.ts': "import '../scripts/tool.ts';",
    'scripts/tool.ts': "import './other.ts';",
    'scripts/other.ts': 'export const other = 1;',
  },
  'command-line-without-tools': {
    'electron/cli/compiling.ts': "import '../../scripts/tool.ts'; import '../plain.ts';",
  },
  'no-cycles': {
    'electron/egg.ts': "import './hen.ts';",
    'electron/hen.ts': "import './egg.ts';",
  },
  'no-orphans': { 'electron/alone.ts': 'export const alone = 1;' },
  'no-unresolvable': { 'electron/lost.ts': "import './nowhere.ts';" },
};

/** What breaks no rule, among it the nearest thing to a violation that is allowed. */
const INNOCENT: Record<string, string> = {
  'node_modules/electron/package.json': '{"name":"electron","main":"index.js"}',
  'node_modules/electron/index.js': '',
  'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
  'node_modules/zod/index.js': '',
  'shared/base.ts': "import 'zod';",
  'electron/plain.ts': "import '../shared/base.ts';",
  'electron/main.ts': "import 'electron'; import './plain.ts';",
  'electron/catalogue/rows.ts': "import '../../shared/base.ts'; export const rows = () => 1;",
  'electron/recommender/pure.ts': "import { rows } from '../catalogue/rows.ts'; rows();",
  'renderer/stores/store.ts': "import '../../shared/base.ts';",
  'renderer/features/one/One.ts': "import '../../stores/store.ts';",
};

const rules = await extractDepcruiseConfig(path.join(root, '.dependency-cruiser.mjs'));
let tree: string;
beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'segue-layers-'));
  for (const name of ['package.json', 'tsconfig.json'])
    plant({ [name]: readFileSync(path.join(root, name), 'utf8') });
  plant(INNOCENT);
  for (const files of Object.values(VIOLATIONS)) plant(files);
});
afterAll(() => rmSync(tree, { recursive: true }));

function plant(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    if (!path.extname(name)) continue; // a folder: where a folder rule is reported
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), text);
  }
}

async function read(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { options, ...ruleSet } = rules;
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true, ruleSet }, undefined, {
    tsConfig: extractTSConfig(path.join(baseDir, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

describe('the rules', () => {
  test('each has a planted violation', () => {
    const names = (rules.forbidden ?? []).map((rule: IForbiddenRuleType) => rule.name);
    expect(Object.keys(VIOLATIONS).sort()).toEqual(names.sort());
  });

  test('each catches its own, and nothing innocent is caught', async () => {
    const { summary } = await read(tree, ['electron', 'renderer', 'shared', 'scripts']);
    const caught = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    for (const [rule, files] of Object.entries(VIOLATIONS)) {
      expect(caught).toContain(`${rule}: ${Object.keys(files)[0]}`);
    }
    const innocent = Object.keys(INNOCENT);
    expect(summary.violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});

test('the real tree is read, every folder of it', async () => {
  const folders = layered();
  const { modules } = await read(root, folders);
  for (const folder of folders) {
    const own = modules.filter(({ source }) => source.startsWith(`${folder}/`));
    expect(own.length, folder).toBeGreaterThan(0);
    expect(
      own.some(({ dependencies }) => dependencies.length > 0),
      folder,
    ).toBe(true);
  }
});

// Not an import, so not a rule: the one global through which the page reaches main.
test('only renderer/bridge touches window.segue', () => {
  const touching = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) =>
      /\bsegue\s*[.[]/.test(withoutComments(readFileSync(path.join(root, 'renderer', file), 'utf8'))),
    );
  expect(touching).toEqual(['bridge/index.ts']);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
