// What a catalogue snapshot is built from. The library thread yields it from SQLite, the command line from
// CSV; the builder sees only this. Types alone, so that both sides can be written apart.

import type { AudioFeatures } from '../../shared/domain/features.ts';

/** One track as its source knows it. What nobody knows is null or empty, never zero. */
export interface CatalogueTrack {
  /** Positive 32-bit integer, unique within the source. */
  id: number;
  title: string;
  /** Parallel to `artistNames`, the primary artist first: the order in which the track's artists are shown. */
  artistIds: number[];
  artistNames: string[];
  albumId: number | null;
  /** The album's name. */
  album: string | null;
  genres: string[];
  year: number | null;
  /** ISO 8601 date, where it is known to the day. */
  released: string | null;
  durationMs: number | null;
  explicit: boolean | null;
  /** 0..1. */
  popularity: number | null;
  features: AudioFeatures;
  /** Ids of the pools (`CatalogueSource.poolNames`) the track belongs to. */
  pools: number[];
  /** Of a track in several pools: what each (its id) knows of the popularity, 0..1. Left out, no pool's is known apart. */
  popularityIn?: readonly (readonly [pool: number, popularity: number])[];
}

export interface CatalogueSource {
  /** How many tracks `tracks()` will yield: for progress only, it need not be exact. */
  count: number;
  /** Any order; asked for once. */
  tracks(): Iterable<CatalogueTrack>;
  poolNames: { id: number; name: string }[];
  /**
   * Playlists of the library and of pools, for co-occurrence; asked for once, after `tracks()` has ended. `pool`: the
   * pool's id; left out, it is of none.
   */
  playlists(): Iterable<{ id: number; name: string; trackIds: number[]; pool?: number }>;
}
