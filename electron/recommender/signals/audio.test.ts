import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { exclusion } from '../candidates.ts';
import { prepare } from '../recommend.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { audio } from './audio.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const seeds = [0, 1, 2, 3, 4, 5];

/** Of the seeds all are calm, and danceable or not by turns; the others are anything. */
const tracks = Array.from({ length: 60 }, (_, i) =>
  trackOf({
    ...{ id: i + 1, energy: i < 6 ? 0.1 : (i % 10) / 10, danceability: (i % 4) / 4, valence: (i % 5) / 5 },
    ...{ acousticness: (i % 7) / 7, instrumentalness: (i % 3) / 3, liveness: (i % 9) / 9 },
    ...{ speechiness: (i % 11) / 11, tempo: 90 + i, loudness: -8 - (i % 6), key: i % 12, mode: i % 2 },
  }),
);

function within(made: typeof tracks): (row: number) => number {
  const engine = engineOf(made, weights);
  const wanted = { seeds, name: '', playlistId: null, ownArtists: new Set<number>() };
  const { context } = prepare(engine, wanted, exclusion(engine.catalogue, seeds, [], null));
  return audio(context)?.within ?? (() => Number.NaN);
}
type Features = (typeof tracks)[number]['features'];
const withFeatures = (rows: readonly number[], to: Partial<Features>) =>
  tracks.map((one, i) => (rows.includes(i) ? { ...one, features: { ...one.features, ...to } } : one));
const changed = (row: number, to: Partial<Features>) => within(withFeatures([row], to))(row);

describe('lying within the playlist’s range', () => {
  it('asks for what the playlist keeps to, more than for what it varies', () => {
    const calm = changed(30, { energy: 0.1, danceability: 0.4 });
    const loud = changed(30, { energy: 0.9, danceability: 0.4 });
    const stiff = changed(30, { energy: 0.1, danceability: 0.9 });
    expect(calm).toBeGreaterThan(loud);
    expect(calm - loud).toBeGreaterThan(2 * Math.abs(calm - stiff));
  });

  it('is not asked of a track that lacks what the playlist has', () => {
    expect(changed(30, { energy: null })).toBeNaN();
    expect(changed(30, {})).not.toBeNaN();
  });

  it('does not ask what no track of the playlist has', () => {
    expect(within(withFeatures([...seeds, 30], { energy: null }))(30)).not.toBeNaN();
  });
});
