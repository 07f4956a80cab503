import { expect, it } from 'vitest';
import { RADAR_AXES } from '../../../shared/domain/features.ts';
import type { AxisShape, Shape } from '../../../shared/domain/library.ts';
import { radarData } from './axes.ts';
import { summarise, summarisePicked } from './summary.ts';

const axis = (
  name: AxisShape['axis'],
  percentile: number | null,
  lastPercentile = percentile,
): AxisShape => ({
  axis: name,
  known: percentile === null ? 0 : 8,
  mean: percentile === null ? null : percentile / 100,
  percentile,
  p10: percentile === null ? null : Math.max(0, percentile - 20),
  p90: percentile === null ? null : Math.min(100, percentile + 20),
  lastMean: lastPercentile === null ? null : lastPercentile / 100,
  lastPercentile,
});

const shape = (changes: Partial<Record<AxisShape['axis'], AxisShape>>, rest: Partial<Shape> = {}): Shape => ({
  playlistId: 1,
  total: 8,
  withFeatures: 8,
  lastCount: 4,
  axes: RADAR_AXES.map((name) => changes[name] ?? axis(name, 50)),
  tempo: { median: 117.6, p25: 100, p75: 130 },
  ...rest,
});

it('names the two features furthest from the library’s middle', () => {
  const text = summarise(shape({ energy: axis('energy', 20), acousticness: axis('acousticness', 90) }));
  expect(text).toBe('More acoustic and calmer than most of your library. Around 118 BPM.');
});

it('names one when only one stands out, and says so when none does', () => {
  expect(summarise(shape({ instrumentalness: axis('instrumentalness', 10) }, { tempo: null }))).toBe(
    'More vocal than most of your library.',
  );
  expect(summarise(shape({}, { tempo: null }))).toBe('Close to your library’s middle in everything.');
});

it('says where the end is going, but not of a playlist that is all end', () => {
  const rising = { energy: axis('energy', 50, 75) };
  expect(summarise(shape(rising, { tempo: null }))).toContain('The end picks up.');
  expect(summarise(shape(rising, { tempo: null, total: 3, lastCount: 3 }))).not.toContain('The end');
});

it('says that nothing is known rather than calling it average', () => {
  const unknown = Object.fromEntries(RADAR_AXES.map((name) => [name, axis(name, null)]));
  expect(summarise(shape(unknown, { withFeatures: 0, tempo: null }))).toBe(
    'No track here has audio features yet.',
  );
});

it('keeps an axis without data out of the drawing instead of at zero', () => {
  const data = radarData(shape({ liveness: axis('liveness', null) }), {});
  const liveness = data.find((datum) => datum.axis === 'liveness');
  expect(liveness).toMatchObject({
    playlist: null,
    band: null,
    last: null,
    picked: null,
    focus: null,
    other: null,
  });
  expect(data).toHaveLength(RADAR_AXES.length);
});

it('lays the selected rows over it, and says what they are', () => {
  const picked = {
    count: 3,
    axes: [
      { axis: 'energy' as const, known: 2, mean: 0.2, percentile: 9 },
      { axis: 'liveness' as const, known: 0, mean: null, percentile: null },
    ],
  };
  const data = radarData(shape({}), { picked });
  expect(data.find(({ axis: name }) => name === 'energy')?.picked).toBe(9);
  expect(data.find(({ axis: name }) => name === 'liveness')?.picked).toBeNull();
  expect(summarisePicked(picked)).toBe('3 selected: Calmer than most of your library.');
  expect(summarisePicked({ count: 1, axes: [] })).toBe('The selected track has no audio features.');
});
