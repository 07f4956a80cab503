// How the open playlist is steered. Kept with the playlist a moment after the last change, so that a slider under way
// is not written at each step.

import { create } from 'zustand';
import { NEUTRAL, type Steering } from '../../shared/domain/steering-defaults.ts';
import { ask } from '../bridge/index.ts';
import { sayFailure } from './toasts.ts';

const REST_MS = 250;

/** What is to be otherwise; by a function where it depends on what is kept beside it. */
export type SteeringChange = Partial<Steering> | ((now: Steering) => Partial<Steering>);

interface SteeringState {
  /** Whose it is; null: no playlist is open. */
  playlistId: number | null;
  /** Null until it is known: suggestions are then steered as is kept. */
  steering: Steering | null;
  /** Whether the panel with everything there is to steer is open. */
  open: boolean;
  /** Whether the radar's handles are out although none is pulled. */
  handles: boolean;
  /** Resolves to whether what is shown has been changed while it was not known. */
  load(playlistId: number): Promise<boolean>;
  /** Made as soon as it is known what is changed. */
  change(change: SteeringChange): void;
  clear(): void;
}

let resting: ReturnType<typeof setTimeout> | undefined;
let latest = 0;
/** Changes of what is not known yet. */
let waiting: SteeringChange[] = [];

const changed = (now: Steering, change: SteeringChange): Steering => ({
  ...now,
  ...(typeof change === 'function' ? change(now) : change),
});

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
    // A window that has just been opened can be steered before it has asked how.
    if (get().playlistId !== null) waiting = [];
    const made = waiting;
    set({ playlistId, steering: null });
    const steering = made.reduce(changed, await ask('steering', { playlistId }));
    if (turn === latest) {
      waiting = [];
      set({ steering });
    }
    if (made.length > 0) await ask('keepSteering', { playlistId, steering });
    return turn === latest && made.length > 0;
  },

  change(change) {
    const { steering } = get();
    if (!steering) {
      waiting.push(change);
      return;
    }
    set({ steering: changed(steering, change) });
    clearTimeout(resting);
    resting = setTimeout(keepSteering, REST_MS);
  },

  clear() {
    keepSteering();
    latest++;
    waiting = [];
    set({ playlistId: null, steering: null, open: false });
  },
}));

/** What the window shows: nobody has steered, as long as nothing else is known. */
export const steeringShown = ({ steering }: Pick<SteeringState, 'steering'>): Steering => steering ?? NEUTRAL;
