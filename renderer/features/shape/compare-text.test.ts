import { expect, it } from 'vitest';
import { RADAR_AXES, type RadarAxis } from '../../../shared/domain/features.ts';
import type { Shape } from '../../../shared/domain/library.ts';
import { compareSentence, differences, signed } from './compare-text.ts';

const shape = (percentiles: Partial<Record<RadarAxis, number | null>>, bpm: number | null = null): Shape => ({
  playlistId: 1,
  total: 9,
  withFeatures: 9,
  lastCount: 4,
  axes: RADAR_AXES.map((axis) => {
    const percentile = percentiles[axis] === undefined ? 50 : percentiles[axis];
    return {
      axis,
      known: percentile === null ? 0 : 9,
      mean: percentile === null ? null : percentile / 100,
      percentile,
      p10: percentile,
      p90: percentile,
      lastMean: null,
      lastPercentile: null,
    };
  }),
  tempo: bpm === null ? null : { median: bpm, p25: bpm, p75: bpm },
});

it('tells the two features in which the first differs most', () => {
  const first = shape({ energy: 20, acousticness: 75, valence: 62 }, 114.4);
  const second = shape({ energy: 55, acousticness: 40, valence: 50 }, 119.2);
  expect(compareSentence('Late', first, second)).toBe(
    'Late is calmer and more acoustic. 114 BPM against 119.',
  );
  expect(compareSentence('Loud', second, first)).toBe(
    'Loud is livelier and less acoustic. 119 BPM against 114.',
  );
});

it('calls playlists alike when nothing notable is known of both', () => {
  expect(compareSentence('A', shape({ energy: 90 }), shape({ energy: null }))).toBe(
    'Alike in everything that is known of both.',
  );
});

it('subtracts what is shown, and nothing from the unknown', () => {
  const rows = differences(shape({ energy: 19.6, liveness: null }), shape({ energy: 55.4 }));
  expect(rows.find(({ axis }) => axis === 'energy')).toEqual({
    axis: 'energy',
    first: 20,
    second: 55,
    difference: -35,
  });
  expect(rows.find(({ axis }) => axis === 'liveness')).toMatchObject({ first: null, difference: null });
});

it('writes a difference with its sign', () => {
  expect([12, -35, 0].map(signed)).toEqual(['+12', '−35', '0']);
});
