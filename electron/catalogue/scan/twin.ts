// The scan in TypeScript: what assembly/scan.ts computes, operation by operation in float32, so that the results
// are equal to the last bit. Pure. Property tests hold the two equal; where there is no WebAssembly memory (tests,
// the command line) it is the scan.

import type { ScanQuery } from './query.ts';

/** The rows' part of a scan: see columns.ts. */
export interface ScanRows {
  vectors: Float32Array;
  pattern: Uint16Array;
}

/**
 * Masked distances of rows `from` to `to` to each of the query's vectors.
 * @param out count x stride float32: distance of row r to vector k at k * stride + r; 0 or more, Infinity where not
 *   comparable
 */
export function scanTwin(
  rows: ScanRows,
  from: number,
  to: number,
  query: ScanQuery,
  out: Float32Array,
  stride: number,
): void {
  const { dims, count, weights, weighted, patternCount, constants, inverses } = query;
  const { vectors, pattern } = rows;
  const round = Math.fround;
  for (let row = from; row < to; row++) {
    const at = row * dims;
    let [n0, n1, n2, n3] = [0, 0, 0, 0];
    for (let d = 0; d < dims; d += 4) {
      const [x0, x1, x2, x3] = lanes(vectors, at + d);
      const [w0, w1, w2, w3] = lanes(weights, d);
      n0 = round(n0 + round(round(w0 * x0) * x0));
      n1 = round(n1 + round(round(w1 * x1) * x1));
      n2 = round(n2 + round(round(w2 * x2) * x2));
      n3 = round(n3 + round(round(w3 * x3) * x3));
    }
    const norm = round(round(n0 + n1) + round(n2 + n3));
    const p = pattern[row] ?? 0;
    const inverse = inverses[p] ?? 0;
    for (let k = 0; k < count; k++) {
      let [d0, d1, d2, d3] = [0, 0, 0, 0];
      for (let d = 0; d < dims; d += 4) {
        const [x0, x1, x2, x3] = lanes(vectors, at + d);
        const [q0, q1, q2, q3] = lanes(weighted, k * dims + d);
        d0 = round(d0 + round(q0 * x0));
        d1 = round(d1 + round(q1 * x1));
        d2 = round(d2 + round(q2 * x2));
        d3 = round(d3 + round(q3 * x3));
      }
      const dot = round(round(d0 + d1) + round(d2 + d3));
      const constant = constants[k * patternCount + p] ?? 0;
      const difference = round(round(constant - round(2 * dot)) + norm);
      out[k * stride + row] = Math.max(0, round(difference * inverse));
    }
  }
}

type Lanes = [number, number, number, number];
function lanes(values: Float32Array, at: number): Lanes {
  return [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0, values[at + 3] ?? 0];
}
