// The Next panel: the latest suggestions for the open playlist, what they continue, and which one is in focus.

import { create } from 'zustand';
import type { Track } from '../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import type { CatalogueState, SuggestionReply } from '../../shared/domain/suggestions.ts';
import { ask } from '../bridge/index.ts';
import { useSuggestionSelection } from './selection.ts';

/** Far more than a streaming service offers, still few enough to look through. */
const LIMIT = 100;

interface NextState {
  catalogue: CatalogueState;
  reply: SuggestionReply | null;
  pending: boolean;
  failure: Failure | null;
  discover: number;
  /** "More like this": the track that the suggestions are to resemble; null: continue the playlist. */
  like: Track | null;
  /** The suggestion under the pointer or the keyboard, drawn in the radar. */
  focusId: number | null;
  request(playlistId: number): Promise<void>;
  setFocus(trackId: number | null): void;
  clear(): void;
}

let requestId = 0;

export const useNext = create<NextState>()((set, get) => ({
  catalogue: { state: 'none' },
  reply: null,
  pending: false,
  failure: null,
  discover: 0.35,
  like: null,
  focusId: null,

  async request(playlistId) {
    if (get().catalogue.state !== 'ready') return;
    const turn = ++requestId;
    set({ pending: true });
    try {
      const reply = await ask('suggest', {
        playlistId,
        requestId: turn,
        likeTrackId: get().like?.trackId ?? null,
        discover: get().discover,
        limit: LIMIT,
      });
      if (turn !== requestId) return;
      useSuggestionSelection.getState().setOrder(reply.suggestions.map(({ trackId }) => trackId));
      set({ reply, pending: false, failure: null });
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (turn === requestId && failure.code !== 'superseded') set({ pending: false, failure });
    }
  },

  setFocus: (focusId) => set({ focusId }),
  clear() {
    requestId++;
    useSuggestionSelection.getState().setOrder([]);
    set({ reply: null, pending: false, failure: null, like: null, focusId: null });
  },
}));
