import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWeights } from '../../suggestions/weights.ts';
import { exclusion } from '../candidates.ts';
import { prepare } from '../recommend.ts';
import { engineOf, trackOf } from '../test-catalogue.ts';
import { genre } from './genre.ts';

const weights = parseWeights(
  readFileSync(new URL('../../../assets/ranker-weights.json', import.meta.url), 'utf8'),
);
const tracks = [
  ...[1, 2, 3, 4].map((id) => trackOf({ id, genres: ['pop', 'dub'] })),
  trackOf({ id: 5, genres: ['dub'] }),
  trackOf({ id: 6, genres: ['pop'] }),
  trackOf({ id: 7, genres: ['dub', 'techno', 'house', 'trance'] }),
  trackOf({ id: 8, genres: ['techno'] }),
  trackOf({ id: 9 }),
  ...Array.from({ length: 200 }, (_, i) => trackOf({ id: 10 + i, genres: [i % 2 === 0 ? 'pop' : 'folk'] })),
];

describe('genres likelier in the playlist than in the catalogue', () => {
  const seeds = [0, 1, 2, 3];
  const engine = engineOf(tracks, weights);
  const wanted = { seeds, name: '', playlistId: null, ownArtists: new Set<number>() };
  const { context } = prepare(engine, wanted, exclusion(engine.catalogue, seeds, [], null));
  const likelier = (id: number) => genre(context)!.likelier!(id - 1);

  it('are those that few have, and all of a track’s count', () => {
    expect(likelier(5)).toBeGreaterThan(likelier(6));
    expect(likelier(5)).toBeGreaterThan(likelier(7));
    expect(likelier(7)).toBeGreaterThan(likelier(8));
    expect(likelier(8)).toBe(0);
  });

  it('are not asked of a track without any', () => {
    expect(likelier(9)).toBeNaN();
  });
});
