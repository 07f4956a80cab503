// How this copy of Segue was installed, and so how it comes by a newer one.

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { UpdateWay } from '../../shared/domain/updates.ts';
import type { Releases } from './release.ts';

export interface Copy {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** Of the process. */
  executable: string;
  /** Built from the sources here, or on the development runtime. */
  development: boolean;
}

export function wayOf(copy: Copy, releases: Releases | null): UpdateWay {
  if (copy.development) return 'development';
  if (!releases?.key) return 'no-key';
  if (copy.platform !== 'linux') return 'installs';
  const appImage = appImageOf(copy);
  if (appImage !== null) return mayReplace(appImage) ? 'installs' : 'read-only';
  // Where deb and rpm put it.
  return copy.executable.startsWith('/opt/') ? 'package' : 'archive';
}

/**
 * The file this process was started from, or null. The variable alone does not tell: whoever starts Segue from a program
 * that is an AppImage itself hands that one's down.
 */
export function appImageOf({ env, executable }: Copy): string | null {
  const { APPIMAGE: file, APPDIR: mounted } = env;
  if (!file || !mounted || !path.isAbsolute(file) || !path.isAbsolute(mounted)) return null;
  return executable.startsWith(mounted + path.sep) ? file : null;
}

/** A new file is renamed into its place. */
function mayReplace(file: string): boolean {
  try {
    accessSync(path.dirname(file), constants.W_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Of this computer alone: what is in it can be got again. */
export function cacheFolder({ platform, env }: Pick<Copy, 'platform' | 'env'>): string {
  if (platform === 'win32') return env.LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
}
