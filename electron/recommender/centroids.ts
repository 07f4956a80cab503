// A playlist's sound in a few vectors: k-means, deterministic. Pure.
//
// One mean of a mixed playlist lies where none of its tracks are, and a query per track does not scale: a few
// centroids are scored in the same pass. Method: Lloyd's iterations from farthest-first seeds (Gonzalez 1985).

const ITERATIONS = 8;

/**
 * @param points scaled vectors of equal length, without gaps
 * @param weights what each dimension counts
 * @returns at least one and at most `most` centroids, fewer for few points; none for no points
 */
export function centroids(
  points: readonly Float32Array[],
  weights: Float32Array,
  most: number,
): Float32Array[] {
  const whole = mean(points);
  if (!whole) return [];
  const k = Math.min(most, Math.max(1, Math.round(Math.sqrt(points.length / 2))));
  if (k === 1) return [whole];

  const distance = (a: Float32Array, b: Float32Array) => {
    let sum = 0;
    for (let d = 0; d < a.length; d++) {
      const apart = (a[d] as number) - (b[d] as number);
      sum += (weights[d] as number) * (apart * apart);
    }
    return sum;
  };
  const nearest = (point: Float32Array, centres: readonly Float32Array[]) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [c, centre] of centres.entries()) {
      const apart = distance(point, centre);
      if (apart < least) {
        best = c;
        least = apart;
      }
    }
    return { best, least };
  };

  let centres = [whole];
  while (centres.length < k) {
    let farthest = points[0] ?? whole;
    let most = -1;
    for (const point of points) {
      const { least } = nearest(point, centres);
      if (least > most) {
        farthest = point;
        most = least;
      }
    }
    centres.push(farthest);
  }
  for (let i = 0; i < ITERATIONS; i++) {
    const members: Float32Array[][] = centres.map(() => []);
    for (const point of points) members[nearest(point, centres).best]?.push(point);
    centres = members.flatMap((own) => mean(own) ?? []);
  }
  return centres;
}

function mean(points: readonly Float32Array[]): Float32Array | null {
  const first = points[0];
  if (!first) return null;
  return first.map((_, d) => points.reduce((sum, point) => sum + (point[d] ?? 0), 0) / points.length);
}
