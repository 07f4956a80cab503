import { describe, expect, it } from 'vitest';
import { namedBy } from './named.ts';
import { askNeighbours } from './neighbours.ts';
import { makeProfile } from './profile.ts';
import { catalogueOf, type Others, trackOf } from './test-catalogue.ts';
import { trustIn } from './trust.ts';

const features = {
  energy: 1,
  danceability: 1,
  valence: 1,
  acousticness: 1,
  instrumentalness: 1,
  liveness: 1,
};
const weights = {
  ...{ source: 'test', signals: {}, newArtist: 0, explicit: 0 },
  features: { ...features, speechiness: 1, tempo: 1, loudness: 1, key: 1, mode: 1 },
};

function trustOf(others: Others, seeds: number[], own: number | null = null): number {
  const catalogue = catalogueOf(
    Array.from({ length: 200 }, (_, i) => trackOf({ id: i + 1, artist: i + 1 })),
    others,
  );
  const profile = makeProfile(
    catalogue,
    seeds.map((id) => id - 1),
    namedBy(catalogue, '', []),
    weights,
  );
  return askNeighbours(catalogue, profile, own, () => undefined).trust;
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
/** Ten playlists of a few of the seeds each, and many of other tracks. */
const alike = Object.fromEntries(
  Array.from({ length: 10 }, (_, p) => [`p${p}`, seeds.slice(p % 3, 6 + (p % 3))]),
);
const others = Object.fromEntries(
  Array.from({ length: 40 }, (_, p) => [
    `q${p}`,
    Array.from({ length: 20 }, (_, i) => 20 + ((7 * p + 9 * i) % 170)),
  ]),
);

describe('trust in the pool', () => {
  it('is whole where its playlists keep the seeds together, and nothing where each has one', () => {
    expect(trustOf({ ...alike, ...others }, seeds)).toBe(1);
    const apart = Object.fromEntries(
      Object.entries(others).map(([name, list], p) => [name, [...list, seeds[p % 8]!]]),
    );
    expect(trustOf(apart, seeds)).toBe(0);
    expect(trustOf(others, seeds)).toBe(0);
  });

  it('leaves the request’s own playlist out', () => {
    expect(trustOf({ mine: seeds, ...others }, seeds)).toBeGreaterThan(0);
    expect(trustOf({ mine: seeds, ...others }, seeds, 1)).toBe(0);
  });

  it('does not hold the seeds against each other, which is all that a small pool has', () => {
    const few = { a: seeds, b: [...seeds, 30], c: [30, 31] };
    expect(trustOf(few, seeds)).toBe(1);
  });

  it('rises with what is guessed, asks less of few seeds, and has nothing to ask of one', () => {
    const shares = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5].map((guessed) => trustIn(guessed, 40));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(trustIn(0.15, 5)).toBeGreaterThan(trustIn(0.15, 40));
    expect(trustIn(0, 1)).toBe(1);
  });
});
