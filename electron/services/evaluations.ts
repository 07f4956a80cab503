// Main's side of evaluating: runs that measure, the file they are kept in, and their progress for the page.

import { app } from 'electron';
import { type Evaluations, evaluationsSchema } from '../../shared/domain/evaluation.ts';
import { LEAST_TRACKS, MAX_RUNS } from '../../shared/domain/evaluation-limits.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { openStored, type Stored } from '../app/stored.ts';
import { send } from '../ipc/send.ts';
import { createEvaluation } from '../suggestions/evaluation.ts';
import type { Threads } from '../threads/threads.ts';

type EvaluationCalls = 'evaluate' | 'cancelEvaluation' | 'evaluations' | 'removeEvaluation';

export function evaluationHandlers({
  library,
  suggestions,
}: Threads): Pick<Handlers<'main'>, EvaluationCalls> {
  // Opened when first asked for: it is not needed for the window.
  let opened: Stored<Evaluations> | undefined;
  const stored = () => {
    opened ??= openStored('evaluations', evaluationsSchema);
    return opened;
  };
  const evaluation = createEvaluation({
    playlists: () => library.call('longPlaylists', { least: LEAST_TRACKS }),
    tryOn: suggestions.tryOn,
    onProgress: (done, total) => send('evaluationProgress', { done, total }),
    version: app.getVersion(),
    now: () => new Date().toISOString(),
  });
  return {
    async evaluate() {
      const result = await evaluation.run();
      if (result.outcome === 'done') {
        const others = stored()
          .get()
          .runs.filter(({ at }) => at !== result.run.at);
        stored().set({ runs: [result.run, ...others].slice(0, MAX_RUNS) });
      }
      return result;
    },
    cancelEvaluation: () => void evaluation.cancel(),
    evaluations: () => stored().get(),
    removeEvaluation: ({ at }) =>
      stored().set({
        runs:
          at === null
            ? []
            : stored()
                .get()
                .runs.filter((run) => run.at !== at),
      }),
  };
}
