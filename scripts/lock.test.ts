// The lock file names every optional package, those for other platforms too: where a registry lacks one of them, npm
// leaves it out without a word, and newer npm then refuses to install from the file anywhere.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './setup/step.ts';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

test('every optional package has its entry in the lock file', () => {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const entries = Object.keys(packages);
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter((name) => !entries.some((entry) => entry.endsWith(`node_modules/${name}`)))).toEqual(
    [],
  );
});
