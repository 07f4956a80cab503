// What tests of runs share: a library with tracks to ask about, and a clock that a rest moves on at once.

import type { FEATURE_NAMES } from '../../shared/domain/features.ts';
import { addTracks, openLibrary, type TestLibrary } from '../library/fixtures.ts';
import type { Clock } from './pace.ts';

export const spotifyId = (n: number): string => `T${String(n).padStart(21, '0')}`;
export const isrcOf = (n: number): string => `ZZXXX${String(n).padStart(7, '0')}`;

/** A library of so many tracks with Spotify ids, without a feature, and so many more that have an ISRC only. */
export function libraryToAsk(folder: string, count: number, isrcs = 0): TestLibrary {
  const library = openLibrary(folder, 'node:sqlite');
  addTracks(
    library.db,
    Array.from({ length: count + isrcs }, (_, i) => ({ title: `Track ${i}` })),
  );
  const rename = library.db.prepare("UPDATE tracks SET source = 'spotify', source_id = ? WHERE id = ?");
  const key = library.db.prepare("INSERT INTO track_keys (track_id, isrc, recording) VALUES (?, ?, '')");
  library.db.transaction(() => {
    for (let n = 1; n <= count; n++) rename.run([spotifyId(n), n]);
    for (let n = count + 1; n <= count + isrcs; n++) key.run([n, isrcOf(n)]);
  });
  return library;
}

export type Shown = Record<(typeof FEATURE_NAMES)[number], number | null> & {
  source: string;
  fetched_at: string;
};

export const shownOf = ({ db }: TestLibrary, trackId: number): Shown | undefined =>
  db.prepare('SELECT * FROM audio_features WHERE track_id = ?').get<Shown>([trackId]);

/** Rests take no time, and are counted. */
export function quickClock(): Clock & { rested: number } {
  let time = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = {
    rested: 0,
    now: () => time,
    sleep: (ms: number, signal: AbortSignal) => {
      time += ms;
      clock.rested += ms;
      return new Promise<void>((resolve, reject) =>
        setImmediate(() => (signal.aborted ? reject(signal.reason as Error) : resolve())),
      );
    },
  };
  return clock;
}

/** The library's handlers as main asks for them. */
export const asked = (library: TestLibrary) =>
  ({
    call: async (name: string, input: unknown) =>
      (library as unknown as Record<string, (input: unknown) => unknown>)[name]?.(input),
  }) as never;
