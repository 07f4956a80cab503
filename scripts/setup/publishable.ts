// What may be published: a build on the Electron that package.json declares, and nothing else. Asked before installers
// are made, and of the folder that they were made of. Node 24.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

export interface Made {
  /** The Electron it was made on. */
  electron: string;
  development: boolean;
}

/** Null: it may. */
export function refusalOf({ electron, development }: Made, declared: string): string | null {
  if (development)
    return `it is made on the development runtime (Electron ${electron}), which is out of support`;
  if (electron !== declared)
    return `it is made on Electron ${electron}, and package.json declares ${declared}`;
  return null;
}

/** @param folder of an unpacked app, or one around it; null: what is in it may be published */
export function refusalOfFolder(folder: string, declared: string): string | null {
  const archive = archiveIn(folder);
  if (!archive) return `there is no packed app in ${folder}`;
  const about = JSON.parse(extractFile(archive, 'package.json').toString()) as { made?: Made };
  if (!about.made) return 'it does not say what it is made on';
  const native = listPackage(archive, { isPack: false }).find((file) => file.endsWith('.node'));
  // It comes along on the development runtime alone, whatever the rest says.
  if (native) return `it holds ${native}, which only a development-runtime build does`;
  return refusalOf(about.made, declared);
}

function archiveIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && entry.name === 'app.asar',
  );
  return found ? path.join(found.parentPath, found.name) : null;
}
