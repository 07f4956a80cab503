// What the user does about reading from Spotify: pause, go on, look for changes, and how many calls a day it may take.

import { ask } from '../bridge/index.ts';
import { useSync } from '../stores/sync.ts';
import { sayFailure } from '../stores/toasts.ts';

export const loadSync = (): Promise<void> => useSync.getState().load().catch(sayFailure);

export const controlSync = (what: 'pause' | 'resume' | 'now'): Promise<void> =>
  ask('syncControl', { what }).catch(sayFailure);

export const setDailyCalls = (calls: number | null): Promise<void> =>
  ask('syncDaily', { calls }).catch(sayFailure);
