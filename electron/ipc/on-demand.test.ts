import { expect, it } from 'vitest';
import { loadedOnce, onDemand } from './on-demand.ts';

it('loads with the first wish, once', async () => {
  let loads = 0;
  const loaded = loadedOnce(async () => ++loads);
  expect(loaded.now()).toBeNull();
  expect(await Promise.all([loaded(), loaded(), loaded.now()])).toEqual([1, 1, 1]);
});

it('keeps no failure', async () => {
  let loads = 0;
  const table = onDemand({ twice: true }, async () => {
    if (++loads === 1) throw new Error('not yet');
    return { twice: (n: number) => 2 * n };
  });
  await expect(async () => table.twice(1)).rejects.toThrow('not yet');
  expect(await table.twice(4)).toBe(8);
  expect(loads).toBe(2);
});
