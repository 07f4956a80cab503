// The exact vector scan, in WebAssembly SIMD. Built by scripts/scan-wasm.ts, run in the suggestion thread over
// shared memory, so that nothing is copied. What it computes, and why in this form: ../query.ts, [Note: Masked
// distance]. Every operation is a single float32 one in a set order, which ../twin.ts repeats bit for bit:
// change both together.

// Sum of four lanes, always (0+1)+(2+3).
// @ts-ignore: decorator
@inline
function sum(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

// @ts-ignore: decorator
@inline
function distance(constant: f32, dot: f32, norm: f32, inverse: f32): f32 {
  return max<f32>(0, (constant - 2 * dot + norm) * inverse);
}

/**
 * Masked distances of `rows` rows to `count` query vectors in one pass.
 *
 * vectors    rows x dims float32, 16-byte aligned      patterns   rows x u16, a presence pattern a row
 * dims       a multiple of 4                           weights    dims float32
 * queries    count x dims float32, weight x value      constants  count x patternCount float32
 * inverses   patternCount float32                      out        count x stride float32, the first `rows` written
 */
export function scan(
  vectors: usize,
  patterns: usize,
  rows: u32,
  dims: u32,
  weights: usize,
  queries: usize,
  count: u32,
  constants: usize,
  patternCount: u32,
  inverses: usize,
  out: usize,
  stride: u32,
): void {
  const bytes: usize = (<usize>dims) << 2;
  let row: u32 = 0;
  // Four rows at a time share the loads of weights and queries.
  for (; row + 4 <= rows; row += 4) {
    const rowA: usize = vectors + (<usize>row + 0) * bytes;
    const rowB: usize = vectors + (<usize>row + 1) * bytes;
    const rowC: usize = vectors + (<usize>row + 2) * bytes;
    const rowD: usize = vectors + (<usize>row + 3) * bytes;
    let normA: v128 = f32x4.splat(0);
    let normB: v128 = f32x4.splat(0);
    let normC: v128 = f32x4.splat(0);
    let normD: v128 = f32x4.splat(0);
    let dotA: v128 = f32x4.splat(0);
    let dotB: v128 = f32x4.splat(0);
    let dotC: v128 = f32x4.splat(0);
    let dotD: v128 = f32x4.splat(0);
    for (let d: usize = 0; d < bytes; d += 16) {
      const w: v128 = v128.load(weights + d);
      const q: v128 = v128.load(queries + d);
      let x: v128 = v128.load(rowA + d);
      normA = f32x4.add(normA, f32x4.mul(f32x4.mul(w, x), x));
      dotA = f32x4.add(dotA, f32x4.mul(q, x));
      x = v128.load(rowB + d);
      normB = f32x4.add(normB, f32x4.mul(f32x4.mul(w, x), x));
      dotB = f32x4.add(dotB, f32x4.mul(q, x));
      x = v128.load(rowC + d);
      normC = f32x4.add(normC, f32x4.mul(f32x4.mul(w, x), x));
      dotC = f32x4.add(dotC, f32x4.mul(q, x));
      x = v128.load(rowD + d);
      normD = f32x4.add(normD, f32x4.mul(f32x4.mul(w, x), x));
      dotD = f32x4.add(dotD, f32x4.mul(q, x));
    }
    const nA: f32 = sum(normA);
    const nB: f32 = sum(normB);
    const nC: f32 = sum(normC);
    const nD: f32 = sum(normD);
    const pattern: usize = patterns + (<usize>row << 1);
    const patternA: usize = (<usize>load<u16>(pattern, 0)) << 2;
    const patternB: usize = (<usize>load<u16>(pattern, 2)) << 2;
    const patternC: usize = (<usize>load<u16>(pattern, 4)) << 2;
    const patternD: usize = (<usize>load<u16>(pattern, 6)) << 2;
    const inverseA: f32 = load<f32>(inverses + patternA);
    const inverseB: f32 = load<f32>(inverses + patternB);
    const inverseC: f32 = load<f32>(inverses + patternC);
    const inverseD: f32 = load<f32>(inverses + patternD);
    let at: usize = out + (<usize>row << 2);
    store<f32>(at, distance(load<f32>(constants + patternA), sum(dotA), nA, inverseA), 0);
    store<f32>(at, distance(load<f32>(constants + patternB), sum(dotB), nB, inverseB), 4);
    store<f32>(at, distance(load<f32>(constants + patternC), sum(dotC), nC, inverseC), 8);
    store<f32>(at, distance(load<f32>(constants + patternD), sum(dotD), nD, inverseD), 12);
    for (let k: u32 = 1; k < count; ++k) {
      const query: usize = queries + <usize>k * bytes;
      dotA = f32x4.splat(0);
      dotB = f32x4.splat(0);
      dotC = f32x4.splat(0);
      dotD = f32x4.splat(0);
      for (let d: usize = 0; d < bytes; d += 16) {
        const q: v128 = v128.load(query + d);
        dotA = f32x4.add(dotA, f32x4.mul(q, v128.load(rowA + d)));
        dotB = f32x4.add(dotB, f32x4.mul(q, v128.load(rowB + d)));
        dotC = f32x4.add(dotC, f32x4.mul(q, v128.load(rowC + d)));
        dotD = f32x4.add(dotD, f32x4.mul(q, v128.load(rowD + d)));
      }
      const table: usize = constants + ((<usize>k * <usize>patternCount) << 2);
      at += <usize>stride << 2;
      store<f32>(at, distance(load<f32>(table + patternA), sum(dotA), nA, inverseA), 0);
      store<f32>(at, distance(load<f32>(table + patternB), sum(dotB), nB, inverseB), 4);
      store<f32>(at, distance(load<f32>(table + patternC), sum(dotC), nC, inverseC), 8);
      store<f32>(at, distance(load<f32>(table + patternD), sum(dotD), nD, inverseD), 12);
    }
  }
  // The rows left over.
  for (; row < rows; ++row) {
    const a: usize = vectors + <usize>row * bytes;
    let norm: v128 = f32x4.splat(0);
    for (let d: usize = 0; d < bytes; d += 16) {
      const va: v128 = v128.load(a + d);
      norm = f32x4.add(norm, f32x4.mul(f32x4.mul(v128.load(weights + d), va), va));
    }
    const pattern: usize = (<usize>load<u16>(patterns + (<usize>row << 1))) << 2;
    const inverse: f32 = load<f32>(inverses + pattern);
    for (let k: u32 = 0; k < count; ++k) {
      const query: usize = queries + <usize>k * bytes;
      let dot: v128 = f32x4.splat(0);
      for (let d: usize = 0; d < bytes; d += 16) {
        dot = f32x4.add(dot, f32x4.mul(v128.load(query + d), v128.load(a + d)));
      }
      const constant: f32 = load<f32>(constants + ((<usize>k * <usize>patternCount) << 2) + pattern);
      store<f32>(out + ((<usize>k * <usize>stride + <usize>row) << 2), distance(constant, sum(dot), sum(norm), inverse));
    }
  }
}
