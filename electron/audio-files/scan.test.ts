import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AudioFolder, AudioScan } from '../../shared/domain/audio-files.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from '../library/fixtures.ts';
import { builtThread } from '../threads/built-thread.ts';
import type { LibraryClient } from '../threads/library-client.ts';
import { createScans, type Scans } from './scan.ts';
import { wav } from './test-files.ts';

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
let scans: Scans;
let states: AudioScan[];
let workers: Worker[];
/** Files whose tags were read. */
let read: number;
const music = (name = '') => join(folder.path, 'music', name);

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(music());
  library = openLibrary(folder.path, 'node:sqlite');
  [states, workers, read] = [[], [], 0];
  scans = createScans({
    library: client(),
    startWorker: () => {
      const worker = new Worker(builtThread('tags'));
      workers.push(worker);
      return worker;
    },
    onState: (state) => void states.push(state),
    onDone: () => {},
    onTrouble: (what, cause) => {
      throw new Error(what, { cause });
    },
  });
});
afterEach(async () => {
  scans.cancel();
  await Promise.all(workers.map((worker) => worker.terminate()));
  library.close(undefined);
  folder.remove();
});

/** The library on this thread, asked as main asks it. */
const client = (): Pick<LibraryClient, 'call'> => ({
  call: (async (name: keyof TestLibrary, input: unknown) => {
    if (name === 'audioTake') read += (input as { files: unknown[] }).files.length;
    return (library[name] as (input: unknown) => unknown)(input);
  }) as LibraryClient['call'],
});

function put(name: string, tags: Record<string, string> = {}, seconds = 1): void {
  mkdirSync(dirname(music(name)), { recursive: true });
  writeFileSync(music(name), wav(seconds, tags));
}
const KNOWN = { title: 'Known', artists: ['Ada Moss'], durationMs: 5000 };
const song = (title: string, artist = 'Ada Moss') => ({ TIT2: title, TPE1: artist });

async function added(): Promise<number> {
  const [id] = await library.audioAdd({ paths: [music()] });
  await scans.scan([id!]);
  return id!;
}
async function only(): Promise<AudioFolder> {
  const [one] = await library.audioFolders(undefined);
  return one!;
}
const tracks = () =>
  library.db
    .prepare('SELECT id, title FROM tracks ORDER BY id')
    .all<{ id: number; title: string }>([])
    .map(({ id, title }) => `${id} ${title}`);
const found = async (text: string) =>
  (await library.searchTracks({ text, limit: 50 })).map(({ file, title }) => `${title} ${file}`);

async function playlistWith(trackIds: number[]): Promise<number> {
  const { edit } = await library.edit({ kind: 'create', name: 'Mine', trackIds });
  return edit.playlistId;
}
const rowsOf = async (playlistId: number) => {
  const { rows } = await library.view({ playlistId, sort: null, filter: '' });
  return rows.map(({ title, file }) => `${title} ${file}`);
};

describe('a scan', () => {
  it('makes own tracks, with tempo and key of the source “audio-file”, that are found and can be played', async () => {
    put('a.wav', { ...song('Lantern'), TBPM: '120', TKEY: 'Am', TCON: 'Folk' });
    put('deep/er/b.wav', song('Rooftop'));
    put('empty.wav');
    writeFileSync(music('empty.wav'), '');
    writeFileSync(music('words.mp3'), 'no music');
    await added();
    expect(await only()).toMatchObject({
      ...{ name: 'music', files: 2, own: 2, matched: 0, unreadable: 2, missing: 0, reachable: true },
      watched: true,
    });
    expect((await found('ada')).sort()).toEqual(['Lantern here', 'Rooftop here']);
    const [id] = library.db.prepare("SELECT id FROM tracks WHERE title = 'Lantern'").all<{ id: number }>([]);
    expect(await library.playable({ trackIds: [id!.id, 4711] })).toMatchObject([{ trackId: id!.id }]);
    expect(library.db.prepare('SELECT source, tempo, key, mode, energy FROM audio_features').all([])).toEqual(
      [{ source: 'audio-file', tempo: 120, key: 9, mode: 0, energy: null }],
    );
    expect(library.db.prepare("SELECT name FROM pools WHERE kind = 'files'").all([])).toEqual([
      { name: 'My files' },
    ]);
    expect(await library.audioUnreadable(undefined)).toEqual({
      total: 2,
      rows: [
        { file: 'empty.wav', reason: 'empty' },
        { file: 'words.mp3', reason: 'not-audio' },
      ],
    });
    expect(states.at(-1)).toBeNull();
  });

  it('matches by ISRC, then by artist, title and length; the match can be separated and joined', async () => {
    addTracks(library.db, [KNOWN]);
    const before = tracks().length;
    put('match.wav', song('known'), 5.5);
    put('longer.wav', song('known'), 25);
    await added();
    expect(await only()).toMatchObject({ own: 1, matched: 1 });
    const { matches } = await library.audioMatches({ text: 'known' });
    expect(matches).toMatchObject([{ file: 'match.wav', by: 'name', separated: false, title: 'Known' }]);
    const tags = await scans.read(music(), 'match.wav');
    if (!('track' in tags)) throw new Error('not read');
    const again = { fileId: matches[0]!.fileId, track: tags.track };
    await library.audioReconsider({ ...again, separated: true });
    expect(await only()).toMatchObject({ own: 2, matched: 0 });
    expect(tracks()).toHaveLength(before + 2);
    expect((await library.audioMatches({ text: '' })).matches).toMatchObject([{ separated: true }]);
    // A separation outlives a scan that reads the file again.
    utimesSync(music('match.wav'), 1, 1);
    await scans.scan([(await only()).id]);
    expect(await only()).toMatchObject({ own: 2, matched: 0 });
    await library.audioReconsider({ ...again, separated: false });
    expect(await only()).toMatchObject({ own: 1, matched: 1 });
    expect(tracks()).toHaveLength(before + 1);
  });

  it('reads again only what has changed, and takes on its tags', async () => {
    put('a.wav', song('Lantern'));
    put('b.wav', song('Rooftop'));
    const id = await added();
    const [held] = library.db
      .prepare("SELECT id FROM tracks WHERE title = 'Rooftop'")
      .all<{ id: number }>([]);
    const playlistId = await playlistWith([held!.id]);
    read = 0;
    await scans.scan([id]);
    expect(read).toBe(0);
    put('b.wav', { ...song('Rooftop, again'), TBPM: '90' });
    utimesSync(music('b.wav'), 1000, 1000);
    await scans.scan([id]);
    expect(read).toBe(1);
    expect(await rowsOf(playlistId)).toEqual(['Rooftop, again here']);
    expect(await found('rooftop')).toEqual(['Rooftop, again here']);
  });

  it('follows what was moved and marks what is gone, which comes back', async () => {
    put('a.wav', song('Lantern'));
    put('b.wav', song('Rooftop'));
    put('untitled one.wav', {}, 1.5);
    const id = await added();
    const before = tracks();
    renameSync(music('untitled one.wav'), music('moved.wav'));
    mkdirSync(music('sub'));
    renameSync(music('a.wav'), music('sub/a.wav'));
    renameSync(music('b.wav'), join(folder.path, 'b.wav'));
    await scans.scan([id]);
    expect(tracks()).toEqual(before);
    expect(await only()).toMatchObject({ files: 2, missing: 1 });
    expect(await found('rooftop')).toEqual(['Rooftop gone']);
    renameSync(join(folder.path, 'b.wav'), music('b.wav'));
    await scans.scan([id]);
    expect(await found('rooftop')).toEqual(['Rooftop here']);
    expect(await only()).toMatchObject({ files: 3, missing: 0 });
  });

  it('of a folder that cannot be opened forgets nothing', async () => {
    put('a.wav', song('Lantern'));
    const id = await added();
    renameSync(music(), join(folder.path, 'elsewhere'));
    await scans.scan([id]);
    expect(await only()).toMatchObject({ reachable: false, files: 1, missing: 0 });
    renameSync(join(folder.path, 'elsewhere'), music());
  });

  it('is cancelled at once and goes on from there', async () => {
    for (let i = 0; i < 600; i++) put(`${i}.wav`, song(`Song ${i}`), 0.05);
    const [id] = await library.audioAdd({ paths: [music()] });
    const running = scans.scan([id!]);
    await expect.poll(() => states.some((state) => (state?.read ?? 0) > 0), { timeout: 10_000 }).toBe(true);
    const at = performance.now();
    scans.cancel();
    await running;
    expect(performance.now() - at).toBeLessThan(1000);
    const { files, scannedAt } = await only();
    expect(files).toBeLessThan(600);
    expect(scannedAt).toBeNull();
    read = 0;
    await scans.scan([id!]);
    expect(await only()).toMatchObject({ files: 600 });
    expect(read).toBe(600 - files);
  });
});

describe('removing a folder', () => {
  it('leaves the others to be looked through', async () => {
    for (let i = 0; i < 300; i++) put(`first/${i}.wav`, song(`Song ${i}`), 0.05);
    put('second/a.wav', song('Lantern'));
    put('third/b.wav', song('Rooftop'));
    const ids = await library.audioAdd({ paths: [music('first'), music('second'), music('third')] });
    const running = scans.scan(ids);
    await expect.poll(() => states.some((state) => (state?.read ?? 0) > 0), { timeout: 10_000 }).toBe(true);
    scans.forget(ids[2]!);
    scans.forget(ids[0]!);
    await library.audioRemove({ folderId: ids[0]! });
    await running;
    const scanned = await library.audioFolders(undefined);
    expect(scanned.map(({ id, files }) => [id, files])).toEqual([
      [ids[1], 1],
      [ids[2], 0],
    ]);
  });

  it('leaves files and playlists alone, and marks what stays', async () => {
    put('a.wav', song('Lantern'));
    put('b.wav', song('Rooftop'));
    put('c.wav', song('Undone'));
    put('d.wav', song('Never again', 'Bo Reed'));
    put('e.wav', song('Alone', 'Cy Lund'));
    const id = await added();
    const idOf = (title: string) =>
      library.db.prepare('SELECT id FROM tracks WHERE title = ?').get<{ id: number }>([title])!.id;
    const playlistId = await playlistWith([idOf('Lantern'), idOf('Undone')]);
    const { rows } = await library.view({ playlistId, sort: null, filter: '' });
    await library.edit({ kind: 'remove', playlistId, itemIds: [rows[1]!.itemId] });
    await library.neverSuggest({ what: 'tracks', trackIds: [idOf('Never again')] });
    expect(await library.audioRemove({ folderId: id })).toEqual({ kept: 3, gone: 2 });
    expect((await library.neverList(undefined)).tracks).toMatchObject([{ title: 'Never again' }]);
    const { artists } = await library.namesToFilter({ text: '', limit: 9 });
    expect(artists.map(({ name }) => name)).toEqual(['Ada Moss', 'Bo Reed']);
    expect(library.db.prepare("SELECT 1 FROM artists WHERE name = 'Cy Lund'").get([])).toBeUndefined();
    expect(await library.audioFolders(undefined)).toEqual([]);
    expect(await rowsOf(playlistId)).toEqual(['Lantern gone']);
    expect(await found('rooftop')).toEqual([]);
    await library.undo(undefined);
    expect(await rowsOf(playlistId)).toEqual(['Lantern gone', 'Undone gone']);
    // Chosen again, they are there again, as the same tracks.
    await added();
    expect(await rowsOf(playlistId)).toEqual(['Lantern here', 'Undone here']);
    expect(basename(music('a.wav'))).toBe('a.wav');
  });

  it('lets matched tracks be what they were', async () => {
    addTracks(library.db, [KNOWN]);
    const before = tracks();
    put('match.wav', song('known'), 5.5);
    const id = await added();
    expect(tracks()).toEqual(before);
    expect(await library.audioRemove({ folderId: id })).toEqual({ kept: 0, gone: 0 });
    expect(tracks()).toEqual(before);
  });

  it('folders within and around one another are refused', async () => {
    put('inner/a.wav');
    await library.audioAdd({ paths: [music()] });
    for (const path of [music(), music('inner'), folder.path, join(music(), '../music')])
      expect(() => library.audioAdd({ paths: [path] })).toThrow(
        expect.objectContaining({ code: 'folder-known' }),
      );
    expect(() => library.audioAdd({ paths: [music('inner/a.wav')] })).toThrow(
      expect.objectContaining({ code: 'file-not-read' }),
    );
    rmSync(music('inner'), { recursive: true });
  });
});
