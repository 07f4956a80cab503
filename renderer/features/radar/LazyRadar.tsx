// The radar, whose chart library is most of the window's code: table and list must not wait for it, nor share their
// first moments.

import { lazy, Suspense } from 'react';
import type { RadarDatum } from './axes.ts';
import type { Series } from './RadarChart.tsx';

const RadarChart = lazy(async () => {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  return import('./RadarChart.tsx');
});

export const LazyRadar = (props: { data: RadarDatum[]; series: readonly Series[] }) => (
  <Suspense fallback={null}>
    <RadarChart {...props} />
  </Suspense>
);
