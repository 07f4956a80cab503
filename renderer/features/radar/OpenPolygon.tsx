// A radar's outline that leaves out the axes without data instead of drawing them at the centre.

interface Point {
  x: number;
  y: number;
  value?: unknown;
}

/** SVG path through the known points: closed when all are known, else one open run for each stretch of neighbours. */
export function openPath(points: readonly Point[]): string {
  const known = points.map(({ value }) => typeof value === 'number');
  if (known.every((is) => !is)) return '';
  const at = (index: number): string => {
    const point = points[index % points.length];
    return point ? `${point.x.toFixed(1)},${point.y.toFixed(1)}` : '';
  };
  if (known.every(Boolean)) return `M${points.map((_, index) => at(index)).join('L')}Z`;
  const start = known.indexOf(false);
  const runs: string[][] = [[]];
  for (let step = 1; step <= points.length; step++) {
    const index = (start + step) % points.length;
    if (known[index]) runs.at(-1)?.push(at(index));
    else runs.push([]);
  }
  // A lone point becomes a dot: a run of no length with round ends.
  return runs
    .filter((run) => run.length > 0)
    .map((run) => `M${run.join('L')}${run.length === 1 ? 'h0.01' : ''}`)
    .join('');
}

export function OpenPolygon({
  points,
  className,
}: {
  points?: readonly Point[];
  className?: string | undefined;
}) {
  const path = openPath(points ?? []);
  return <path d={path} className={className} data-open={path !== '' && !path.endsWith('Z')} />;
}
