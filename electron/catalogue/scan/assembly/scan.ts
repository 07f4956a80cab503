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
  // Two rows at a time share the loads of weights and queries.
  for (; row + 2 <= rows; row += 2) {
    const a: usize = vectors + <usize>row * bytes;
    const b: usize = a + bytes;
    let normA: v128 = f32x4.splat(0);
    let normB: v128 = f32x4.splat(0);
    let dotA: v128 = f32x4.splat(0);
    let dotB: v128 = f32x4.splat(0);
    for (let d: usize = 0; d < bytes; d += 16) {
      const va: v128 = v128.load(a + d);
      const vb: v128 = v128.load(b + d);
      const w: v128 = v128.load(weights + d);
      const q: v128 = v128.load(queries + d);
      normA = f32x4.add(normA, f32x4.mul(f32x4.mul(w, va), va));
      normB = f32x4.add(normB, f32x4.mul(f32x4.mul(w, vb), vb));
      dotA = f32x4.add(dotA, f32x4.mul(q, va));
      dotB = f32x4.add(dotB, f32x4.mul(q, vb));
    }
    const nA: f32 = sum(normA);
    const nB: f32 = sum(normB);
    const patternA: usize = (<usize>load<u16>(patterns + (<usize>row << 1))) << 2;
    const patternB: usize = (<usize>load<u16>(patterns + (<usize>row << 1), 2)) << 2;
    const inverseA: f32 = load<f32>(inverses + patternA);
    const inverseB: f32 = load<f32>(inverses + patternB);
    store<f32>(out + (<usize>row << 2), distance(load<f32>(constants + patternA), sum(dotA), nA, inverseA));
    store<f32>(out + (<usize>row << 2), distance(load<f32>(constants + patternB), sum(dotB), nB, inverseB), 4);
    for (let k: u32 = 1; k < count; ++k) {
      const query: usize = queries + <usize>k * bytes;
      dotA = f32x4.splat(0);
      dotB = f32x4.splat(0);
      for (let d: usize = 0; d < bytes; d += 16) {
        const q: v128 = v128.load(query + d);
        dotA = f32x4.add(dotA, f32x4.mul(q, v128.load(a + d)));
        dotB = f32x4.add(dotB, f32x4.mul(q, v128.load(b + d)));
      }
      const table: usize = constants + ((<usize>k * <usize>patternCount) << 2);
      const at: usize = out + ((<usize>k * <usize>stride + <usize>row) << 2);
      store<f32>(at, distance(load<f32>(table + patternA), sum(dotA), nA, inverseA));
      store<f32>(at, distance(load<f32>(table + patternB), sum(dotB), nB, inverseB), 4);
    }
  }
  // The odd row at the end.
  if (row < rows) {
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
