// The row at a place of the saved order, wherever the table's own sort and scroll are. Neighbours come along, so that
// walking on rarely has to wait.

import { useEffect, useMemo, useState } from 'react';
import type { FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import type { ItemRow } from '../../../shared/domain/library.ts';
import { ask } from '../../bridge/index.ts';
import { sayFailure } from '../../stores/toasts.ts';

const AROUND = 20;

export function useRowAt({ items }: FeatureDetail, at: number | null): ItemRow | undefined {
  // Another answer of the library's is another set of rows: an edit may have changed them.
  const known = useMemo(
    () => ({ of: items, rows: new Map<number, ItemRow>(), asked: new Set<number>() }),
    [items],
  );
  const [, setSeen] = useState(0);
  const itemId = at === null ? undefined : items[at];

  useEffect(() => {
    if (at === null || itemId === undefined || known.asked.has(itemId)) return;
    const itemIds = [...items.subarray(Math.max(0, at - AROUND), at + AROUND)];
    for (const id of itemIds) known.asked.add(id);
    ask('rows', { itemIds }).then((rows) => {
      for (const row of rows) known.rows.set(row.itemId, row);
      setSeen((seen) => seen + 1);
    }, sayFailure);
  }, [at, itemId, items, known]);

  return itemId === undefined ? undefined : known.rows.get(itemId);
}
