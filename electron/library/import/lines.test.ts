import { expect, it } from 'vitest';
import { linesOf } from './lines.ts';

it('a line costs as much as it is long, in however many pieces it comes', async () => {
  async function* pieces() {
    for (let i = 0; i < 20_000; i++) yield 'x'.repeat(1000);
  }
  const found: number[] = [];
  const at = performance.now();
  for await (const lines of linesOf(pieces(), 2 ** 30)) found.push(...lines.map(({ text }) => text.length));
  expect(found).toEqual([20_000_000]);
  expect(performance.now() - at).toBeLessThan(5000);
}, 60_000);
