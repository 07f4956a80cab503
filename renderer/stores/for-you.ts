// What "For you" can go by, as it was when it was opened last.

import { create } from 'zustand';
import type { ForYouSources } from '../../shared/domain/for-you.ts';

export const useForYou = create<{ sources: ForYouSources; onSpotify: boolean }>()(() => ({
  sources: [],
  onSpotify: true,
}));
