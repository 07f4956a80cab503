// The pools and the past imports as they are now; `load` asks anew.

import { useCallback, useEffect, useState } from 'react';
import type { Pools } from '../../../shared/domain/pools.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';

export function usePools(): { pools: Pools | null; load: () => Promise<void> } {
  const [pools, setPools] = useState<Pools | null>(null);
  const load = useCallback(() => ask('pools').then(setPools, sayFailure), []);
  useEffect(() => void load(), [load]);
  return { pools, load };
}
