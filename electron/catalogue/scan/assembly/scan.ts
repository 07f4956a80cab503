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

// The same of four vectors at once: the sum of each in a lane of its own.
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab: v128 = f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
  const cd: v128 = f32x4.add(v128.shuffle<f32>(c, d, 0, 2, 4, 6), v128.shuffle<f32>(c, d, 1, 3, 5, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7));
}

/**
 * Masked distances of `rows` rows to `count` query vectors in one pass: first to the nearest of the first `near` of
 * them, then to each of the others.
 *
 * vectors    rows x dims float32, 16-byte aligned      patterns   rows x u16, a presence pattern a row
 * dims       a multiple of 4                           weights    dims float32
 * queries    count x dims float32, weight x value      constants  count x patternCount float32
 * inverses   patternCount float32
 * out        (count - near + 1) x stride float32, the first `rows` of each written; near 1 to count
 */
export function scan(
  vectors: usize,
  patterns: usize,
  rows: u32,
  dims: u32,
  weights: usize,
  queries: usize,
  count: u32,
  near: u32,
  constants: usize,
  patternCount: u32,
  inverses: usize,
  out: usize,
  stride: u32,
): void {
  const bytes: usize = (<usize>dims) << 2;
  const zero: v128 = f32x4.splat(0);
  let row: u32 = 0;
  // Four rows at a time share the loads of weights and queries.
  for (; row + 4 <= rows; row += 4) {
    const rowA: usize = vectors + (<usize>row + 0) * bytes;
    const rowB: usize = vectors + (<usize>row + 1) * bytes;
    const rowC: usize = vectors + (<usize>row + 2) * bytes;
    const rowD: usize = vectors + (<usize>row + 3) * bytes;
    let a: v128 = zero;
    let b: v128 = zero;
    let c: v128 = zero;
    let e: v128 = zero;
    for (let d: usize = 0; d < bytes; d += 16) {
      const w: v128 = v128.load(weights + d);
      let x: v128 = v128.load(rowA + d);
      a = f32x4.add(a, f32x4.mul(f32x4.mul(w, x), x));
      x = v128.load(rowB + d);
      b = f32x4.add(b, f32x4.mul(f32x4.mul(w, x), x));
      x = v128.load(rowC + d);
      c = f32x4.add(c, f32x4.mul(f32x4.mul(w, x), x));
      x = v128.load(rowD + d);
      e = f32x4.add(e, f32x4.mul(f32x4.mul(w, x), x));
    }
    const norms: v128 = sums(a, b, c, e);
    const pattern: usize = patterns + (<usize>row << 1);
    const patternA: usize = (<usize>load<u16>(pattern, 0)) << 2;
    const patternB: usize = (<usize>load<u16>(pattern, 2)) << 2;
    const patternC: usize = (<usize>load<u16>(pattern, 4)) << 2;
    const patternD: usize = (<usize>load<u16>(pattern, 6)) << 2;
    const inverse: v128 = gather(inverses, patternA, patternB, patternC, patternD);
    let at: usize = out + (<usize>row << 2);
    let least: v128 = f32x4.splat(Infinity);
    for (let k: u32 = 0; k < count; ++k) {
      const query: usize = queries + <usize>k * bytes;
      a = zero;
      b = zero;
      c = zero;
      e = zero;
      for (let d: usize = 0; d < bytes; d += 16) {
        const q: v128 = v128.load(query + d);
        a = f32x4.add(a, f32x4.mul(q, v128.load(rowA + d)));
        b = f32x4.add(b, f32x4.mul(q, v128.load(rowB + d)));
        c = f32x4.add(c, f32x4.mul(q, v128.load(rowC + d)));
        e = f32x4.add(e, f32x4.mul(q, v128.load(rowD + d)));
      }
      const dots: v128 = sums(a, b, c, e);
      const table: usize = constants + ((<usize>k * <usize>patternCount) << 2);
      const constant: v128 = gather(table, patternA, patternB, patternC, patternD);
      least = f32x4.pmin(least, f32x4.sub(constant, f32x4.add(dots, dots)));
      if (k + 1 < near) continue;
      v128.store(at, f32x4.pmax(zero, f32x4.mul(f32x4.add(least, norms), inverse)));
      least = f32x4.splat(Infinity);
      at += <usize>stride << 2;
    }
  }
  // The rows left over.
  for (; row < rows; ++row) {
    const own: usize = vectors + <usize>row * bytes;
    let norm: v128 = zero;
    for (let d: usize = 0; d < bytes; d += 16) {
      const x: v128 = v128.load(own + d);
      norm = f32x4.add(norm, f32x4.mul(f32x4.mul(v128.load(weights + d), x), x));
    }
    const pattern: usize = (<usize>load<u16>(patterns + (<usize>row << 1))) << 2;
    let at: usize = out + (<usize>row << 2);
    let least: f32 = Infinity;
    for (let k: u32 = 0; k < count; ++k) {
      const query: usize = queries + <usize>k * bytes;
      let dot: v128 = zero;
      for (let d: usize = 0; d < bytes; d += 16) {
        dot = f32x4.add(dot, f32x4.mul(v128.load(query + d), v128.load(own + d)));
      }
      const constant: f32 = load<f32>(constants + ((<usize>k * <usize>patternCount) << 2) + pattern);
      least = min<f32>(least, constant - 2 * sum(dot));
      if (k + 1 < near) continue;
      store<f32>(at, max<f32>(0, (least + sum(norm)) * load<f32>(inverses + pattern)));
      least = Infinity;
      at += <usize>stride << 2;
    }
  }
}

// What a table has for each of four patterns.
// @ts-ignore: decorator
@inline
function gather(table: usize, a: usize, b: usize, c: usize, d: usize): v128 {
  let v: v128 = v128.load32_zero(table + a);
  v = v128.load_lane<f32>(table + b, v, 1);
  v = v128.load_lane<f32>(table + c, v, 2);
  return v128.load_lane<f32>(table + d, v, 3);
}
