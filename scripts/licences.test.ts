import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { licencesOf } from './setup/licences.ts';

const root = path.join(import.meta.dirname, '..');

it('has the text of what is bundled, of Electron and of what is compiled in', () => {
  const found = licencesOf(root, ['node_modules/react', 'node_modules/@fontsource-variable/inter']);
  expect(found.map(({ name, licence }) => [name, licence])).toEqual([
    ['@fontsource-variable/inter', 'OFL-1.1'],
    ['assemblyscript', 'Apache-2.0'],
    ['electron', 'MIT'],
    ['react', 'MIT'],
  ]);
  for (const { text } of found) expect(text).toMatch(/licen[cs]e|Permission/i);
});

it('does not leave out what does not say under which licence it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'segue-licences-'));
  const write = (name: string, about: object) => {
    mkdirSync(path.join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules', name, 'package.json'), JSON.stringify(about));
  };
  for (const name of ['electron', 'assemblyscript']) write(name, { name, version: '1.0.0', license: 'MIT' });
  write('silent', { name: 'silent', version: '1.0.0' });
  expect(() => licencesOf(folder, ['node_modules/silent'])).toThrow('silent does not say');
  write('silent', { name: 'silent', version: '1.0.0', license: 'MIT', author: { name: 'Somebody' } });
  expect(licencesOf(folder, ['node_modules/silent']).at(-1)?.text).toBe('Somebody');
  rmSync(folder, { recursive: true });
});
