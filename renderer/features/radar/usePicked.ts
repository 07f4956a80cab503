// Keeps the shape of the selected rows up to date while a radar shows it. A selection that is still growing (a held
// arrow key, a drag over rows) is waited for: the radar need not follow every row of it.

import { useEffect } from 'react';
import type { PickedShape } from '../../../shared/domain/feature-detail.ts';
import { usePickedShape } from '../../stores/picked-shape.ts';
import { useRowSelection } from '../../stores/selection.ts';
import { sayFailure } from '../../stores/toasts.ts';

const SETTLED_MS = 60;
/** As many as a playlist can hold, and the library answers at once. */
const MOST = 10_000;

export function usePicked(): PickedShape | null {
  const ids = useRowSelection((state) => state.ids);
  useEffect(() => {
    const load = () =>
      void usePickedShape
        .getState()
        .load([...ids].slice(0, MOST))
        .catch(sayFailure);
    if (ids.size === 0) return load();
    const timer = setTimeout(load, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [ids]);
  return usePickedShape((state) => state.picked);
}
