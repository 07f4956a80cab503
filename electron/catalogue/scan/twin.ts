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
 * Masked distances of rows `from` to `to`, to the nearest of the query's first `near` vectors and to each of the others.
 * @param out (count - near + 1) x stride float32: the distances of row r at r, stride + r and so on; 0 or more, Infinity
 *   where not comparable
 */
export function scanTwin(
  rows: ScanRows,
  from: number,
  to: number,
  query: ScanQuery,
  out: Float32Array,
  stride: number,
): void {
  const { dims, count, near, weights, weighted, patternCount, constants, inverses } = query;
  const { vectors, pattern } = rows;
  const round = Math.fround;
  // Every index is within bounds by the shapes above, and a check a value would take most of the time.
  const norms = (at: number) => {
    let n0 = 0;
    let n1 = 0;
    let n2 = 0;
    let n3 = 0;
    for (let d = 0; d < dims; d += 4) {
      const x0 = vectors[at + d] as number;
      const x1 = vectors[at + d + 1] as number;
      const x2 = vectors[at + d + 2] as number;
      const x3 = vectors[at + d + 3] as number;
      n0 = round(n0 + round(round((weights[d] as number) * x0) * x0));
      n1 = round(n1 + round(round((weights[d + 1] as number) * x1) * x1));
      n2 = round(n2 + round(round((weights[d + 2] as number) * x2) * x2));
      n3 = round(n3 + round(round((weights[d + 3] as number) * x3) * x3));
    }
    return round(round(n0 + n1) + round(n2 + n3));
  };
  const dot = (at: number, from: number) => {
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let d = 0; d < dims; d += 4) {
      d0 = round(d0 + round((weighted[from + d] as number) * (vectors[at + d] as number)));
      d1 = round(d1 + round((weighted[from + d + 1] as number) * (vectors[at + d + 1] as number)));
      d2 = round(d2 + round((weighted[from + d + 2] as number) * (vectors[at + d + 2] as number)));
      d3 = round(d3 + round((weighted[from + d + 3] as number) * (vectors[at + d + 3] as number)));
    }
    return round(round(d0 + d1) + round(d2 + d3));
  };
  for (let row = from; row < to; row++) {
    const at = row * dims;
    const norm = norms(at);
    const p = pattern[row] as number;
    const inverse = inverses[p] as number;
    let place = row;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      const constant = constants[k * patternCount + p] as number;
      least = Math.min(least, round(constant - round(2 * dot(at, k * dims))));
      if (k + 1 < near) continue;
      out[place] = Math.max(0, round(round(least + norm) * inverse));
      least = Number.POSITIVE_INFINITY;
      place += stride;
    }
  }
}
