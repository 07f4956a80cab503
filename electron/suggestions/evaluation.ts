// Measures suggestions on the user's own playlists, playlist by playlist, in the suggestion thread. In main; imports no
// electron. Each piece gives way to what is asked meanwhile (client.ts, `tryOn`), so suggestions are never held up.

import type { Evaluation, EvaluationOutcome } from '../../shared/domain/evaluation.ts';
import { LEAST_PLAYLISTS } from '../../shared/domain/evaluation-limits.ts';
import { ratioInterval } from '../recommender/evaluate/bootstrap.ts';
import { DEPTH, mean } from '../recommender/evaluate/metrics.ts';
import { summarise } from '../recommender/evaluate/summary.ts';
import type { Trial, TrialPlaylist } from '../recommender/evaluate/trial.ts';
import { isPlain, STRATEGIES, type StrategyName } from '../recommender/strategies/strategy.ts';

export interface EvaluationOptions {
  /** Playlists that may be long enough. */
  playlists(): Promise<TrialPlaylist[]>;
  tryOn(strategy: StrategyName, playlist: TrialPlaylist): Promise<Trial | null>;
  onProgress(done: number, total: number): void;
  version: string;
  /** ISO 8601. */
  now(): string;
}

export interface Evaluating {
  /** Joins a run that is under way. */
  run(): Promise<EvaluationOutcome>;
  /** Ends the run under way, if any, after the piece at hand. */
  cancel(): void;
}

export function createEvaluation(options: EvaluationOptions): Evaluating {
  let running: Promise<EvaluationOutcome> | null = null;
  let cancelled = false;

  async function run(): Promise<EvaluationOutcome> {
    const playlists = await options.playlists();
    const trials = new Map<StrategyName, Trial[]>(STRATEGIES.map((name) => [name, []]));
    options.onProgress(0, playlists.length);
    for (const [done, playlist] of playlists.entries()) {
      for (const strategy of STRATEGIES) {
        if (cancelled) return { outcome: 'cancelled' };
        const trial = await options.tryOn(strategy, playlist);
        if (!trial) break; // too short for one, too short for all
        trials.get(strategy)?.push(trial);
      }
      options.onProgress(done + 1, playlists.length);
    }
    const tried = trials.get('hybrid') ?? [];
    if (tried.length < LEAST_PLAYLISTS) return { outcome: 'too-few', playlists: tried.length };
    return { outcome: 'done', run: told(trials, tried) };
  }

  const told = (trials: ReadonlyMap<StrategyName, Trial[]>, tried: readonly Trial[]): Evaluation => ({
    at: options.now(),
    version: options.version,
    playlists: tried.length,
    hidden: tried.reduce((sum, { hidden }) => sum + hidden, 0),
    chance: mean(tried.map(({ among }) => Math.min(1, DEPTH / Math.max(1, among)))),
    measured: STRATEGIES.map((strategy) => ({ strategy, ...summarise(trials.get(strategy) ?? []) })),
    lead: leadOf(trials),
  });

  return {
    run() {
      if (!running) {
        cancelled = false;
        running = run().finally(() => {
          running = null;
        });
      }
      return running;
    },
    cancel() {
      cancelled = true;
    },
  };
}

/** Over the best of the simple ones. Paired: all were tried on the same playlists. */
function leadOf(trials: ReadonlyMap<StrategyName, Trial[]>): Evaluation['lead'] {
  const ndcgs = (of: StrategyName) => (trials.get(of) ?? []).map(({ ndcg }) => ndcg);
  const [own, ...others] = (['hybrid', ...STRATEGIES.filter(isPlain)] as const).map(ndcgs) as [
    number[],
    ...number[][],
  ];
  const best = others.reduce((a, b) => (mean(b) > mean(a) ? b : a));
  const lead = { mean: mean(own) / mean(best), ...ratioInterval(own, best) };
  return Object.values(lead).every(Number.isFinite) ? lead : null;
}
