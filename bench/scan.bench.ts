// How fast the vector scan is: `npm run bench scan`. Runs in a worker thread over the memory that the main thread
// shares with it, as in the app.
//
// The floor is what the memory allows (floor.ts), scaled to the bytes of the vectors scanned.

import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { createKernel, createScanMemory, type Region } from '../electron/catalogue/scan/kernel.ts';
import { prepareQuery, type ScanQuery } from '../electron/catalogue/scan/query.ts';
import { scanTwin } from '../electron/catalogue/scan/twin.ts';
import { compileReadSum, compileScan } from '../scripts/scan-wasm.ts';
import { bandwidth } from './floor.ts';
import { report, timed } from './measure.ts';

const ROWS = 1_000_000;

interface BenchData {
  memory: WebAssembly.Memory;
  scan: Uint8Array;
  readSum: Uint8Array;
}

if (isMainThread) {
  const [scan, readSum] = await Promise.all([compileScan(), compileReadSum()]);
  const data: BenchData = { memory: createScanMemory(), scan, readSum };
  new Worker(new URL(import.meta.url), { workerData: data });
} else {
  measure(workerData as BenchData);
}

function measure({ memory, scan, readSum }: BenchData): void {
  for (const dims of [64, 16]) {
    // Measured anew for each size: what the memory gives changes over minutes on a shared machine.
    const bytesPerMs = bandwidth(readSum);
    report('memory read, one thread', [bytesPerMs / 1e6], 'GB/s');
    const kernel = createKernel(scan, memory);
    const region = kernel.place(ROWS, dims, null);
    fill(memory, region);
    const name = `${ROWS / 1e6}M x ${dims}`;
    const floor = { name: `floor of ${name}`, value: (ROWS * dims * 4) / bytesPerMs };
    report(floor.name, [floor.value], 'ms');
    const one = queryOf(dims, 1);
    const run = (query: ScanQuery) => () => void kernel.scan(region, query, () => undefined);
    report(`scan ${name}, first`, timed(1, run(one)), 'ms', floor);
    timed(3, run(one));
    const scanned = { name: `scan ${name}`, value: report(`scan ${name}`, timed(25, run(one)), 'ms', floor) };
    report(`scan ${name}, 6 query vectors`, timed(15, run(queryOf(dims, 6))), 'ms', floor);
    const rows = {
      vectors: new Float32Array(memory.buffer, region.vectorsAt, ROWS * dims),
      pattern: new Uint16Array(memory.buffer, region.patternAt, ROWS),
    };
    const out = new Float32Array(ROWS);
    timed(1, () => scanTwin(rows, 0, ROWS, one, out, ROWS));
    const twin = timed(5, () => scanTwin(rows, 0, ROWS, one, out, ROWS));
    report(`TypeScript twin ${name}`, twin, 'ms', scanned);
  }
}

/** The same values every time: a linear congruential generator, -2..2. */
function fill(memory: WebAssembly.Memory, region: Region): void {
  const vectors = new Float32Array(memory.buffer, region.vectorsAt, region.rows * region.dims);
  let state = 1;
  for (let i = 0; i < vectors.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    vectors[i] = state / 2 ** 30 - 2;
  }
}

function queryOf(dims: number, count: number): ScanQuery {
  const points = Array.from({ length: count }, (_, k) =>
    Float32Array.from({ length: dims }, (_, d) => Math.sin(k + d)),
  );
  return prepareQuery(points, Math.max(1, count - 1), new Float32Array(dims).fill(1), 1, () => true);
}
