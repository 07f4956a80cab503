// The app's processes as Linux sees them: which they are, what memory is theirs, how many files they hold open.

import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessUse {
  /** `main`, or what Chromium calls it: `gpu-process`, `zygote`, `renderer`, a utility by what it does. */
  name: string;
  /** Bytes that it has written and shares with nobody: not the executable's pages, which another Electron may share. */
  privateBytes: number;
  /** Proportional set size: shared pages count by the share of each process that has them. */
  pss: number;
  openFiles: number;
}

/** The process and all it has started, in the order of their ids. */
export function processesOf(mainPid: number): ProcessUse[] {
  const family = [mainPid];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
    .map((pid) => ({ pid, parent: Number(/^PPid:\s*(\d+)/m.exec(proc(pid, 'status'))?.[1]) }));
  for (const { pid, parent } of parents) if (family.includes(parent)) family.push(pid);
  return family.flatMap((pid) => {
    const rollup = proc(pid, 'smaps_rollup');
    if (rollup === '') return []; // ended meanwhile
    const kib = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
    return {
      name: pid === mainPid ? 'main' : nameOf(proc(pid, 'cmdline')),
      privateBytes: kib('Private_Dirty') * 1024,
      pss: kib('Pss') * 1024,
      openFiles: readdirSync(`/proc/${pid}/fd`).length,
    };
  });
}

function nameOf(commandLine: string): string {
  const type = /--type=([\w-]+)/.exec(commandLine)?.[1] ?? 'other';
  // network.mojom.NetworkService
  return /--utility-sub-type=(\w+)/.exec(commandLine)?.[1] ?? type;
}

/** Empty when the process is gone. */
function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
