// What a widened pool is called in the library.

import { expect, it } from 'vitest';
import { createWidening } from './widening.ts';

it('names its pool without the marks that keep a name to itself on screen', async () => {
  const name = 'موسيقى هادئة';
  const begun: unknown[] = [];
  const call = async (what: string, input: unknown) => {
    if (what === 'widenBegin') begun.push(input);
    return what === 'widenAbout' ? { name } : null;
  };
  const { start: startRun } = createWidening({
    ...{ call: call as never, perDay: () => 90, budgets: () => ({}), now: () => 0 },
    ...{ tell: () => undefined, wake: () => undefined, publish: () => undefined },
  });
  await startRun(1, null);
  expect(begun).toEqual([{ playlistId: 1, calls: null, poolName: `Around ${name}` }]);
});
