// The Shape tab's charts, in the chart library's own chunk: words, tables and places for the charts are there before.

import { lazy, Suspense } from 'react';
import type { Course, Distribution } from '../../../shared/domain/feature-detail.ts';

const CourseChart = lazy(() => import('./CourseChart.tsx'));
const SpreadChart = lazy(() => import('./SpreadChart.tsx'));

export const LazyCourseChart = (props: { course: Course; total: number }) => (
  <Suspense fallback={null}>
    <CourseChart {...props} />
  </Suspense>
);

export const LazySpreadChart = (props: { distribution: Distribution }) => (
  <Suspense fallback={null}>
    <SpreadChart {...props} />
  </Suspense>
);
