// The shape of the rows selected in the table: one series of the radar. Null while nothing is selected.

import { create } from 'zustand';
import type { PickedShape } from '../../shared/domain/feature-detail.ts';
import { ask } from '../bridge/index.ts';

interface PickedShapeState {
  picked: PickedShape | null;
  load(itemIds: number[]): Promise<void>;
}

let latest = 0;

export const usePickedShape = create<PickedShapeState>()((set) => ({
  picked: null,
  async load(itemIds) {
    const turn = ++latest;
    const picked = itemIds.length === 0 ? null : await ask('pickedShape', { itemIds });
    if (turn === latest) set({ picked });
  },
}));
