// The user's wishes to the player. What fulfils them is loaded with the first.

import { sayFailure } from '../stores/toasts.ts';
import type { Part } from '../stores/window.ts';

type Wish = 'toggle' | 'next' | 'previous' | 'forward' | 'back' | 'louder' | 'quieter' | 'stop';

export function player(wish: 'play', part: Part): void;
export function player(wish: Wish): void;
export function player(wish: Wish | 'play', part: Part = 'tracks'): void {
  void import('./playing.ts')
    .then(({ play, wishes }) => (wish === 'play' ? play(part) : wishes[wish]()))
    .catch(sayFailure);
}
