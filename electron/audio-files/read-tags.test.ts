import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../library/fixtures.ts';
import { readKey } from './key-tag.ts';
import { playedAs } from './kinds.ts';
import { type ReadFile, readTags } from './read-tags.ts';
import { flac, id3, id3Head, mp3, opus, wav } from './test-files.ts';
import { walk } from './walk.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

async function read(name: string, bytes: Uint8Array): Promise<ReadFile> {
  writeFileSync(join(folder.path, name), bytes);
  return readTags(folder.path, name);
}

describe('tags of every kind of file', () => {
  const id3Tags = {
    ...{ TIT2: '夜の川', TPE1: 'Ada Moss', TALB: 'Lantern', TCON: 'Folk', TYER: '2019', TRCK: '3/9' },
    ...{ TSRC: 'GB-AYE-1234567', TBPM: '118', TKEY: 'F#m' },
  };
  const vorbis = {
    ...{ TITLE: '夜の川', ARTIST: 'Ada Moss', ALBUM: 'Lantern', GENRE: 'Folk', DATE: '2019-05-01' },
    ...{ TRACKNUMBER: '3', ISRC: 'GBAYE1234567', BPM: '118', INITIALKEY: '11A' },
  };
  const expected = {
    ...{ title: '夜の川', artists: ['Ada Moss'], album: 'Lantern', genres: ['Folk'], year: 2019 },
    ...{ trackNumber: 3, isrc: 'GBAYE1234567' },
  };
  it.each([
    ['a.wav', wav(2, id3Tags), 2000],
    ['a.mp3', mp3(80, id3Tags), 2090],
    ['a.flac', flac(2, vorbis), 2000],
    ['a.opus', opus(2, vorbis), 2000],
  ])('%s', async (name, bytes, durationMs) => {
    const result = await read(name, bytes);
    expect(result).toMatchObject({ track: { ...expected, features: { tempo: 118, key: 6, mode: 0 } } });
    const length = 'track' in result ? result.track.durationMs : null;
    expect(Math.abs((length ?? 0) - durationMs)).toBeLessThan(30);
  });

  it.each([
    ['07 - Ada Moss - Lantern, Low.wav', { title: 'Lantern, Low', artists: ['Ada Moss'] }],
    ['07 Lantern.wav', { title: 'Lantern', artists: [] }],
    ['1999.wav', { title: '1999', artists: [] }],
  ])('without tags %s is named after its file', async (name, track) => {
    expect(await read(name, wav(1))).toMatchObject({ track });
  });
});

describe('files as encoders write them', () => {
  const fixtures = join(import.meta.dirname, 'fixtures');
  it.each([
    ['sine.mp3', 'Sine in Mp3'],
    ['sine.flac', 'Sine in Flac'],
    ['sine.ogg', 'Sine in Ogg'],
    ['sine.opus', 'Sine in Opus'],
    ['sine.m4a', 'Sine in M4a'],
    ['sine.weba', 'Sine in Webm'],
    ['sine.aac', 'sine'], // has neither tags nor a length
  ])('%s', async (name, title) => {
    const result = await readTags(fixtures, name);
    const bare = title === 'sine';
    expect(result).toMatchObject({ track: { title, artists: bare ? [] : ['Marlow Finch'] } });
    const length = 'track' in result ? result.track.durationMs : null;
    if (bare) expect(length).toBeNull();
    else expect(Math.abs((length ?? 0) - 1500)).toBeLessThan(150);
  });

  it('have every kind that the window plays', () => {
    const kinds = readdirSync(fixtures).filter((name) => name.startsWith('sine.') && playedAs(name) !== null);
    expect(kinds).toHaveLength(7);
  });
});

it.each([
  ['Am', 9, 0],
  ['F# minor', 6, 0],
  ['Bb', 10, 1],
  ['c♯ moll', 1, 0],
  ['CM', 0, 1],
  ['8B', 0, 1],
  ['8A', 9, 0],
  ['1m', 9, 0],
  ['1d', 0, 1],
  ['12A', 1, 0],
])('the key %s', (tag, key, mode) => expect(readKey(tag)).toEqual({ key, mode }));
it.each(['', 'o', 'H', '13A', '0B', 'Amazing', '--'])('no key in “%s”', (tag) =>
  expect(readKey(tag)).toBeNull(),
);

describe('hostile files', () => {
  it('have names that fit in a line', async () => {
    const result = await read(
      'b.mp3',
      mp3(20, { TIT2: `\u202Eevil\u0000\n${'x'.repeat(5_000_000)}`, TPE1: 'A' }),
    );
    const track = 'track' in result ? result.track : null;
    expect(track?.title.length).toBeLessThanOrEqual(500);
    expect(track?.title).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('this is no music at all\n'.repeat(50)), 'not-audio'],
    ['a tag of 256 MB that is not there', id3Head(0xfffffff), 'not-audio'],
  ])('%s', async (_name, bytes, reason) => expect(await read('c.mp3', bytes)).toEqual({ reason }));

  it('a picture of forty megabytes is not made room for', async () => {
    const picture = Buffer.concat([Buffer.from('APIC'), Buffer.alloc(6), Buffer.alloc(40_000_000)]);
    picture.writeUInt32BE(40_000_000, 4);
    expect(await read('d.mp3', mp3(20, { TIT2: 'Big' }, picture))).toEqual({ reason: 'too-large' });
  });

  it('with any bytes changed end in a track or a reason', async () => {
    const whole = [
      wav(0.2, { TIT2: 'A' }),
      mp3(10, { TIT2: 'A' }),
      flac(1, { TITLE: 'A' }),
      opus(1, { TITLE: 'A' }),
    ];
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.nat(3), change, fc.nat(500), async (kind, changes, cut) => {
        const bytes = Buffer.from(whole[kind]!);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = await read(`e${kind}.mp3`, bytes.subarray(0, bytes.length - (cut % bytes.length)));
        expect('track' in result || 'reason' in result).toBe(true);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('a pipe under the name of an audio file is not waited for', async () => {
    execFileSync('mkfifo', [join(folder.path, 'pipe.mp3')]);
    expect(await readTags(folder.path, 'pipe.mp3')).toEqual({ reason: 'special' });
  });
});

it('walks through a folder without following links, and past what is hidden', () => {
  const root = join(folder.path, 'walked');
  mkdirSync(join(root, 'one/two'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  for (const name of ['a.MP3', 'one/b.flac', 'one/two/c.ogg', '.hidden/d.mp3', '._a.mp3', 'cover.jpg'])
    writeFileSync(join(root, name), id3({ TIT2: name }));
  symlinkSync(root, join(root, 'one/round'));
  symlinkSync('/etc', join(root, 'out'));
  symlinkSync(join(root, 'a.MP3'), join(root, 'link.mp3'));
  execFileSync('mkfifo', [join(root, 'pipe.mp3')]);
  const found = [...walk(root)].map((each) => ('file' in each ? each.file : each));
  expect(found.map((file) => 'path' in file && [file.path, file.special]).sort()).toEqual([
    ['a.MP3', false],
    ['one/b.flac', false],
    ['one/two/c.ogg', false],
    ['pipe.mp3', true],
  ]);
});
