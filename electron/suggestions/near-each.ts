// The nearest tracks of each of several, one after the other: each is asked for by itself, and of a track that is near two
// of them the nearer keeps it.

import { SegueError, toFailure } from '../../shared/domain/result.ts';
import { MOST_NEAR } from '../../shared/domain/suggestions.ts';
import type { RecommendRequest } from '../recommender/types.ts';
import type { Pooled, ThreadSuggestions } from './thread.ts';

export type Near = Pooled & { near?: number };

/** None of the other tracks is near one: they are known. Twice as many, for some are near others too. */
export const nearOne = (request: RecommendRequest, each: number, seed: number): RecommendRequest => ({
  ...request,
  ...{ playlist: [...request.playlist, ...request.seedIds], seedIds: [seed], limit: 2 * each },
});

/**
 * @param each of how many, for each of the first `MOST_NEAR` tracks
 * @throws SegueError `not-found` when none of the tracks is in the catalogue; what `ask` throws
 */
export async function nearEach(
  request: RecommendRequest,
  each: number,
  ask: (request: RecommendRequest) => Promise<ThreadSuggestions>,
): Promise<Omit<ThreadSuggestions, 'ranked'> & { ranked: Near[] }> {
  const { seedIds } = request;
  const answers: { seed: number; answer: ThreadSuggestions }[] = [];
  for (const seed of seedIds.slice(0, MOST_NEAR)) {
    try {
      answers.push({ seed, answer: await ask(nearOne(request, each, seed)) });
    } catch (thrown) {
      if (toFailure(thrown).code !== 'not-found') throw thrown; // a track that the index has not yet
    }
  }
  const first = answers[0]?.answer;
  if (!first) throw new SegueError('not-found', 'none of the tracks is in the catalogue');

  const best = new Map<number, { seed: number; score: number }>();
  for (const { seed, answer } of answers)
    for (const { trackId, score } of answer.ranked)
      if (score > (best.get(trackId)?.score ?? -1)) best.set(trackId, { seed, score });
  const ranked = answers.flatMap(({ seed, answer }) =>
    answer.ranked
      .filter(({ trackId }) => best.get(trackId)?.seed === seed)
      .slice(0, each)
      .map((one): Near => ({ ...one, near: seed, transition: null })),
  );
  return {
    ...first,
    ranked,
    candidates: Math.max(...answers.map(({ answer }) => answer.candidates)),
    elapsedMs: answers.reduce((sum, { answer }) => sum + answer.elapsedMs, 0),
    popularity: answers.some(({ answer }) => answer.popularity),
    nothing: ranked.length === 0 ? first.nothing : null,
    idle: first.idle.filter((name) => answers.every(({ answer }) => answer.idle.includes(name))),
  };
}
