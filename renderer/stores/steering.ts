// How the open playlist is steered. Kept with the playlist a moment after the last change, so that a slider under way
// is not written at each step.

import { create } from 'zustand';
import { NEUTRAL, type Steering } from '../../shared/domain/steering-defaults.ts';
import { ask } from '../bridge/index.ts';
import { sayFailure } from './toasts.ts';

const REST_MS = 250;

interface SteeringState {
  /** Whose it is; null: no playlist is open. */
  playlistId: number | null;
  /** Null until it is known: suggestions are then steered as is kept. */
  steering: Steering | null;
  /** Whether the panel with everything there is to steer is open. */
  open: boolean;
  /** Whether the radar's handles are out although none is pulled. */
  handles: boolean;
  load(playlistId: number): Promise<void>;
  /** Nothing until it is known what is changed. */
  change(change: Partial<Steering>): void;
  clear(): void;
}

let resting: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

/** At once what else waits for the user to rest. */
export function keepSteering(): void {
  if (resting === undefined) return;
  clearTimeout(resting);
  resting = undefined;
  const { playlistId, steering } = useSteering.getState();
  if (playlistId !== null && steering) ask('keepSteering', { playlistId, steering }).catch(sayFailure);
}

export const useSteering = create<SteeringState>()((set, get) => ({
  playlistId: null,
  steering: null,
  open: false,
  handles: false,

  async load(playlistId) {
    keepSteering();
    const turn = ++latest;
    set({ playlistId, steering: null });
    const steering = await ask('steering', { playlistId });
    if (turn === latest) set({ steering });
  },

  change(change) {
    const { steering } = get();
    if (!steering) return;
    set({ steering: { ...steering, ...change } });
    clearTimeout(resting);
    resting = setTimeout(keepSteering, REST_MS);
  },

  clear() {
    keepSteering();
    latest++;
    set({ playlistId: null, steering: null, open: false });
  },
}));

/** What the window shows: nobody has steered, as long as nothing else is known. */
export const steeringShown = ({ steering }: Pick<SteeringState, 'steering'>): Steering => steering ?? NEUTRAL;
