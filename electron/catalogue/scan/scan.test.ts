import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScan } from '../../../scripts/scan-wasm.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import { createKernel, createScanMemory, type Kernel } from './kernel.ts';
import { prepareQuery, type ScanQuery } from './query.ts';
import { type ScanRows, scanTwin } from './twin.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = createKernel(await compileScan(), createScanMemory());
});

function wasmScan(rows: ScanRows, query: ScanQuery, checkpoint = () => {}): Float32Array {
  const count = rows.pattern.length;
  const region = kernel.place(count, query.dims, null);
  new Float32Array(kernel.memory.buffer, region.vectorsAt, rows.vectors.length).set(rows.vectors);
  new Uint16Array(kernel.memory.buffer, region.patternAt, count).set(rows.pattern);
  return kernel.scan(region, query, checkpoint);
}

const value = fc.float({ min: -3, max: 3, noNaN: true });
const problem = fc
  .record({
    dims: fc.constantFrom(4, 12, 16, 64),
    rows: fc.integer({ min: 1, max: 70 }),
    points: fc.integer({ min: 1, max: 8 }),
    apart: fc.integer({ min: 0, max: 1 }),
    patterns: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ dims, rows, points, apart, patterns }) =>
    fc.record({
      dims: fc.constant(dims),
      // The last vector by itself, or all of them together.
      near: fc.constant(Math.max(1, points - apart)),
      values: fc.array(fc.array(value, { minLength: dims, maxLength: dims }), {
        minLength: rows,
        maxLength: rows,
      }),
      points: fc.array(fc.array(value, { minLength: dims, maxLength: dims }), {
        minLength: points,
        maxLength: points,
      }),
      weights: fc.array(fc.float({ min: 0, max: 2, noNaN: true }), { minLength: dims, maxLength: dims }),
      known: fc.array(fc.array(fc.boolean(), { minLength: dims, maxLength: dims }), {
        minLength: patterns,
        maxLength: patterns,
      }),
      pattern: fc.array(fc.integer({ min: 0, max: patterns - 1 }), { minLength: rows, maxLength: rows }),
    }),
  )
  .map(({ dims, near, values, points, weights, known, pattern }) => {
    const rows: ScanRows = {
      vectors: Float32Array.from(
        values.flatMap((row, r) => row.map((x, d) => (known[pattern[r]!]![d] ? x : 0))),
      ),
      pattern: Uint16Array.from(pattern),
    };
    const queries = points.map((point) => Float32Array.from(point));
    const query = prepareQuery(
      ...([queries, near, Float32Array.from(weights), known.length] as const),
      (p, d) => known[p]![d]!,
    );
    return { dims, rows, query, queries, weights, known };
  });

describe('the scan', () => {
  it('is equal to its TypeScript twin, to the last bit', () => {
    fc.assert(
      fc.property(problem, ({ rows, query }) => {
        const count = rows.pattern.length;
        const twin = new Float32Array((query.count - query.near + 1) * count);
        scanTwin(rows, 0, count, query, twin, count);
        expect(new Uint32Array(Float32Array.from(wasmScan(rows, query)).buffer)).toEqual(
          new Uint32Array(twin.buffer),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is the weighted mean squared difference over the dimensions both have, to the nearest vector', () => {
    fc.assert(
      fc.property(problem, ({ dims, rows, query, queries, weights, known }) => {
        const got = wasmScan(rows, query);
        const total = weights.reduce((a, b) => a + b, 0);
        const lines = [queries.slice(0, query.near), ...queries.slice(query.near).map((one) => [one])];
        for (const [line, points] of lines.entries()) {
          for (const [r, p] of rows.pattern.entries()) {
            const shared = Array.from({ length: dims }, (_, d) => d).filter((d) => known[p]![d]);
            const share = shared.reduce((sum, d) => sum + weights[d]!, 0);
            const apart = points.map((point) =>
              shared.reduce(
                (sum, d) => sum + weights[d]! * (point[d]! - rows.vectors[r * dims + d]!) ** 2,
                0,
              ),
            );
            const distance = got[line * rows.pattern.length + r]!;
            if (share < 0.499 * total || share === 0) expect(distance).toBe(Number.POSITIVE_INFINITY);
            else if (share > 0.501 * total && share > 1e-6)
              expect(distance).toBeCloseTo(Math.min(...apart) / share, 3);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('compares nothing by weights too small to divide by', () => {
    const rows: ScanRows = { vectors: new Float32Array(8), pattern: Uint16Array.of(0, 1) };
    const least = Float32Array.of(0, 0, 0, 2 ** -149);
    const query = prepareQuery([Float32Array.of(1, 1, 1, 1)], 1, least, 2, (p) => p === 0);
    expect([...wasmScan(rows, query)]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const twin = new Float32Array(2);
    scanTwin(rows, 0, 2, query, twin, 2);
    expect([...twin]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('scans in chunks and stops between them', () => {
    const rows = 200_001;
    const random: ScanRows = {
      vectors: Float32Array.from({ length: rows * 4 }, (_, i) => Math.sin(i)),
      pattern: new Uint16Array(rows),
    };
    const query = prepareQuery([Float32Array.of(1, 2, 3, 4)], 1, Float32Array.of(1, 1, 1, 1), 1, () => true);
    const twin = new Float32Array(rows);
    scanTwin(random, 0, rows, query, twin, rows);
    let checks = 0;
    const got = wasmScan(random, query, () => void checks++);
    expect(Buffer.from(got.slice().buffer).equals(Buffer.from(twin.buffer))).toBe(true);
    expect(checks).toBe(4);
    const stop = () => {
      if (--checks === 1) throw new SegueError('superseded');
    };
    expect(() => wasmScan(random, query, stop)).toThrow('superseded');
    expect(checks).toBe(1);
  });

  it('places a new snapshot clear of the published one', () => {
    const published = kernel.place(1000, 16, null);
    const larger = kernel.place(5000, 16, published);
    expect(larger.vectorsAt).toBeGreaterThanOrEqual(published.end);
    const smaller = kernel.place(100, 16, larger);
    expect(smaller.end).toBeLessThanOrEqual(larger.vectorsAt);
    expect(kernel.memory.buffer.byteLength).toBeGreaterThanOrEqual(larger.end);
    expect(() => kernel.place(20_000_000, 64, null)).toThrow('too large');
  });
});
