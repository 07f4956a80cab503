// What is done to the files between two runs, while no process has them open: damage to the snapshot, and what an
// earlier death may have left lying about. None of it may cost an edit. In the parent.

import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Random } from './random.ts';

export const snapshotIn = (folder: string) => path.join(folder, 'catalogue', 'library.catalogue');
const database = (folder: string) => path.join(folder, 'library.sqlite');
const size = (file: string) => (existsSync(file) ? statSync(file).size : 0);

interface Fault {
  name: string;
  /** The published snapshot is to be unreadable afterwards. */
  hurtsSnapshot: boolean;
  possible(folder: string): boolean;
  inflict(folder: string, random: Random): void;
}

/** Rewrites the published snapshot. */
const damage = (name: string, hurt: (whole: Buffer, random: Random) => Buffer): Fault => ({
  name,
  hurtsSnapshot: true,
  possible: (folder) => size(snapshotIn(folder)) > 0,
  inflict: (folder, random) =>
    writeFileSync(snapshotIn(folder), hurt(readFileSync(snapshotIn(folder)), random)),
});
const leftover = (
  name: string,
  possible: (folder: string) => boolean,
  inflict: (folder: string, random: Random) => void,
): Fault => ({ name, hurtsSnapshot: false, possible, inflict });

const always = () => true;
const wal = (folder: string) => `${database(folder)}-wal`;

const FAULTS: readonly Fault[] = [
  damage('snapshot truncated', (whole, { below }) => whole.subarray(0, below(whole.length))),
  damage('snapshot with a bit flipped', (whole, { below }) => {
    const at = below(whole.length);
    whole.writeUInt8(whole.readUInt8(at) ^ (1 << below(8)), at);
    return whole;
  }),
  damage('snapshot of an older schema', (whole) => {
    if (whole.length < 20 || whole.length < 20 + whole.readUInt32LE(12)) return Buffer.alloc(0);
    whole.writeUInt32LE(0, 8);
    const header = whole.subarray(20, 20 + whole.readUInt32LE(12));
    whole.writeUInt32LE(crc32(header, crc32(whole.subarray(0, 16))), 16);
    return whole;
  }),
  leftover('half a snapshot beside its place', always, (folder, random) => {
    mkdirSync(path.dirname(snapshotIn(folder)), { recursive: true });
    writeFileSync(`${snapshotIn(folder)}.writing`, random.bytes(random.below(5000)));
  }),
  leftover('half a copy from before a migration', always, (folder, random) => {
    mkdirSync(path.join(folder, 'backups'), { recursive: true });
    for (const n of [1, 2])
      for (const ending of ['', '-journal', '-wal'])
        writeFileSync(
          path.join(folder, 'backups', `library.sqlite.before-torture-${n}.part${ending}`),
          random.bytes(random.below(5000)),
        );
  }),
  leftover(
    'a log that is none, after a clean end',
    (folder) => size(wal(folder)) === 0,
    (folder, random) => writeFileSync(wal(folder), random.bytes(random.below(9000))),
  ),
  leftover(
    'a torn write at the end of the log',
    (folder) => size(wal(folder)) > 0,
    (folder, random) => appendFileSync(wal(folder), random.bytes(1 + random.below(5000))),
  ),
  leftover(
    'a shared index of nonsense',
    (folder) => size(database(folder)) > 0,
    (folder, random) => writeFileSync(`${database(folder)}-shm`, random.bytes(32_768)),
  ),
];

/** @returns what was done, in words, and whether the snapshot is now to be unreadable */
export function inflictFaults(folder: string, random: Random): { said: string[]; hurtsSnapshot: boolean } {
  const said: string[] = [];
  let hurtsSnapshot = false;
  for (let count = random.below(3); count > 0; count--) {
    const fault = random.pick(FAULTS);
    if (!fault.possible(folder)) continue;
    fault.inflict(folder, random);
    said.push(fault.name);
    hurtsSnapshot ||= fault.hurtsSnapshot;
  }
  return { said, hurtsSnapshot };
}

/** The log of a killed process put back behind a checkpoint that had already taken all of it over. */
export function keepLog(folder: string): (() => void) | null {
  if (size(wal(folder)) === 0) return null;
  const kept = readFileSync(wal(folder));
  return () => writeFileSync(wal(folder), kept);
}
