// [Note: Masked distance] What the scan computes, and its tables for one request. Pure.
//
// The distance of query q to row x is the weighted mean squared difference over the dimensions that both have:
//
//     D(q, x) = sum over shared d of w_d (q_d - x_d)^2  /  sum over shared d of w_d
//
// A dimension that is missing in x takes no part: it neither pulls the row near nor pushes it off, as a stored zero
// would. Computed naively this needs a mask a row and dimension. But a missing x_d is stored as 0, so with the
// request's weights w (0 where the request itself knows nothing)
//
//     sum shared w (q - x)^2  =  [sum shared w q^2]  -  2 [sum w q x]  +  [sum w x^2]
//
// the last two brackets need no mask at all, and the first and the denominator depend on x only through which
// dimensions it has. Of those presence patterns a catalogue has a handful: both become tables by pattern, computed
// once a request. The scan is then two dot products a row, one of them shared by all queries, plus two look-ups:
// exact, and as fast as memory. Which of several vectors is the nearest is known before the shared part is added. Cancellation costs about 1e-6 of the norm: no matter for ranking, and cut at 0.
//
// The mean over few dimensions is a noisy one and noise wins where only the best of many are taken. So rows that
// share less than half of the request's weight count as not comparable: Infinity, which the recommender treats as
// "audio unknown", not as "far".

export interface ScanQuery {
  dims: number;
  /** Query vectors. */
  count: number;
  /** Of the first so many the least distance alone is wanted; 1 to count. */
  near: number;
  /** dims. */
  weights: Float32Array;
  /** count x dims: weight x value. */
  weighted: Float32Array;
  patternCount: number;
  /** count x patternCount: the first bracket; Infinity where not comparable. */
  constants: Float32Array;
  /** patternCount: 1 / shared weight. */
  inverses: Float32Array;
}

const LEAST_SHARE = 0.5;

/**
 * @param points query vectors, each of `dims` scaled values; at least one
 * @param near of how many of the first of them the nearest is asked for
 * @param weights dims, 0 or more; 0 for a dimension that the request does not know
 * @param known says whether rows of a pattern (by index) have a dimension
 */
export function prepareQuery(
  points: readonly Float32Array[],
  near: number,
  weights: Float32Array,
  patternCount: number,
  known: (pattern: number, dimension: number) => boolean,
): ScanQuery {
  const dims = weights.length;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const query: ScanQuery = {
    dims,
    count: points.length,
    near,
    weights,
    weighted: new Float32Array(points.length * dims),
    patternCount,
    constants: new Float32Array(points.length * patternCount),
    inverses: new Float32Array(patternCount),
  };
  points.forEach((point, k) => {
    for (let d = 0; d < dims; d++) query.weighted[k * dims + d] = (weights[d] ?? 0) * (point[d] ?? 0);
  });
  for (let p = 0; p < patternCount; p++) {
    const shared = weights.map((w, d) => (known(p, d) ? w : 0));
    const share = shared.reduce((sum, w) => sum + w, 0);
    // A share too small for float32 to hold its inverse is none: 0 x Infinity would be a distance of NaN.
    const inverse = Math.fround(1 / share);
    const comparable = Number.isFinite(inverse) && share >= LEAST_SHARE * total;
    query.inverses[p] = comparable ? inverse : 1;
    points.forEach((point, k) => {
      const constant = shared.reduce((sum, w, d) => sum + w * (point[d] ?? 0) ** 2, 0);
      query.constants[k * patternCount + p] = comparable ? constant : Number.POSITIVE_INFINITY;
    });
  }
  return query;
}

/** Bytes that a query's tables take, in the order the kernel lays them out. */
export function tables(query: ScanQuery): Float32Array[] {
  return [query.weights, query.weighted, query.constants, query.inverses];
}
