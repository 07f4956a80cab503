// What "For you" goes by, loaded once it is asked for.

import { lazy, Suspense } from 'react';
import { useNext } from '../../stores/next.ts';

const ForYouBar = lazy(() => import('./ForYouBar.tsx'));

export function LazyForYouBar() {
  const forYou = useNext((state) => state.seeds?.forYou);
  return forYou ? (
    <Suspense>
      <ForYouBar chosen={forYou} />
    </Suspense>
  ) : null;
}
