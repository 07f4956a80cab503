// Reads memory and does next to nothing else: the floor that bench/scan.ts measures the scan against.

/** Sum of the float32 values in `bytes` bytes (a multiple of 64) from a 16-byte aligned address. */
export function readSum(from: usize, bytes: usize): f32 {
  let s0: v128 = f32x4.splat(0);
  let s1: v128 = f32x4.splat(0);
  let s2: v128 = f32x4.splat(0);
  let s3: v128 = f32x4.splat(0);
  const end: usize = from + bytes;
  for (let at: usize = from; at < end; at += 64) {
    s0 = f32x4.add(s0, v128.load(at));
    s1 = f32x4.add(s1, v128.load(at, 16));
    s2 = f32x4.add(s2, v128.load(at, 32));
    s3 = f32x4.add(s3, v128.load(at, 48));
  }
  const s: v128 = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
  return (
    f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + (f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3))
  );
}
