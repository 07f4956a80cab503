// The table of what `npm test` runs, in order. Each step is one or more commands on Node 24, side by side; a step with a
// report counts as the tests in it, any other as one. Both runners write the report by their own JSON reporter.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from './setup/step.ts';

export interface TestStep {
  name: string;
  says: string;
  /** Arguments for Node; extra ones from the command line are appended to the last. */
  commands: readonly (readonly string[])[];
  report?: { file: string; read(report: unknown): Count };
  /** Needs the built app, Electron and a display. */
  electron?: true;
}
export interface Count {
  passed: number;
  failed: number;
}

const tool = (file: string) => path.join(root, 'node_modules', file);
const tsc = tool('typescript/bin/tsc');

export const reports = path.join(cacheDir, 'reports');
export const vitestReport = path.join(reports, 'vitest.json');
export const playwrightReport = path.join(reports, 'playwright.json');
export const tortureReport = path.join(reports, 'torture.json');

/** Folders whose modules dependency-cruiser reads; scripts/layers.test.ts reads the same. */
export const LAYERED = ['electron', 'renderer', 'shared', 'scripts', 'e2e', 'bench'] as const;
export const layered = () => LAYERED.filter((folder) => existsSync(path.join(root, folder)));

export const testSteps: readonly TestStep[] = [
  {
    name: 'lint',
    says: 'lint: biome',
    commands: [
      [
        tool('@biomejs/biome/bin/biome'),
        'ci',
        '--error-on-warnings',
        '--diagnostic-level=warn',
        '--colors=off',
      ],
    ],
  },
  {
    name: 'types',
    says: 'types: tsc on main and threads, renderer, end-to-end',
    commands: ['.', 'renderer', 'e2e'].map((project) => [tsc, '--noEmit', '-p', path.join(root, project)]),
  },
  {
    name: 'layers',
    says: 'layers: dependency-cruiser',
    commands: [[tool('dependency-cruiser/bin/dependency-cruiser.mjs'), ...layered()]],
  },
  { name: 'unused', says: 'unused: knip', commands: [[tool('knip/bin/knip.js')]] },
  {
    name: 'unit',
    says: 'unit: vitest',
    commands: [[tool('vitest/vitest.mjs'), 'run']],
    report: { file: vitestReport, read: countVitest },
  },
  {
    name: 'torture',
    says: 'torture: edits, faults and kill -9 on both SQLite engines, seeds 1 to 50; sent to a Spotify, 1 to 34; widened, 1 to 6',
    commands: [
      [
        path.join(root, 'scripts/torture.ts'),
        ...['--count', '50', '--queue-count', '34', '--widen-count', '6', '--app-count', '0'],
      ],
    ],
    report: { file: tortureReport, read: (report) => report as Count },
  },
  {
    name: 'e2e',
    says: 'end-to-end: playwright on the real app',
    commands: [[tool('@playwright/test/cli.js'), 'test']],
    report: { file: playwrightReport, read: countPlaywright },
    electron: true,
  },
];

/** What a step counts for: its report's tests, and never a pass when the command itself failed. */
export function countOf(step: TestStep, ok: boolean): Count {
  if (!step.report || !existsSync(step.report.file)) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const { passed, failed } = step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')));
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
