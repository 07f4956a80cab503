// Gathers tracks from any source into a snapshot's columns. Rows come out in ascending track id and everything is
// interned in that order, so equal libraries give equal columns however their source ordered them.

import { SegueError } from '../../shared/domain/result.ts';
import { type Columns, type Csr, findRow } from './columns.ts';
import { Growing } from './growing.ts';
import { Intern } from './intern.ts';
import { wheelCode } from './key-wheel.ts';
import type { ArtistLanguages } from './languages/languages.ts';
import { languageColumns } from './languages/sets.ts';
import { ArtistTitles } from './languages/titles.ts';
import { firstMember, indexes, Membership } from './membership.ts';
import { releaseDay } from './release-day.ts';
import { NO_WORK, workOf } from './same-song.ts';
import type { CatalogueTrack } from './source.ts';
import { DIMENSION_COUNT, DIMENSIONS, fitScaler, presenceOf, scaleRow } from './vector-schema.ts';

const floats = () => new Growing((n) => new Float32Array(n));
const integers = () => new Growing((n) => new Int32Array(n));
const bytes = () => new Growing((n) => new Uint8Array(n));

export class Collector {
  readonly #ids = integers();
  readonly #raw = floats();
  readonly #presence = new Growing((n) => new Uint16Array(n));
  readonly #artists = new Membership<number>();
  readonly #albums = new Membership<number>();
  readonly #genres = new Membership<string>();
  readonly #works = new Membership<string>();
  readonly #pools = new Membership<number>();
  readonly #year = new Growing((n) => new Int16Array(n));
  readonly #released = new Growing((n) => new Uint16Array(n));
  readonly #titles = new ArtistTitles();
  readonly #duration = integers();
  readonly #explicit = bytes();
  readonly #popularity = floats();
  readonly #tempo = floats();
  readonly #energy = floats();
  readonly #key = bytes();
  readonly #titleMark = new Growing((n) => new Uint16Array(n));
  /** What pools know of the popularity of tracks that several hold: track, pool, popularity. */
  readonly #shared = { track: integers(), pool: integers(), popularity: floats() };
  readonly #playlists: { id: number; name: string; trackIds: Int32Array; pool: number }[] = [];

  get rows(): number {
    return this.#ids.length;
  }

  /** @throws SegueError `snapshot-failed` for an id that is no positive 32-bit integer */
  add(track: CatalogueTrack): void {
    if (!Number.isInteger(track.id) || track.id <= 0 || track.id > 0x7fffffff) {
      throw new SegueError('snapshot-failed', `track id ${track.id}`);
    }
    const { features } = track;
    const work = workOf(track.artistNames[0] ?? '', track.title);
    this.#ids.push(track.id);
    for (const dimension of DIMENSIONS) this.#raw.push(dimension.raw(features) ?? Number.NaN);
    this.#presence.push(presenceOf(features));
    this.#artists.add(track.artistIds);
    this.#albums.add(track.albumId === null ? [] : [track.albumId]);
    this.#genres.add(track.genres);
    this.#works.add(work ? [work.key, work.bareKey] : []);
    this.#pools.add(track.pools);
    for (const [pool, popularity] of track.popularityIn ?? []) {
      this.#shared.track.push(track.id);
      this.#shared.pool.push(pool);
      this.#shared.popularity.push(popularity);
    }
    this.#year.push(track.year !== null && track.year > 0 && track.year < 10_000 ? track.year : 0);
    this.#released.push(releaseDay(track.released));
    const [primary] = track.artistIds;
    if (primary !== undefined) {
      this.#titles.add(primary, track.title);
      if (track.album !== null) this.#titles.add(primary, track.album);
    }
    this.#duration.push(track.durationMs !== null && track.durationMs > 0 ? track.durationMs : 0);
    this.#explicit.push(track.explicit === null ? 0 : track.explicit ? 2 : 1);
    this.#popularity.push(track.popularity ?? Number.NaN);
    this.#tempo.push(features.tempo ?? Number.NaN);
    this.#energy.push(features.energy ?? Number.NaN);
    this.#key.push(wheelCode(features.key, features.mode));
    this.#titleMark.push(work?.mark ?? 0);
  }

  /** @param pool the id of the pool it is of, 0: of none */
  addPlaylist(id: number, name: string, trackIds: readonly number[], pool = 0): void {
    this.#playlists.push({ id, name, trackIds: Int32Array.from(new Set(trackIds)), pool });
  }

  /** What the titles of primary artists' tracks and albums say, by artist id. */
  titles(): Map<number, string> {
    return this.#titles.texts();
  }

  /**
   * @param languages of the artists of `titles`
   * @throws SegueError `snapshot-failed` when two tracks had the same id
   */
  columns(
    poolNames: readonly { id: number; name: string }[],
    languages: ArtistLanguages = new Map(),
  ): Columns {
    const ids = this.#ids.view();
    const rows = ids.length;
    const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
    const trackId = Int32Array.from(order, (row) => ids[row] ?? 0);
    for (let row = 1; row < rows; row++) {
      if (trackId[row] === trackId[row - 1])
        throw new SegueError('snapshot-failed', `track ${trackId[row]} twice`);
    }

    const raw = this.#raw.view();
    const scaler = fitScaler(raw, order);
    const vectors = new Float32Array(rows * DIMENSION_COUNT);
    order.forEach((row, to) => {
      scaleRow(scaler, raw, row * DIMENSION_COUNT, vectors, to * DIMENSION_COUNT);
    });

    const presence = this.#presence.view();
    const patterns = new Intern<number>();
    const pattern = Uint16Array.from(order, (row) => patterns.of(presence[row] ?? 0));
    const artists = this.#artists.inOrder(order);
    const artistIds = artists.keys();
    const albums = this.#albums.inOrder(order);
    const genres = this.#genres.inOrder(order);
    const album = firstMember(albums.csr, -1);
    const works = this.#works.inOrder(order).csr;
    const work = firstMember(works, NO_WORK);
    return {
      rows,
      dims: DIMENSION_COUNT,
      scaler,
      genreNames: genres.keys(),
      pools: poolNames,
      trackId,
      vectors,
      pattern,
      patternBits: Uint32Array.from(patterns.keys()),
      artistIds: Int32Array.from(artistIds),
      albumIds: Int32Array.from(albums.keys()),
      artistStart: artists.csr.start,
      artist: artists.csr.items,
      ...languageColumns(artistIds, languages),
      album: Int32Array.from(order, (_, to) => album(to)),
      genreStart: genres.csr.start,
      genre: genres.csr.items,
      year: pick(this.#year.view(), order),
      released: pick(this.#released.view(), order),
      durationMs: pick(this.#duration.view(), order),
      explicit: pick(this.#explicit.view(), order),
      popularity: pick(this.#popularity.view(), order),
      tempo: pick(this.#tempo.view(), order),
      energy: pick(this.#energy.view(), order),
      key: pick(this.#key.view(), order),
      work: Uint32Array.from(order, (_, to) => work(to)),
      titleMark: pick(this.#titleMark.view(), order),
      ...bareColumns(works),
      poolBits: poolBits(this.#pools.inOrder(order), poolNames, rows),
      ...this.#sharedColumns(trackId),
      ...this.#playlistColumns(trackId),
    };
  }

  #sharedColumns(trackId: Int32Array): Pick<Columns, 'sharedRow' | 'sharedPool' | 'sharedPopularity'> {
    const pool = this.#shared.pool.view();
    const row = Uint32Array.from(this.#shared.track.view(), (id) => findRow(trackId, id));
    const order = Uint32Array.from(row.keys()).sort(
      (a, b) => (row[a] ?? 0) - (row[b] ?? 0) || (pool[a] ?? 0) - (pool[b] ?? 0),
    );
    return {
      sharedRow: order.map((at) => row[at] ?? 0),
      sharedPool: pick(pool, order),
      sharedPopularity: pick(this.#shared.popularity.view(), order),
    };
  }

  #playlistColumns(
    trackId: Int32Array,
  ): Pick<Columns, 'playlistNames' | 'playlistIds' | 'playlistPool' | 'playlistStart' | 'playlistRow'> {
    const playlists = this.#playlists.toSorted((a, b) => a.id - b.id);
    const start = new Uint32Array(playlists.length + 1);
    const items = indexes();
    playlists.forEach(({ trackIds }, p) => {
      for (const id of trackIds) {
        const row = findRow(trackId, id);
        if (row >= 0) items.push(row);
      }
      start[p + 1] = items.length;
    });
    return {
      playlistNames: playlists.map(({ name }) => name),
      playlistIds: Int32Array.from(playlists, ({ id }) => id),
      playlistPool: Int32Array.from(playlists, ({ pool }) => pool),
      playlistStart: start,
      playlistRow: items.view().slice(),
    };
  }
}

/** Of rows with two works the second: the bare title's. */
function bareColumns({ start, items }: Csr): Pick<Columns, 'bareRow' | 'bareWork'> {
  const bareRow = indexes();
  const bareWork = indexes();
  for (let row = 0; row < start.length - 1; row++) {
    const at = start[row] ?? 0;
    if ((start[row + 1] ?? 0) - at < 2) continue;
    bareRow.push(row);
    bareWork.push(items[at + 1] ?? NO_WORK);
  }
  return { bareRow: bareRow.view().slice(), bareWork: bareWork.view().slice() };
}

/** The column's values in the order given, in an array of its own kind. */
function pick<T extends Float32Array | Int32Array | Int16Array | Uint16Array | Uint8Array>(
  column: T,
  order: Uint32Array,
): T {
  const picked = column.slice() as T;
  order.forEach((row, to) => {
    picked[to] = column[row] ?? 0;
  });
  return picked;
}

function poolBits(
  members: { csr: Csr; keys(): number[] },
  pools: readonly { id: number }[],
  rows: number,
): Uint8Array {
  const stride = Math.ceil(rows / 8);
  const bits = new Uint8Array(pools.length * stride);
  const place = new Map(pools.map(({ id }, p) => [id, p]));
  const poolOf = members.keys().map((id) => place.get(id));
  for (let row = 0; row < rows; row++) {
    for (let at = members.csr.start[row] ?? 0; at < (members.csr.start[row + 1] ?? 0); at++) {
      const pool = poolOf[members.csr.items[at] ?? 0];
      if (pool === undefined) continue;
      const byte = pool * stride + (row >> 3);
      bits[byte] = (bits[byte] ?? 0) | (1 << (row & 7));
    }
  }
  return bits;
}
