// What the course's chart draws: points along the order, and a scale with round ends.

import type { Course } from '../../../shared/domain/feature-detail.ts';

export interface CoursePoint {
  /** The middle of the stretch, in tracks from the start: the first track lies at 0.5. */
  at: number;
  mean: number | null;
  range: [number, number] | null;
  /** Neither neighbour is known: no line would show it. */
  lone: boolean;
}

export function coursePoints({ line }: Course): CoursePoint[] {
  return line.map(({ from, to, mean, low, high }, index) => ({
    at: (from + to) / 2,
    mean,
    range: low === null || high === null ? null : [low, high],
    lone:
      mean !== null && (line[index - 1]?.mean ?? null) === null && (line[index + 1]?.mean ?? null) === null,
  }));
}

const BPM = 20;

/** Energy is drawn from 0 to 1; tempo over whole twenties around what is there. */
export function courseScale({ feature, line }: Course): { domain: [number, number]; ticks: number[] } {
  if (feature === 'energy') return { domain: [0, 1], ticks: [0, 0.5, 1] };
  const low = Math.floor(Math.min(...line.map((one) => one.low ?? Number.POSITIVE_INFINITY)) / BPM) * BPM;
  const top = Math.ceil(Math.max(...line.map((one) => one.high ?? 0)) / BPM) * BPM;
  const high = Math.max(top, low + BPM);
  return { domain: [low, high], ticks: [low, (low + high) / 2, high] };
}
