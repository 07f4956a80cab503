import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AudioFeatures, FEATURE_NAMES, FEATURE_RANGES } from '../../shared/domain/features.ts';
import { SegueError } from '../../shared/domain/result.ts';
import { buildSnapshot } from './build.ts';
import { createCatalogue, genresOf, slice } from './columns.ts';
import { inspectSnapshot, readSnapshot, setAside } from './read.ts';
import type { CatalogueSource, CatalogueTrack } from './source.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'segue-snapshot-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const feature = (name: (typeof FEATURE_NAMES)[number]) => {
  const [min, max] = FEATURE_RANGES[name];
  const whole = name === 'key' || name === 'mode' || name === 'timeSignature';
  return fc.option(whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }), { freq: 4 });
};
const features = fc.record(
  Object.fromEntries(FEATURE_NAMES.map((name) => [name, feature(name)])) as unknown as {
    [N in keyof AudioFeatures]: fc.Arbitrary<number | null>;
  },
) as fc.Arbitrary<AudioFeatures>;
const track: fc.Arbitrary<CatalogueTrack> = fc.record({
  id: fc.integer({ min: 1, max: 0x7fffffff }),
  title: fc.string({ maxLength: 12 }),
  artistIds: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  artistNames: fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }),
  albumId: fc.option(fc.integer({ min: 1, max: 9 })),
  album: fc.option(fc.string({ maxLength: 20 })),
  genres: fc.uniqueArray(fc.constantFrom('rock', 'folk', 'ジャズ', 'drum & bass'), { maxLength: 3 }),
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  released: fc.option(fc.constantFrom('1899-12-31', '1987-06-05', '2020-01-01', '2024-02-29')),
  durationMs: fc.option(fc.integer({ min: 1, max: 3_600_000 })),
  explicit: fc.option(fc.boolean()),
  popularity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  features,
  pools: fc.uniqueArray(fc.constantFrom(4, 7), { maxLength: 2 }),
});
const tracks = fc.uniqueArray(track, { minLength: 1, maxLength: 30, selector: ({ id }) => id });

const poolNames = [
  { id: 4, name: 'library' },
  { id: 7, name: 'demo' },
];
const sourceOf = (
  list: CatalogueTrack[],
  playlists: { id: number; name: string; trackIds: number[] }[] = [],
): CatalogueSource => ({
  count: list.length,
  tracks: () => list,
  poolNames,
  playlists: () => playlists,
});
const now = () => new Date('2026-11-21T05:00:00.000Z');
const build = (
  list: CatalogueTrack[],
  path: string,
  playlists: { id: number; name: string; trackIds: number[] }[] = [],
) => buildSnapshot(sourceOf(list, playlists), path, { now });

function read(path: string) {
  const result = readSnapshot(path, undefined, now().getTime());
  if (!result.ok) throw new Error(result.reason);
  return { ...result, catalogue: createCatalogue(result.columns) };
}

describe('a snapshot', () => {
  it('gives back what was built', async () => {
    const path = join(folder, 'round-trip');
    await fc.assert(
      fc.asyncProperty(tracks, async (list) => {
        const playlists = [{ id: 3, name: 'Both', trackIds: [list[0]!.id, list[0]!.id, -5] }];
        expect(await build(list, path, playlists)).toEqual({
          path,
          rows: list.length,
          builtAt: now().toISOString(),
        });
        const { catalogue, info } = read(path);
        expect(info).toEqual({ rows: list.length, builtAt: now().toISOString(), stale: false });
        for (const t of list) {
          const row = catalogue.rowOf(t.id);
          expect(catalogue.trackId[row]).toBe(t.id);
          const artists = slice({ start: catalogue.artistStart, items: catalogue.artist }, row);
          expect(Array.from(artists, (a) => catalogue.artistIds[a])).toEqual(t.artistIds);
          for (const a of artists) expect(slice(catalogue.rowsOfArtist, a)).toContain(row);
          const genres = genresOf(catalogue, row);
          expect(Array.from(genres, (g) => catalogue.genreNames[g])).toEqual(t.genres);
          expect(catalogue.albumIds[catalogue.album[row]!] ?? null).toBe(t.albumId);
          expect(catalogue.year[row]).toBe(t.year ?? 0);
          expect(catalogue.durationMs[row]).toBe(t.durationMs ?? 0);
          expect(catalogue.tempo[row]).toBe(Math.fround(t.features.tempo ?? Number.NaN));
          expect(catalogue.popularity[row]).toBe(Math.fround(t.popularity ?? Number.NaN));
          const bits = catalogue.patternBits[catalogue.pattern[row]!]!;
          FEATURE_NAMES.forEach((name, i) => {
            expect((bits >> i) & 1).toBe(t.features[name] === null ? 0 : 1);
          });
          for (const [p, { id }] of catalogue.pools.entries()) {
            const byte = catalogue.poolBits[p * Math.ceil(list.length / 8) + (row >> 3)]!;
            expect(((byte >> (row & 7)) & 1) === 1).toBe(t.pools.includes(id));
          }
        }
        expect([...catalogue.playlistRow]).toEqual([catalogue.rowOf(list[0]!.id)]);
        expect(catalogue.rowOf(-1)).toBe(-1);
        expect(catalogue.vectors.every((x) => x >= -3 && x <= 3)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of its source', async () => {
    await fc.assert(
      fc.asyncProperty(tracks, fc.infiniteStream(fc.nat()), async (list, random) => {
        const shuffled = list
          .map((t) => ({ t, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key);
        await build(list, join(folder, 'one'));
        await build(
          shuffled.map(({ t }) => t),
          join(folder, 'other'),
        );
        expect(readFileSync(join(folder, 'one')).equals(readFileSync(join(folder, 'other')))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is found damaged after any change of bytes, any cut and any addition', async () => {
    const path = join(folder, 'whole');
    const hurt = join(folder, 'hurt');
    await build(fc.sample(tracks, { numRuns: 1, seed: 5 })[0]!, path);
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = Buffer.from(whole);
        flipped[at]! ^= mask;
        writeFileSync(hurt, flipped);
        expect(readSnapshot(hurt)).toEqual({ ok: false, reason: 'corrupt' });
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        writeFileSync(hurt, whole.subarray(0, length));
        expect(readSnapshot(hurt)).toEqual({ ok: false, reason: 'corrupt' });
      }),
      { numRuns: 100 },
    );
    writeFileSync(hurt, Buffer.concat([whole, Buffer.alloc(64)]));
    expect(readSnapshot(hurt)).toEqual({ ok: false, reason: 'corrupt' });
  });

  it('of another schema version is told from a damaged one, and set aside', async () => {
    const path = join(folder, 'older');
    await build(fc.sample(tracks, { numRuns: 1, seed: 6 })[0]!, path);
    const bytes = readFileSync(path);
    bytes.writeUInt32LE(0, 8);
    const header = bytes.subarray(20, 20 + bytes.readUInt32LE(12));
    bytes.writeUInt32LE(crc32(header, crc32(bytes.subarray(0, 16))), 16);
    writeFileSync(path, bytes);
    expect(readSnapshot(path)).toEqual({ ok: false, reason: 'schema' });
    expect(inspectSnapshot(path)).toEqual({ ok: false, reason: 'schema' });
    expect(existsSync(setAside(path))).toBe(true);
    expect(readSnapshot(path)).toEqual({ ok: false, reason: 'missing' });
    expect(inspectSnapshot(path)).toEqual({ ok: false, reason: 'missing' });
  });

  it('says when it is older than seven days', async () => {
    const path = join(folder, 'aged');
    await build(fc.sample(tracks, { numRuns: 1, seed: 7 })[0]!, path);
    const days = (n: number) => now().getTime() + n * 86_400_000;
    expect(inspectSnapshot(path, days(6))).toMatchObject({ ok: true, stale: false });
    expect(inspectSnapshot(path, days(8))).toMatchObject({ ok: true, stale: true });
    expect(readSnapshot(path, undefined, days(8))).toMatchObject({ ok: true, info: { stale: true } });
  });

  it('is not written for an empty source, nor half for a failing one', async () => {
    const path = join(folder, 'sub');
    expect(await build([], path)).toBeNull();
    const twice = fc.sample(track, { numRuns: 1, seed: 8 })[0]!;
    await expect(build([twice, twice], path)).rejects.toThrow(SegueError);
    await expect(build([{ ...twice, id: 2 ** 31 }], path)).rejects.toThrow(SegueError);
    await expect(build([twice], join(folder, 'no-such-folder', 'x'))).rejects.toThrow('ENOENT');
    expect(readdirSync(folder).filter((name) => name.startsWith('sub'))).toEqual([]);
  });

  it('replaces the published one only when whole', async () => {
    const path = join(folder, 'replaced');
    const [first, second] = fc.sample(track, { numRuns: 2, seed: 9 });
    await build([first!], path);
    const before = statSync(path).ino;
    await expect(build([second!, second!], path)).rejects.toThrow('twice');
    expect(statSync(path).ino).toBe(before);
    await build([second!], path);
    expect(read(path).catalogue.trackId[0]).toBe(second!.id);
  });
});
