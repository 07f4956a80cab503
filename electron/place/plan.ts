// Looks at the folder that the user's data is to be moved to, before anything is done. Imports no electron.

import { mkdtemp, readdir, realpath, rmdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { PlacePlan, Refusal } from '../../shared/ipc/place-calls.ts';
import { mediumOf } from './medium.ts';
import { ownFiles, ownNames } from './own-files.ts';
import { holdsData } from './pointer.ts';

export interface Places {
  /** The folder that the system gives. */
  home: string;
  /** Where the data is. */
  present: string;
  /** Folders of the app's own. */
  app: readonly string[];
}

/** Left over for what is written right after: the index, a log, a day's backup of a small library. */
const SPARE = 32 * 1024 ** 2;
/** What systems put in folders by themselves, and what a move that was cut off has left. */
const NOTHING = /^(\.DS_Store|desktop\.ini|Thumbs\.db|\.segue-moving)$/i;
const FOLDER = 'Segue';

/** @param chosen null: the folder that the system gives */
export async function planMove(chosen: string | null, places: Places): Promise<PlacePlan> {
  const bytes = ownFiles(places.present).reduce((sum, file) => sum + file.bytes, 0);
  const refused = (to: string, why: Refusal, free = 0): PlacePlan => ({
    kind: 'refused',
    to,
    why,
    bytes,
    free,
  });
  const found = await targetOf(chosen, places).catch((): { to: string; why: Refusal } => ({
    to: chosen ?? places.home,
    why: 'not-readable',
  }));
  const { to } = found;
  if ('why' in found) return refused(to, found.why);
  const standing = found.makes ? path.dirname(to) : to;
  const { type, bavail, bsize } = await statfs(standing);
  const medium = mediumOf(to, type, process.platform);
  if (found.holds) return { kind: 'switch', to, medium };
  if (!(await isWritable(standing))) return refused(to, 'not-writable');
  const free = bavail * bsize;
  if (free < bytes + SPARE) return refused(to, 'no-room', free);
  return { kind: 'move', to, makes: found.makes, bytes, free, medium };
}

type Target = { to: string } & ({ why: Refusal } | { makes: boolean; holds: boolean });

async function targetOf(chosen: string | null, { home, present, app }: Places): Promise<Target> {
  const same = async (a: string, b: string) => (await real(a)) === (await real(b));
  if (chosen === null) {
    if (await same(home, present)) return { to: home, why: 'same' };
    if (holdsData(home)) return { to: home, makes: false, holds: true };
    return ownNames(home).length > 0
      ? { to: home, why: 'not-empty' }
      : { to: home, makes: false, holds: false };
  }
  const judged = async (to: string): Promise<Target | null> => {
    if ((await same(to, present)) || (await same(to, home))) return { to, why: 'same' };
    for (const own of [present, home]) if (await isWithin(to, own)) return { to, why: 'inside-present' };
    for (const own of app) if (await isWithin(to, own)) return { to, why: 'inside-app' };
    return null;
  };
  const wrong = await judged(chosen);
  if (wrong) return wrong;
  if (await isLibrary(chosen)) return { to: chosen, makes: false, holds: true };
  if (await isEmpty(chosen)) return { to: chosen, makes: false, holds: false };
  const inner = path.join(chosen, FOLDER);
  if (!(await stat(inner).catch(() => null))) return { to: inner, makes: true, holds: false };
  const innerWrong = await judged(inner);
  if (innerWrong) return innerWrong;
  if (await isLibrary(inner)) return { to: inner, makes: false, holds: true };
  return (await isEmpty(inner))
    ? { to: inner, makes: false, holds: false }
    : { to: chosen, why: 'not-empty' };
}

const isLibrary = async (folder: string) =>
  (await stat(path.join(folder, 'library.sqlite')).catch(() => null))?.isFile() ?? false;

const isEmpty = async (folder: string) => (await readdir(folder)).every((name) => NOTHING.test(name));

/** Links followed as far as there is something. */
async function real(place: string): Promise<string> {
  return realpath(place).catch(() => path.resolve(place));
}

async function isWithin(place: string, folder: string): Promise<boolean> {
  const way = path.relative(await real(folder), await real(place));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(path.join(folder, '.segue-probe-')));
    return true;
  } catch {
    return false;
  }
}
