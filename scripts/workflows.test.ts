// The release workflow, as far as it can be checked without running it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../.github/workflows');
const workflows = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
const all = workflows.join('\n');

it('pins every action by its full hash and says which version that is', () => {
  const used = [...all.matchAll(/uses:\s*(.+)/g)].map(([, what = '']) => what);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

it('gives no job more than reading unless it runs nothing of the sources', () => {
  for (const text of workflows) {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    const jobs = text.slice(text.indexOf('\njobs:')).split(/\n(?= {2}\w+:\n)/);
    for (const job of jobs.filter((each) => /: write$/m.test(each))) {
      expect(job).not.toMatch(/checkout|npm |node /);
    }
  }
});

it('starts every script by a name that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'));
  const started = [...all.matchAll(/npm (?:run )?(?!ci\b)([\w-]+)/g)].map(([, name = '']) => name);
  expect(started).toEqual(expect.arrayContaining(['test', 'package', 'sbom']));
  for (const name of started) expect(Object.keys(scripts)).toContain(name);
});

it('hands the release key to one step alone, in a job that installs no package', () => {
  const jobs = all.slice(all.indexOf('\njobs:')).split(/\n(?= {2}\w+:\n)/);
  const holding = jobs.filter((job) => job.includes('secrets.SEGUE_RELEASE_KEY'));
  expect(holding).toHaveLength(1);
  const [job = ''] = holding;
  expect(job.match(/SEGUE_RELEASE_KEY: /g)).toHaveLength(1);
  expect(job).toMatch(/environment: release/);
  expect(job).not.toMatch(/npm |npx |: write$/m);
});

it('signs by what is of Node alone', () => {
  const imported = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)';$/gm)].flatMap(
      ([, name = '']) => (name.startsWith('.') ? imported(path.resolve(path.dirname(file), name)) : [name]),
    );
  const names = imported(path.join(import.meta.dirname, 'sign-feed.ts'));
  expect(names).toContain('node:crypto');
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
});
