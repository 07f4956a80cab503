// Which packages end up in what ships: every library is bundled, so package.json does not tell. A Vite plugin writes
// them down as it builds, a file for each environment beside dist/'s folders; the bill of materials is made of these.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const FILE = /^\.packages-\w+\.json$/;

/** @param dist the folder to write to; @param root of the repository */
export function noteBundled(root: string, dist: string): Plugin {
  return {
    name: 'segue:note-bundled',
    writeBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const folders = new Set(
        modules.map((id) => packageFolderOf(root, id)).filter((folder) => folder !== null),
      );
      const file = path.join(dist, `.packages-${this.environment.name}.json`);
      writeFileSync(file, JSON.stringify([...folders].sort(), null, 2));
    },
  };
}

/** `node_modules/@scope/name`, nested ones in full, as the lock file's keys; null for what is of no package. */
export function packageFolderOf(root: string, id: string): string | null {
  const file = id
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  const start = `${root.replaceAll('\\', '/')}/`;
  return folder?.startsWith(start) ? folder.slice(start.length) : null;
}

/** All that were written down, each once. */
export function bundledFolders(dist: string): string[] {
  const files = readdirSync(dist).filter((name) => FILE.test(name));
  const folders = files.flatMap(
    (name) => JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as string[],
  );
  return [...new Set(folders)].sort();
}
