// The Next panel: the latest suggestions for the open playlist, what they continue, and which one is in focus.

import { create } from 'zustand';
import { DEFAULT_SETTINGS } from '../../shared/domain/default-settings.ts';
import type { ForYouSource } from '../../shared/domain/for-you.ts';
import { type Failure, toFailure } from '../../shared/domain/result.ts';
import type { SuggestionOrder } from '../../shared/domain/suggestion-order.ts';
import type { CatalogueState, SuggestionReply, SuggestionRequest } from '../../shared/domain/suggestions.ts';
import { ask } from '../bridge/index.ts';
import { useSuggestionSelection } from './selection.ts';
import { useSteering } from './steering.ts';

/** Far more than a streaming service offers, still few enough to look through. */
const LIMIT = 100;
/** Of each track, where each is gone by for itself. */
const NEAR_EACH = 5;

/** Tracks that suggestions are to follow in place of the playlist. */
export interface Seeds {
  trackIds: number[];
  /** Of the one they are to resemble; null: several were given. */
  title: string | null;
  /** "For you": where they are from, and whether each is gone by for itself. */
  forYou?: { source: ForYouSource; each: boolean };
}

interface NextState {
  catalogue: CatalogueState;
  /** That filters can name: those of the latest catalogue that was ready, which answers while another is built. */
  languages: Extract<CatalogueState, { state: 'ready' }>['languages'];
  reply: SuggestionReply | null;
  /** What `reply` answers. */
  asked: SuggestionRequest | null;
  pending: boolean;
  failure: Failure | null;
  order: SuggestionOrder;
  /** "More like this", "suggest from these"; null: continue the playlist. */
  seeds: Seeds | null;
  /** The suggestion under the pointer or the keyboard, drawn in the radar. */
  focusId: number | null;
  hearCatalogue(catalogue: CatalogueState): void;
  request(playlistId: number): Promise<void>;
  /** Resolves when the latest request is answered. */
  settled(): Promise<void>;
  setFocus(trackId: number | null): void;
  clear(): void;
}

let requestId = 0;
let running: Promise<void> = Promise.resolve();

export const useNext = create<NextState>()((set, get) => ({
  catalogue: { state: 'none' },
  languages: [],
  reply: null,
  asked: null,
  pending: false,
  failure: null,
  order: DEFAULT_SETTINGS.suggestionOrder,
  seeds: null,
  focusId: null,

  hearCatalogue(catalogue) {
    const { state } = catalogue;
    const languages = state === 'ready' ? catalogue.languages : state === 'none' ? [] : get().languages;
    set({ catalogue, languages });
  },

  request(playlistId) {
    const turn = ++requestId;
    set({ pending: true });
    const { playlistId: steered, steering } = useSteering.getState();
    const { seeds, order } = get();
    const asked: SuggestionRequest = {
      playlistId,
      requestId: turn,
      seedTrackIds: seeds?.trackIds ?? [],
      steering: steered === playlistId ? steering : null,
      limit: LIMIT,
      // What is near each in turn has an order of its own.
      ...(seeds?.forYou?.each ? { each: NEAR_EACH, order: 'fit' } : { order }),
    };
    running = ask('suggest', asked).then(
      (reply) => {
        if (turn !== requestId) return;
        useSuggestionSelection.getState().setOrder(reply.suggestions.map(({ trackId }) => trackId));
        set({ reply, asked, pending: false, failure: null });
      },
      async (thrown): Promise<void> => {
        const failure = toFailure(thrown);
        if (turn !== requestId) return;
        // By a request that is not the panel's: the panel still has none that answers it.
        if (failure.code === 'superseded') return get().request(playlistId);
        // Without a catalogue there is nothing wrong: it is being prepared, and its state is on screen.
        set({ pending: false, failure: failure.code === 'no-catalogue' ? null : failure });
      },
    );
    return running;
  },

  async settled() {
    // A reply may have been overtaken by a newer request meanwhile.
    for (let seen: Promise<void> | null = null; seen !== running; ) {
      seen = running;
      await seen;
    }
  },

  setFocus: (focusId) => set({ focusId }),
  clear() {
    requestId++;
    useSuggestionSelection.getState().setOrder([]);
    set({ reply: null, pending: false, failure: null, seeds: null, focusId: null });
  },
}));
