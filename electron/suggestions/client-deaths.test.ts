// When the thread that ranks dies, hangs, or finds its files damaged: what was asked is asked again, or it is said.

import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScan } from '../../scripts/scan-wasm.ts';
import { ask, benches, weightsPath, whenAsked } from './test-bench.ts';

const { folder, open } = benches(compileScan);

describe('suggestions', () => {
  it.each([
    ['throws', 'throw new Error("as a test wants it")'],
    ['ends', 'process.exit(7)'],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(100_000).fill(0.5))'],
  ])('are asked for again when the thread %s', async (_, what) => {
    const { suggestions, publish, states, workers } = open({ before: [whenAsked(what)] });
    await publish();
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
    expect(workers).toHaveLength(2);
    expect(states.filter(({ state }) => state !== 'ready')).toEqual([]);
    // Having answered it may be replaced again.
    await workers[1]!.terminate();
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
    expect(workers).toHaveLength(3);
  });

  it('are asked for again when the thread hangs', { timeout: 20_000 }, async () => {
    const { suggestions, publish, workers, hangs } = open({ before: [whenAsked('for (;;);')] });
    await publish();
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
    expect([workers.length, hangs()]).toEqual([2, 1]);
  });

  it('fail when it dies twice in a row, until a snapshot is loaded anew', async () => {
    const dies = whenAsked('process.exit(7)');
    const { suggestions, publish, workers } = open({ before: [dies, dies] });
    await publish();
    const asked = [suggestions.suggest(ask()), suggestions.suggest(ask())];
    await expect(asked[0]).rejects.toMatchObject({ code: 'superseded' });
    await expect(asked[1]).rejects.toMatchObject({ code: 'suggestions-stopped' });
    expect(workers).toHaveLength(2);
    expect(suggestions.state()).toEqual({ state: 'failed', code: 'suggestions-stopped' });
    await expect(suggestions.suggest(ask())).rejects.toMatchObject({ code: 'suggestions-stopped' });
    expect(await publish()).toMatchObject({ outcome: 'ready' });
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
  });

  it('say so when a snapshot kills every thread that loads it', async () => {
    const dies = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ name }) => { if (name === 'load') process.exit(7) })`;
    const { publish, workers } = open({ before: [dies, dies] });
    await expect(publish()).rejects.toMatchObject({ code: 'suggestions-stopped' });
    expect(workers).toHaveLength(2);
  });

  it('do without a damaged file of weights until it is whole', async () => {
    const weights = join(folder(), 'weights.json');
    writeFileSync(weights, '{"version": 1, "sig');
    copyFileSync(
      join(dirname(weightsPath), 'two-tower-weights.json'),
      join(folder(), 'two-tower-weights.json'),
    );
    const { suggestions, publish, workers } = open({ weights });
    await expect(publish()).rejects.toMatchObject({ code: 'ranker-damaged', cause: { name: 'SyntaxError' } });
    expect(workers).toHaveLength(1);
    copyFileSync(weightsPath, weights);
    await publish();
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
  });
});
