// Moving the data, ended at each of its steps as a killed process would end it: the old place is in use and whole, or
// the new one is, and the next start clears up what is left.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SegueError } from '../../shared/domain/result.ts';
import { openLibraryDatabase } from '../library/open.ts';
import { finishLeaving, type MoveOptions, moveData, putAway } from './move.ts';
import { readPointer, usualPlace, writePointer } from './pointer.ts';
import { digests, everything, MADE, makeData } from './test-data.ts';

let root: string;
let home: string;
let target: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'segue-move-'));
  home = path.join(root, 'home');
  target = path.join(root, 'elsewhere/Segue');
  makeData(home);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const options = (more: Partial<MoveOptions> = {}): MoveOptions => ({
  home,
  openLibrary: async (file) => openLibraryDatabase(file, 'node:sqlite').close(),
  onProgress: () => {},
  signal: new AbortController().signal,
  ...more,
});
const toBeMoved = (to: string | null = target) =>
  writePointer(home, { ...(readPointer(home) as object), move: { to, begun: false }, leave: null } as never);

/** What the starts that follow do, until one finds its place. */
function startAgain(): string | null {
  for (let starts = 0; starts < 3; starts++) {
    const pointer = readPointer(home);
    if (pointer === 'unreadable') return null;
    if (pointer.move) putAway(home);
    else if (pointer.leave) finishLeaving(home);
    else break;
  }
  return usualPlace(home);
}

async function stepsOf(): Promise<string[]> {
  const steps: string[] = [];
  await moveData(options({ onStep: (step) => steps.push(step) }));
  return steps;
}

it('moves what is Segue’s, whole and with its times, and nothing else', async () => {
  const before = digests(home);
  toBeMoved();
  const progress: [number, number][] = [];
  await moveData(options({ onProgress: (done, total) => progress.push([done, total]) }));
  expect(readPointer(home)).toEqual({ folder: target, move: null, leave: { from: null } });
  expect(digests(home)).toEqual(before); // both, until the next step
  finishLeaving(home);
  expect(usualPlace(home)).toBe(target);
  expect(digests(target)).toEqual(before);
  expect(statSync(path.join(target, 'backups/library.sqlite.daily-2026')).mtime).toEqual(MADE);
  expect(everything(home)).toEqual(['Local State', 'data-folder.json']);
  expect(everything(target)).not.toContain('.segue-moving');
  expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
});

it('moves back to the standard folder, and leaves no trace of having been elsewhere', async () => {
  const before = digests(home);
  toBeMoved();
  await moveData(options());
  finishLeaving(home);
  toBeMoved(null);
  await moveData(options());
  finishLeaving(home);
  expect(usualPlace(home)).toBe(home);
  expect(digests(home)).toEqual(before);
  expect(existsSync(target)).toBe(false);
  expect(existsSync(path.join(home, 'data-folder.json'))).toBe(false);
});

describe('ended at any step', () => {
  it('is where it was before the pointer is changed, and whole in the new place after', async () => {
    toBeMoved();
    const steps = await stepsOf();
    expect(steps.length).toBeGreaterThan(12);
    for (const end of steps) {
      rmSync(root, { recursive: true, force: true });
      makeData(home);
      const before = digests(home);
      toBeMoved();
      const killed = new Error('killed');
      const onStep = (step: string) => {
        if (step === end) throw killed;
      };
      await expect(moveData(options({ onStep })), end).rejects.toBe(killed);
      const moved = end === 'switched';
      const place = startAgain();
      expect(place, end).toBe(moved ? target : home);
      expect(digests(place!), end).toEqual(before);
      // Nothing is left in the other place, and another attempt finds it as the first did.
      const other = moved ? home : target;
      const left = existsSync(other) ? everything(other) : [];
      expect(left, end).toEqual(moved ? ['Local State', 'data-folder.json'] : []);
    }
  });

  it('removes what is left of the old when that was cut off too', async () => {
    toBeMoved();
    await moveData(options());
    rmSync(path.join(home, 'settings.json'));
    rmSync(path.join(home, 'library.sqlite'));
    expect(usualPlace(home)).toBeNull();
    expect(startAgain()).toBe(target);
    expect(everything(home)).toEqual(['Local State', 'data-folder.json']);
  });
});

it('keeps the old copy while the disk with the new one is away', async () => {
  const before = digests(home);
  toBeMoved();
  await moveData(options());
  rmSync(target, { recursive: true });
  finishLeaving(home);
  expect(digests(home)).toEqual(before);
  expect(usualPlace(home)).toBeNull();
});

it('stays where it was when a copy comes out otherwise, the library is damaged, or it is stopped', async () => {
  const before = digests(home);
  const stopped = new AbortController();
  /** Longer than what is written over it. */
  const spoil = (done: number) => {
    const file = path.join(target, '.segue-moving/library.sqlite');
    if (done < 4e6 && statSync(file).size < 4e6) writeFileSync(file, 'x'.repeat(4e6));
  };
  const failures: [Partial<MoveOptions>, object][] = [
    [{ onProgress: spoil }, { code: 'move-failed' }],
    [{ openLibrary: () => Promise.reject(new SegueError('database-corrupt')) }, { code: 'database-corrupt' }],
    [{ signal: stopped.signal, onProgress: () => stopped.abort() }, { name: 'AbortError' }],
  ];
  for (const [more, thrown] of failures) {
    toBeMoved();
    await expect(moveData(options(more))).rejects.toMatchObject(thrown);
    putAway(home);
    expect(usualPlace(home)).toBe(home);
    expect(digests(home)).toEqual(before);
    expect(everything(target)).toEqual([]);
  }
});

it('does not move into data of Segue, nor from where there is none', async () => {
  makeData(target);
  const there = digests(target);
  toBeMoved();
  await expect(moveData(options())).rejects.toMatchObject({ code: 'move-failed' });
  putAway(home);
  expect(digests(target)).toEqual(there);

  const away = path.join(root, 'unplugged');
  writePointer(home, { folder: away, move: { to: path.join(root, 'new'), begun: false }, leave: null });
  await expect(moveData(options())).rejects.toMatchObject({ code: 'file-not-read' });
  putAway(home);
  expect(readPointer(home)).toEqual({ folder: away, move: null, leave: null });
  expect(usualPlace(home)).toBeNull();
});

it('copies what a link leads to, and removes the link only', async () => {
  const far = path.join(root, 'far');
  mkdirSync(far);
  writeFileSync(path.join(far, 'cover'), 'picture');
  symlinkSync(far, path.join(home, 'covers'));
  toBeMoved();
  await moveData(options());
  finishLeaving(home);
  expect(readFileSync(path.join(target, 'covers/cover'), 'utf8')).toBe('picture');
  expect(everything(far)).toEqual(['cover']);
  expect(everything(home)).toEqual(['Local State', 'data-folder.json']);
});

it('leaves alone what only the old folder has', async () => {
  toBeMoved();
  await moveData(options());
  writeFileSync(path.join(home, 'backups/mine.txt'), 'mine');
  finishLeaving(home);
  expect(everything(home)).toEqual(['Local State', 'backups', 'backups/mine.txt', 'data-folder.json']);
});
