// Made-up libraries and requests about them, for property tests.

import fc from 'fast-check';
import { trackOf } from './test-catalogue.ts';

const unit = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 });
/** What may be known of a track, or not. */
export const traits = {
  artist: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 6 }),
  album: fc.option(fc.integer({ min: 1, max: 8 })),
  genres: fc.uniqueArray(fc.constantFrom('rock', 'folk', 'jazz', 'dub'), { maxLength: 2 }),
  year: fc.option(fc.integer({ min: 1950, max: 2026 })),
  durationMs: fc.option(fc.integer({ min: 30_000, max: 600_000 })),
  popularity: unit,
  explicit: fc.option(fc.boolean()),
  energy: unit,
  valence: unit,
  danceability: unit,
  acousticness: unit,
  tempo: fc.option(fc.double({ min: 50, max: 200, noNaN: true })),
  key: fc.option(fc.integer({ min: 0, max: 11 })),
  mode: fc.option(fc.integer({ min: 0, max: 1 })),
};
const titles = ['Home', 'Home - Live', 'Home (Remastered)', 'Away', 'Away (Part II)', 'Sea', 'Sky', 'Rain'];
const track = fc
  .record({ id: fc.integer({ min: 1, max: 500 }), title: fc.constantFrom(...titles), ...traits })
  .map(trackOf);
const library = fc.uniqueArray(track, { minLength: 2, maxLength: 40, selector: ({ id }) => id });
const request = fc.record({
  playlist: fc.array(fc.integer({ min: 1, max: 520 }), { maxLength: 12 }),
  dismissed: fc.array(fc.integer({ min: 1, max: 520 }), { maxLength: 4 }),
  name: fc.constantFrom('', 'Rock', 'Dub of the 1970s', 'Best of Artist 3: jazz', '2010', 'Tuesdays'),
  namedArtists: fc.constant([{ artistId: 3, words: 'artist 3' }]),
  discover: fc.constantFrom(0, 0.2, 0.35, 0.7, 1),
  limit: fc.integer({ min: 1, max: 40 }),
});

/** Requests whose playlist is mostly of the library's tracks. */
export const problem = fc
  .tuple(library, request, fc.array(fc.nat(), { maxLength: 8 }))
  .map(([tracks, asked, picks]) => ({
    tracks,
    asked: {
      ...asked,
      playlist: [...asked.playlist, ...picks.map((pick) => tracks[pick % tracks.length]?.id ?? 0)],
    },
  }));
