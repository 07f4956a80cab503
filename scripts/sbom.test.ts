import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { billOfMaterials } from './sbom.ts';
import { packageFolderOf } from './setup/bundled.ts';

const root = path.join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

it.each([
  ['/r/node_modules/react/index.js', 'node_modules/react'],
  ['/r/node_modules/@base-ui/react/esm/toast.js?v=1', 'node_modules/@base-ui/react'],
  ['\0/r/node_modules/react/index.js?commonjs-es-import', 'node_modules/react'],
  ['/r/node_modules/a/node_modules/b/c.js', 'node_modules/a/node_modules/b'],
  ['/r/renderer/main.tsx', null],
  ['/elsewhere/node_modules/react/index.js', null],
])('%j is of %j', (id, folder) => expect(packageFolderOf('/r', id)).toBe(folder));

it('lists Electron and what is bundled, as it was installed', () => {
  const bill = billOfMaterials(['node_modules/react', 'node_modules/@base-ui/react'], lock) as {
    components: {
      name: string;
      version: string;
      purl: string;
      licenses: unknown;
      hashes: { content: string }[];
    }[];
  };
  expect(bill.components.map(({ name }) => name)).toEqual(['electron', 'react', '@base-ui/react']);
  const base = bill.components.at(-1)!;
  expect(base.purl).toBe(`pkg:npm/%40base-ui/react@${base.version}`);
  expect(base.licenses).toEqual([{ expression: 'MIT' }]);
  expect(base.hashes[0]!.content).toMatch(/^[\da-f]{128}$/);
});

it('does not leave out what is not locked', () => {
  expect(() => billOfMaterials(['node_modules/unknown'], lock)).toThrow('not in package-lock.json');
});
