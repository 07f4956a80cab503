// Where a part's points say the opposite of its fact. Pure. A weight may be below zero, and several parts make one signal:
// in a playlist that hardly ever comes back to an artist, a new one counts more than one that is there. The fact alone
// ("No track here is by this artist") would then read as if the points were wrong.

import type { WhyPart } from '../../shared/domain/why.ts';
import { type Asked, meanOfKnown } from './rank.ts';
import type { SignalName } from './types.ts';

/** Signals of which the first answer is what the fact says, and more of it is nearer to the playlist. */
const TOLD = new Set<SignalName>([
  ...(['artist', 'album', 'genre', 'year', 'language', 'tempo', 'energy', 'duration'] as const),
  ...(['title', 'playlists'] as const),
]);
/** Share of the most that a signal adds below which a difference is not worth a word. */
const SLIGHT = 0.1;

/** `for`: less near than most by its fact, and yet it gets more than those that are nearer; `against`: the reverse. */
export function contraryOf({ name, answers, added, most }: Asked, candidate: number): WhyPart['contrary'] {
  const own = answers[candidate] ?? Number.NaN;
  if (!TOLD.has(name) || Number.isNaN(own)) return undefined;
  const mean = meanOfKnown(answers);
  const isNear = own > mean;
  let sum = 0;
  let count = 0;
  answers.forEach((answer, i) => {
    if (Number.isNaN(answer) || answer > mean === isNear) return;
    sum += added[i] ?? 0;
    count++;
  });
  const more = (added[candidate] ?? 0) - sum / count;
  if (count === 0 || Math.abs(more) < SLIGHT * most || more > 0 === isNear) return undefined;
  return isNear ? 'against' : 'for';
}
