// "Add tracks…": whether its panel is open, what is searched for, and what was found.

import { create } from 'zustand';
import type { FoundTrack } from '../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import { ask } from '../bridge/index.ts';
import { latestOnly } from '../bridge/latest-only.ts';
import { useResultSelection } from './selection.ts';
import { useWindow } from './window.ts';

/** More than anybody reads; who sees so many types another word. */
export const MOST_FOUND = 200;

/** The returned function resolves null when a newer text has come. */
export const createTrackSearch = (limit: number): ((text: string) => Promise<FoundTrack[] | null>) =>
  latestOnly((text) => ask('searchTracks', { text, limit }));

interface SearchState {
  open: boolean;
  text: string;
  /** Null: nothing was searched for yet. */
  found: FoundTrack[] | null;
  failure: Failure | null;
  search(text: string): Promise<void>;
  close(): void;
}

const searchTracks = createTrackSearch(MOST_FOUND);

let foundFor = '';

function keepOrder(found: FoundTrack[], before: readonly FoundTrack[]): void {
  const places = new Map(before.map(({ trackId }, place) => [trackId, place]));
  const placeOf = ({ trackId }: FoundTrack): number => places.get(trackId) ?? before.length;
  found.sort((a, b) => placeOf(a) - placeOf(b));
}

export const useSearch = create<SearchState>()((set, get) => ({
  open: false,
  text: '',
  found: null,
  failure: null,

  async search(text) {
    set({ text });
    try {
      const found = await searchTracks(text);
      if (!found) return;
      // Asked again after an edit, the same tracks stay where they are: nothing moves under the keyboard.
      if (text === foundFor) keepOrder(found, get().found ?? []);
      foundFor = text;
      useResultSelection.getState().setOrder(found.map(({ trackId }) => trackId));
      set({ found: text.trim() === '' ? null : found, failure: null });
    } catch (thrown) {
      set({ failure: toFailure(thrown) });
    }
  },

  close() {
    set({ open: false });
    // Commands must not act on what is no longer on screen.
    if (useWindow.getState().part === 'results') useWindow.setState({ part: 'tracks' });
  },
}));
