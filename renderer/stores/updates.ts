// What is known of updates of Segue itself.

import { create } from 'zustand';
import type { UpdateState } from '../../shared/domain/updates.ts';

interface UpdatesState {
  /** null: not asked main for it yet. */
  update: UpdateState | null;
}

export const useUpdates = create<UpdatesState>()(() => ({ update: null }));
