import { afterAll, describe, expect, it } from 'vitest';
import { shapeSchema } from '../../shared/domain/library.ts';
import { ENGINES } from './driver.ts';
import { quantile } from './features.ts';
import { addTracks, openLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('shape over %s', async (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  // Energies 0, .1 ... 1 and a track without features.
  const energies = Array.from({ length: 11 }, (_, i) => i / 10);
  addTracks(library.db, [
    ...energies.map((energy, i) => ({ title: `t${i}`, features: { energy, tempo: 100 + i } })),
    { title: 'unknown', features: null },
  ]);
  const create = async (trackIds: number[]) =>
    (await library.edit({ kind: 'create', name: 'p', trackIds })).edit.playlistId;
  afterAll(() => {
    library.close(undefined);
    folder.remove();
  });

  it('says where a playlist and its last tracks lie within the library', async () => {
    const shape = await library.shape({ playlistId: await create([3, 5, 7, 12, 1, 11]) });
    expect(shapeSchema.parse(shape)).toEqual(shape);
    expect(shape).toMatchObject({ total: 6, withFeatures: 5, lastCount: 4 });
    const energy = shape.axes[0]!;
    // .2 .4 .6 - 0 1: mean .44, above five of eleven
    expect(energy).toMatchObject({ axis: 'energy', known: 5 });
    expect(energy.mean).toBeCloseTo(0.44);
    expect(energy.percentile).toBeCloseTo((5 / 11) * 100);
    // p10 = .08 (above one), p90 = .84 (above nine)
    expect(energy.p10).toBeCloseTo((1 / 11) * 100);
    expect(energy.p90).toBeCloseTo((9 / 11) * 100);
    // last four: .6, unknown, 0, 1
    expect(energy.lastMean).toBeCloseTo(1.6 / 3);
    expect(energy.lastPercentile).toBeCloseTo((6 / 11) * 100);
    expect(shape.tempo).toEqual({ p25: 102, median: 104, p75: 106 });
  });

  it('leaves axes without data open', async () => {
    const shape = await library.shape({ playlistId: await create([12]) });
    expect(shape.axes.map(({ axis }) => axis)).toHaveLength(7);
    for (const axis of shape.axes)
      expect(axis).toEqual({
        axis: axis.axis,
        known: 0,
        mean: null,
        percentile: null,
        p10: null,
        p90: null,
        lastMean: null,
        lastPercentile: null,
      });
    expect(shape.tempo).toBeNull();
  });

  it('copes with an empty playlist', async () => {
    expect(await library.shape({ playlistId: await create([]) })).toMatchObject({
      total: 0,
      withFeatures: 0,
      lastCount: 0,
      tempo: null,
    });
  });
});

it('interpolates quantiles', () => {
  expect([0, 0.25, 0.5, 1].map((q) => quantile([1, 2, 4], q))).toEqual([1, 1.5, 2, 4]);
  expect(quantile([], 0.5)).toBeNull();
});
