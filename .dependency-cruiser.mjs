// The layers, as rules dependency-cruiser checks (`npm run layers`). scripts/layers.test.ts plants a violation of each
// one and sees it caught. What a rule says is its comment: it is printed with the violation.

import { builtinModules } from 'node:module';

/** By their resolved names, which have no `node:`. */
const CORE_MODULES = `^(node:)?(${builtinModules.map((name) => name.replace('node:', '')).join('|')})$`;
const TEST_SUPPORT = '/test-[^/]+\\.ts$';
const TESTS = '\\.(test|spec)\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment:
        'shared is what both sides agree on: it imports nothing else of ours, no node: and no electron.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TESTS },
      to: { pathNot: ['^shared/', '^node_modules/(?!electron/)'] },
    },
    {
      name: 'renderer-is-a-page',
      comment: 'The renderer is sandboxed: no electron, no code of main or its threads.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TESTS },
      to: { path: ['^electron($|/)', '^node_modules/electron/'] },
    },
    {
      name: 'page-without-node',
      comment: 'Nor has what it shares with main any node: module; the page has none.',
      severity: 'error',
      from: { path: '^(renderer|shared)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'recommender-is-pure',
      comment:
        'The recommender is arithmetic: no electron, no node:, no I/O, nothing of ours but itself and shared.',
      severity: 'error',
      from: { path: '^electron/recommender/', pathNot: [TESTS, TEST_SUPPORT] },
      to: { pathNot: ['^electron/recommender/', '^shared/', '^electron/catalogue/'] },
    },
    {
      name: 'recommender-reaches-no-io',
      comment: 'Nor does it come to electron or node: by way of what it imports of the catalogue.',
      severity: 'error',
      from: { path: '^electron/recommender/', pathNot: [TESTS, TEST_SUPPORT] },
      to: { path: [CORE_MODULES, '^electron$', '^node_modules/electron/'], reachable: true },
    },
    {
      name: 'threads-without-electron',
      comment: 'These run in worker threads or on plain Node too, where there is no electron.',
      severity: 'error',
      from: {
        path: '^electron/(library|catalogue|recommender|suggestions|cli|audio-files|spotify|sync|covers|features)/',
      },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'catalogue-knows-no-database',
      comment: 'The catalogue is built from a source: SQLite and the command line are both only that.',
      severity: 'error',
      from: { path: '^electron/catalogue/', pathNot: TESTS },
      to: { pathNot: ['^electron/catalogue/', '^shared/', '^node_modules/', CORE_MODULES] },
    },
    {
      name: 'ui-is-dumb',
      comment: 'renderer/ui draws what it is given: no stores, actions, features, commands, no bridge.',
      severity: 'error',
      from: { path: '^renderer/ui/', pathNot: TESTS },
      to: { path: '^renderer/(?!ui/)' },
    },
    {
      name: 'stores-below-features',
      comment: 'Stores hold state; what is on screen depends on them, never the other way.',
      severity: 'error',
      from: { path: '^renderer/(stores|bridge)/', pathNot: TESTS },
      to: { path: '^renderer/(features|ui|actions|commands)/|^renderer/[^/]+$' },
    },
    {
      name: 'features-one-way',
      comment: 'Features may show each other, in one direction only: no two folders of them need each other.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^renderer/features/' },
      to: { circular: true },
    },
    {
      name: 'features-keep-their-styles',
      comment: "A feature's style sheet is its own.",
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/[^/]+/.+\\.css$', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'product-without-tools',
      comment: 'What ships imports no test, script or benchmark; electron/cli is for the command line only.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: [TESTS, '^electron/cli/'] },
      to: { path: ['^(e2e|scripts|bench|electron/cli)/', TESTS], pathNot: '^electron/cli/demo-report\\.ts$' },
    },
    {
      name: 'command-line-without-tools',
      comment: 'Nor does the command line: a script starts it and gives it what it needs.',
      severity: 'error',
      from: { path: '^electron/cli/', pathNot: TESTS },
      to: { path: ['^(e2e|scripts|bench)/', TESTS] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to run. Types may refer to each other: nothing of them runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: it can go.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          TESTS,
          '\\.d\\.ts$',
          '^electron/catalogue/scan/assembly/',
          '^scripts/setup/default-app\\.mjs$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'It does not exist, or is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|^asc$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // `import type` counts: a layer is broken by a type as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.d.ts'],
    },
  },
};
