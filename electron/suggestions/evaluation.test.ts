import { describe, expect, it } from 'vitest';
import { evaluationOutcomeSchema } from '../../shared/domain/evaluation.ts';
import type { TrialPlaylist } from '../recommender/evaluate/trial.ts';
import type { StrategyName } from '../recommender/strategies/strategy.ts';
import { createEvaluation } from './evaluation.ts';

const playlists: TrialPlaylist[] = Array.from({ length: 6 }, (_, i) => ({
  ...{ id: i + 1, name: `List ${i + 1}`, trackIds: [] },
}));
const trialOf = (strategy: StrategyName, recall: number) => ({
  ...{ ndcg: strategy === 'hybrid' ? 0.4 : 0.1, recall, clicks: 3, hidden: 5, among: 2000 },
});

function open(tryOn: (strategy: StrategyName, playlist: TrialPlaylist) => ReturnType<typeof trialOf> | null) {
  const progress: number[] = [];
  const asked: number[] = [];
  const evaluation = createEvaluation({
    playlists: async () => playlists,
    tryOn: async (strategy, playlist) => {
      asked.push(playlist.id);
      return tryOn(strategy, playlist);
    },
    onProgress: (done) => progress.push(done),
    version: '1.2.3',
    now: () => '2026-01-02T03:04:05.000Z',
  });
  return { evaluation, progress, asked };
}

describe('an evaluation', () => {
  it('measures every strategy on every playlist that is long enough', async () => {
    const { evaluation, progress } = open((strategy, { id }) => (id === 2 ? null : trialOf(strategy, 0.5)));
    const outcome = evaluationOutcomeSchema.parse(await evaluation.run());
    expect(outcome).toMatchObject({
      outcome: 'done',
      run: {
        version: '1.2.3',
        playlists: 5,
        hidden: 25,
        chance: 0.25,
        lead: { mean: expect.closeTo(4, 9), low: expect.closeTo(4, 9) },
      },
    });
    if (outcome.outcome !== 'done') return;
    expect(outcome.run.measured.map(({ strategy, ndcg }) => [strategy, ndcg.mean.toFixed(3)])).toEqual([
      ['hybrid', '0.400'],
      ...['content', 'two-tower', 'nearest', 'centroid'].map((name) => [name, '0.100']),
    ]);
    expect(progress).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('says so when too few playlists are long enough', async () => {
    const { evaluation } = open((strategy, { id }) => (id > 2 ? null : trialOf(strategy, 1)));
    expect(await evaluation.run()).toEqual({ outcome: 'too-few', playlists: 2 });
  });

  it('ends when cancelled, begins anew after that, and is one run however often it is asked for', async () => {
    const { evaluation, asked } = open((strategy, { id }) => {
      if (id === 2 && asked.length === 6) evaluation.cancel();
      return trialOf(strategy, 1);
    });
    const [first, second] = [evaluation.run(), evaluation.run()];
    expect(await first).toEqual({ outcome: 'cancelled' });
    expect(await second).toBe(await first);
    expect(asked).toHaveLength(6);
    expect(await evaluation.run()).toMatchObject({ outcome: 'done' });
  });
});
