// Minimises a smooth convex loss: L-BFGS with a backtracking line search. Pure: the same loss gives the same numbers.

/** Loss at the numbers; writes its gradient. */
export type Loss = (numbers: Float64Array, gradient: Float64Array) => number;

/** What a step changed: the numbers, and the gradient. */
interface Step {
  moved: Float64Array;
  bent: Float64Array;
}

const MEMORY = 10;
const ENOUGH = 1e-6;
const MOST_HALVINGS = 20;

/** @returns the numbers, improved from `start` until a step gains less than a millionth or `steps` are done */
export function minimise(start: Float64Array, loss: Loss, steps: number): Float64Array {
  let numbers = start;
  let gradient = new Float64Array(start.length);
  let value = loss(numbers, gradient);
  const past: Step[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, past);
    const slope = dot(gradient, direction);
    let length = 1;
    let next = numbers;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let i = 0; i < MOST_HALVINGS && !(nextValue <= value - 1e-4 * length * slope); i++) {
      if (i > 0) length /= 2;
      next = numbers.map((number, k) => number - length * (direction[k] as number));
      nextGradient = new Float64Array(start.length);
      nextValue = loss(next, nextGradient);
    }
    if (!(nextValue < value)) break;
    const before = { numbers, gradient };
    const moved = next.map((number, k) => number - (before.numbers[k] as number));
    const bent = nextGradient.map((one, k) => one - (before.gradient[k] as number));
    if (dot(moved, bent) > 1e-12) past.push({ moved, bent });
    if (past.length > MEMORY) past.shift();
    const gained = (value - nextValue) / Math.abs(value);
    numbers = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < ENOUGH) break;
  }
  return numbers;
}

/** The two-loop recursion (Nocedal 1980). */
function descent(gradient: Float64Array, past: readonly Step[]): Float64Array {
  const direction = gradient.slice();
  const add = (vector: Float64Array, factor: number) => {
    for (let k = 0; k < direction.length; k++)
      direction[k] = (direction[k] as number) + factor * (vector[k] as number);
  };
  const alphas = past.map(() => 0);
  for (let i = past.length - 1; i >= 0; i--) {
    const { moved, bent } = past[i] as Step;
    alphas[i] = dot(moved, direction) / dot(moved, bent);
    add(bent, -(alphas[i] as number));
  }
  const newest = past.at(-1);
  if (newest) {
    const scale = dot(newest.moved, newest.bent) / dot(newest.bent, newest.bent);
    for (let k = 0; k < direction.length; k++) direction[k] = (direction[k] as number) * scale;
  }
  past.forEach(({ moved, bent }, i) => {
    add(moved, (alphas[i] as number) - dot(bent, direction) / dot(moved, bent));
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
