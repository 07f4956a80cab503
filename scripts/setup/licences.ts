// The licences of what ships: of Electron and of each package that is bundled (bundled.ts), by the text that comes with
// it. The build writes them beside the code, where the window's list of licences is read from. Node 24.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { licencesSchema } from '../../shared/ipc/licence-calls.ts';

export type Licence = z.infer<typeof licencesSchema>[number];

/** Shipped without being bundled: the runtime itself, and what is compiled into the scan. */
const BESIDE = ['node_modules/electron', 'node_modules/assemblyscript'];
const TEXT = /^(licen[cs]e|copying|ofl)([-.].*)?$/i;

/** @param folders as `bundledFolders` gives them; throws for a package that neither has a text nor names a licence */
export function licencesOf(root: string, folders: readonly string[]): Licence[] {
  return [...new Set([...BESIDE, ...folders])]
    .map((folder) => licenceOf(path.join(root, folder)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceOf(folder: string): Licence {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const file = readdirSync(folder).find((name) => TEXT.test(name));
  const { name, version, license } = about;
  if (typeof name !== 'string' || typeof version !== 'string')
    throw new Error(`${folder} has no name or version`);
  const known = typeof license === 'string' ? license : '';
  if (known === '') throw new Error(`${name} does not say under which licence it is`);
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
  return { name, version, licence: known, text: text || madeBy(about) };
}

/** Who made it, where no text comes with it that says so. */
function madeBy({ author, homepage }: Record<string, unknown>): string {
  const name = typeof author === 'object' && author && 'name' in author ? author.name : author;
  return [name, homepage].filter((part) => typeof part === 'string').join('\n');
}
