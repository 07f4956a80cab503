import { afterAll, describe, expect, it } from 'vitest';
import { featureDetailSchema, pickedShapeSchema } from '../../shared/domain/feature-detail.ts';
import { ENGINES } from './driver.ts';
import { addTracks, madeTracks, openLibrary, temporaryFolder } from './fixtures.ts';

describe.each(ENGINES)('feature detail over %s', async (engine) => {
  const folder = temporaryFolder();
  const library = openLibrary(folder.path, engine);
  const [nobody = 0, loud = 0, ...calm] = addTracks(library.db, [
    { title: 'nobody', features: null },
    { title: 'loud', artists: ['Éa', '東京'], features: { energy: 0.99, tempo: 181 } },
    ...Array.from({ length: 9 }, (_, i) => ({
      title: `calm ${i}`,
      features: { energy: 0.2 + i / 100, tempo: 100 },
    })),
  ]);
  const long = addTracks(library.db, madeTracks(10_000));
  const create = async (trackIds: number[]) => {
    const { edit } = await library.edit({ kind: 'create', name: 'p', trackIds });
    const { order } = await library.view({ playlistId: edit.playlistId, sort: null, filter: '' });
    return { playlistId: edit.playlistId, order };
  };
  afterAll(() => {
    library.close(undefined);
    folder.remove();
  });

  it('names the outliers, counts the rest, and says what is missing', async () => {
    const { playlistId, order } = await create([...calm, loud, nobody]);
    const detail = await library.featureDetail({ playlistId });
    expect(featureDetailSchema.parse(detail)).toEqual(detail);
    expect([...detail.items]).toEqual([...order]);
    expect([...detail.without]).toEqual([order[10]]);
    expect(detail.distributions.map(({ feature }) => feature)).toEqual(['energy', 'tempo']);
    const [energy, tempo] = detail.distributions;
    expect(energy).toMatchObject({ known: 10, min: 0.2, max: 0.99, low: 0, high: 1, outlierCount: 1 });
    expect(energy?.outliers).toEqual([
      { itemId: order[9], position: 9, title: 'loud', artists: ['Éa', '東京'], value: 0.99 },
    ]);
    expect(energy?.bins.reduce((sum, one) => sum + one, 0)).toBe(10);
    expect(tempo).toMatchObject({ low: 100, high: 200, median: 100, outlierCount: 1 });
    const known = Object.fromEntries(detail.coverage.map(({ feature, known: n }) => [feature, n]));
    expect(known).toMatchObject({ energy: 10, tempo: 10, valence: 0, key: 0, loudness: 0 });
    expect(detail.courses[0]?.line.map(({ mean }) => mean).slice(8)).toEqual([0.28, 0.99, null]);
  });

  it('keeps 10,000 tracks small', async () => {
    const { playlistId } = await create(long);
    const detail = await library.featureDetail({ playlistId });
    expect(detail.items).toHaveLength(10_000);
    expect(detail.without).toHaveLength(1000);
    const { items: _items, without: _without, ...drawn } = detail;
    expect(JSON.stringify(drawn).length).toBeLessThan(100_000);
  });

  it('is empty where nothing is known', async () => {
    for (const trackIds of [[], [nobody]]) {
      const { playlistId } = await create(trackIds);
      const detail = await library.featureDetail({ playlistId });
      expect(detail).toMatchObject({ total: trackIds.length, distributions: [] });
      expect(detail.coverage.every(({ known }) => known === 0)).toBe(true);
    }
  });

  it('averages the picked tracks, without those nobody measured', async () => {
    const { order } = await create([...calm, loud, nobody]);
    const picked = await library.pickedShape({ itemIds: [order[0]!, order[9]!, order[10]!, -1] });
    expect(pickedShapeSchema.parse(picked)).toEqual(picked);
    expect(picked.count).toBe(3);
    expect(picked.axes[0]).toMatchObject({ axis: 'energy', known: 2 });
    expect(picked.axes[0]?.mean).toBeCloseTo((0.2 + 0.99) / 2);
    expect(picked.axes[1]).toEqual({ axis: 'danceability', known: 0, mean: null, percentile: null });
  });
});
