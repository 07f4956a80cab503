import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mediumOf } from './medium.ts';
import { type Places, planMove } from './plan.ts';

let root: string;
let places: Places;
const at = (...parts: string[]) => path.join(root, ...parts);
const make = (...parts: string[]) => {
  mkdirSync(at(...parts), { recursive: true });
  return at(...parts);
};

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'segue-plan-')));
  const home = make('home');
  writeFileSync(path.join(home, 'library.sqlite'), 'x'.repeat(500));
  places = { home, present: home, app: [make('app')] };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('takes an empty folder as it is, also with what systems put in it', async () => {
  const to = make('empty');
  writeFileSync(path.join(to, '.DS_Store'), '');
  expect(await planMove(to, places)).toMatchObject({ kind: 'move', to, makes: false, bytes: 500 });
});

it('makes one in a folder that is in use', async () => {
  writeFileSync(path.join(make('documents'), 'letter.txt'), '');
  const to = at('documents/Segue');
  expect(await planMove(at('documents'), places)).toMatchObject({ kind: 'move', to, makes: true });
  make('documents/Segue');
  expect(await planMove(at('documents'), places)).toMatchObject({ kind: 'move', to, makes: false });
  writeFileSync(path.join(to, 'other'), '');
  expect(await planMove(at('documents'), places)).toMatchObject({ kind: 'refused', why: 'not-empty' });
});

it('offers to use a library that is there', async () => {
  writeFileSync(path.join(make('old/Segue'), 'library.sqlite'), '');
  writeFileSync(at('old/other'), '');
  expect(await planMove(at('old'), places)).toMatchObject({ kind: 'switch', to: at('old/Segue') });
  expect(await planMove(at('old/Segue'), places)).toMatchObject({ kind: 'switch', to: at('old/Segue') });
});

it('refuses its own folders, also behind a link, and the app’s', async () => {
  symlinkSync(at('home'), at('link'));
  const why = async (chosen: string) => {
    const plan = await planMove(chosen, places);
    return plan.kind === 'refused' ? plan.why : plan;
  };
  expect(await why(at('home'))).toBe('same');
  expect(await why(at('link'))).toBe('same');
  expect(await why(make('home/inner'))).toBe('inside-present');
  expect(await why(make('app/data'))).toBe('inside-app');
  expect(await why(at('not there'))).toBe('not-readable');
});

it('goes back to the standard folder while no data is there', async () => {
  expect(await planMove(null, places)).toMatchObject({ kind: 'refused', why: 'same' });
  const moved = { ...places, present: make('elsewhere') };
  expect(await planMove(null, moved)).toMatchObject({ kind: 'switch', to: places.home });
  rmSync(path.join(places.home, 'library.sqlite'));
  expect(await planMove(null, moved)).toMatchObject({ kind: 'move', to: places.home, makes: false });
  make('home/logs');
  expect(await planMove(null, moved)).toMatchObject({ kind: 'refused', why: 'not-empty' });
});

it.skipIf(process.getuid?.() === 0)('refuses what cannot be written', async () => {
  chmodSync(make('sealed'), 0o555);
  expect(await planMove(at('sealed'), places)).toMatchObject({ kind: 'refused', why: 'not-writable' });
});

it('refuses a disk without the room', async () => {
  // Of more bytes than any disk has: a file with a hole.
  const { truncateSync } = await import('node:fs');
  truncateSync(path.join(places.home, 'library.sqlite'), 8e12);
  expect(await planMove(make('small'), places)).toMatchObject({
    kind: 'refused',
    why: 'no-room',
    bytes: 8e12,
  });
});

it('knows a network and what can be unplugged', () => {
  expect(mediumOf('/srv/music', 0x6969, 'linux')).toBe('network');
  expect(mediumOf('/srv/music', -11317950, 'linux')).toBe('network'); // CIFS, as a signed number
  expect(mediumOf('/run/user/1000/gvfs/smb', 0x65735546, 'linux')).toBe('network');
  expect(mediumOf('/media/ann/STICK', 0xef53, 'linux')).toBe('removable');
  expect(mediumOf('/run/media/ann/STICK', 0x2011bab0, 'linux')).toBe('removable');
  expect(mediumOf('/home/ann', 0xef53, 'linux')).toBeNull();
  expect(mediumOf('\\\\nas\\music', 0, 'win32')).toBe('network');
  expect(mediumOf('D:\\music', 0, 'win32')).toBeNull();
  expect(mediumOf('/Volumes/STICK', 0, 'darwin')).toBe('removable');
  expect(mediumOf('/Users/ann', 0, 'darwin')).toBeNull();
});
