// How the open playlist is steered. Kept with the playlist a moment after the last change, so that a slider under way
// is not written at each step.

import { create } from 'zustand';
import { NEUTRAL, type Steering } from '../../shared/domain/steering-defaults.ts';
import { ask } from '../bridge/index.ts';
import { sayFailure } from './toasts.ts';

const REST_MS = 250;

export type SteeringChange = (steering: Steering) => Partial<Steering>;

interface SteeringState {
  /** Whose it is; null: no playlist is open. */
  playlistId: number | null;
  /** Null until it is known: suggestions are then steered as is kept. */
  steering: Steering | null;
  /** Whether the panel with everything there is to steer is open. */
  open: boolean;
  /** Whether the radar's handles are out although none is pulled. */
  handles: boolean;
  /** Of this playlist is what is steered from now on, known or not. */
  expect(playlistId: number): void;
  /** Resolves whether it was steered before it was known. */
  load(playlistId: number): Promise<boolean>;
  change(change: SteeringChange): void;
  clear(): void;
}

let resting: ReturnType<typeof setTimeout> | undefined;
/** What was steered before it was known how the playlist is steered already: it comes on top of that. */
let early: SteeringChange[] = [];

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

  expect(playlistId) {
    keepSteering();
    early = [];
    set({ playlistId, steering: null });
  },

  async load(playlistId) {
    if (get().playlistId !== playlistId) get().expect(playlistId);
    const steering = await ask('steering', { playlistId });
    if (get().playlistId !== playlistId) return false;
    set({ steering });
    const changes = early.splice(0);
    for (const change of changes) get().change(change);
    return changes.length > 0;
  },

  change(change) {
    const { steering } = get();
    if (!steering) {
      early.push(change);
      return;
    }
    set({ steering: { ...steering, ...change(steering) } });
    clearTimeout(resting);
    resting = setTimeout(keepSteering, REST_MS);
  },

  clear() {
    keepSteering();
    set({ playlistId: null, steering: null, open: false });
  },
}));

/** What the window shows: nobody has steered, as long as nothing else is known. */
export const steeringShown = ({ steering }: Pick<SteeringState, 'steering'>): Steering => steering ?? NEUTRAL;
