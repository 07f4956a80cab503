// What the memory allows: the best of five passes over 512 MiB that do nothing but add what they read.

import { timed } from './measure.ts';

const FLOOR_BYTES = 512 << 20;
const PAGE = 65_536;

/** @param readSum as compiled by scripts/scan-wasm.ts @returns bytes a millisecond */
export function bandwidth(readSum: Uint8Array): number {
  const pages = FLOOR_BYTES / PAGE + 1;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: PAGE, shared: true });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readSum), { env: { memory } });
  const sum = instance.exports.readSum as (from: number, bytes: number) => number;
  new Float32Array(memory.buffer).fill(1);
  sum(PAGE, FLOOR_BYTES);
  return FLOOR_BYTES / Math.min(...timed(5, () => void sum(PAGE, FLOOR_BYTES)));
}
