import { expect, it } from 'vitest';
import type { Course } from '../../../shared/domain/feature-detail.ts';
import { coursePoints, courseScale } from './course-points.ts';

const course = (feature: Course['feature'], values: (number | null)[]): Course => ({
  feature,
  line: values.map((mean, from) => ({
    from,
    to: from + 1,
    known: mean === null ? 0 : 1,
    mean,
    low: mean,
    high: mean,
  })),
  parts: [],
  thirds: [],
});

it('puts each track in the middle of its place, and marks those no line would reach', () => {
  const points = coursePoints(course('energy', [0.1, null, 0.3, 0.4, null, 0.6]));
  expect(points.map(({ at }) => at)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]);
  expect(points.map(({ lone }) => lone)).toEqual([true, false, false, false, false, true]);
  expect(points[1]).toMatchObject({ mean: null, range: null });
});

it('draws tempo over whole twenties around what is known', () => {
  expect(courseScale(course('tempo', [101, null, 139]))).toEqual({
    domain: [100, 140],
    ticks: [100, 120, 140],
  });
  expect(courseScale(course('tempo', [120])).domain).toEqual([120, 140]);
  expect(courseScale(course('energy', [0.4])).domain).toEqual([0, 1]);
});
