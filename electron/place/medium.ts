// What kind of disk a folder is on, as far as that can be told: on a network's, or one that can be unplugged, the user's
// data may be missing at a start.

import path from 'node:path';
import type { Medium } from '../../shared/ipc/place-calls.ts';

/** `f_type` of statfs(2) on Linux: NFS, SMB 1 to 3, 9P, AFS, Ceph. */
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);
/** FAT and exFAT: what sticks and cards come with. */
const OF_STICKS = new Set([0x4d44, 0x2011bab0]);

/** @param type `fs.statfs().type`, which is told apart on Linux only */
export function mediumOf(folder: string, type: number, platform: NodeJS.Platform): Medium {
  if (platform === 'win32') return /^[\\/]{2}[^\\/?.]/.test(folder) ? 'network' : null;
  if (platform === 'darwin') return folder.startsWith('/Volumes/') ? 'removable' : null;
  if (NETWORK.has(type >>> 0) || /^\/run\/user\/\d+\/gvfs\//.test(folder)) return 'network';
  return OF_STICKS.has(type) || /^(\/run)?\/media\//.test(path.normalize(folder)) ? 'removable' : null;
}
