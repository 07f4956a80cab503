// What is played, and what comes before and after it. The sound itself is actions/playing.ts.

import { create } from 'zustand';
import type { Playable } from '../../shared/domain/audio-files.ts';

export interface Played {
  trackId: number;
  title: string;
  artists: string[];
  album: string | null;
}

interface PlayerState {
  /** Null: nothing is, and there is no player to be seen. */
  playing: Played | null;
  paused: boolean;
  /** Seconds. */
  at: number;
  /** Seconds; 0 until it is known. */
  length: number;
  /** 0..1. */
  volume: number;
  queue: readonly Playable[];
  /** The place in the queue. */
  place: number;
}

export const usePlayer = create<PlayerState>()(() => ({
  ...{ playing: null, paused: false, at: 0, length: 0, volume: 1, queue: [], place: 0 },
}));
