// electron-builder.yml, as far as it can be checked without building: that what it names is there, and that the system
// is told of the same links and files that the app reads.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LINK_SCHEME } from '../shared/domain/app-link.ts';
import { LIBRARY_EXTENSION } from '../shared/domain/import-kinds.ts';

const root = path.join(import.meta.dirname, '..');
const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
const installer = readFileSync(path.join(root, 'assets/packaging/installer.nsh'), 'utf8');

it('names files that are there', () => {
  const named = [...config.matchAll(/: (assets\/\S+)$/gm)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(4);
  for (const file of named) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  // The association's icon is named without its folder and ending.
  for (const ending of ['ico', 'icns'])
    expect(existsSync(path.join(root, `assets/icon/library.${ending}`))).toBe(true);
});

it('tells systems of the links and files that the app reads', () => {
  expect(config).toMatch(new RegExp(`schemes: \\[${LINK_SCHEME}\\]`));
  expect(config).toMatch(new RegExp(`ext: ${LIBRARY_EXTENSION}$`, 'm'));
  expect(installer).toContain(`Software\\Classes\\${LINK_SCHEME}\\shell\\open\\command`);
});

it('ends the switches before a link on Windows, where the system pastes it into a command line', () => {
  expect(installer).toMatch(/EXECUTABLE_FILENAME\}" -- "%1"'$/m);
});

it('signs what is published, with the hardened runtime and the notary on macOS', () => {
  expect(config.match(/forceCodeSigning: true/g)).toHaveLength(2);
  expect(config).toMatch(/hardenedRuntime: true[\s\S]*notarize: true/);
  const rights = readFileSync(path.join(root, 'assets/packaging/entitlements.plist'), 'utf8');
  expect([...rights.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
  ]);
});
