// Keeps the catalogue snapshot that suggestions are computed on: has the library thread build it, the suggestion
// thread load it, and both again when the file turns out to be old or damaged. In main; imports no electron.

import * as z from 'zod';
import { toFailure } from '../shared/domain/result.ts';
import type { LibraryClient } from './library-client.ts';
import type { Suggestions } from './suggestions/client.ts';

export interface Catalogue {
  /** Publishes a snapshot of the library as it is; `force` builds it anew even if there is one. Never rejects. */
  publish(force: boolean): Promise<void>;
}

const progressSchema = z.object({ done: z.number(), total: z.number() });

export function keepCatalogue(
  library: LibraryClient,
  suggestions: Suggestions,
  onTrouble: (what: string, cause: unknown) => void,
): Catalogue {
  library.onEvent((name, data) => {
    if (name !== 'snapshotProgress') return;
    const { done, total } = progressSchema.parse(data);
    suggestions.building(done, total);
  });

  const buildAndLoad = async (force: boolean): Promise<void> => {
    const snapshot = await library.call('buildSnapshot', { force });
    if (!snapshot) return suggestions.notBuilt('none');
    const loaded = await suggestions.load(snapshot.path);
    if (loaded.outcome === 'ready' && !loaded.stale) return;
    if (loaded.outcome === 'rejected') onTrouble(`snapshot ${loaded.reason}, rebuilding`, loaded.asidePath);
    if (!force) await buildAndLoad(true);
    else if (loaded.outcome === 'rejected') suggestions.notBuilt({ code: 'snapshot-failed' });
  };

  // One after the other: a snapshot asked for while another is being built sees what came after that one began.
  let last = Promise.resolve();
  return {
    publish(force) {
      last = last.then(() =>
        buildAndLoad(force).catch((cause) => {
          onTrouble('no snapshot', cause);
          suggestions.notBuilt({ code: toFailure(cause).code });
        }),
      );
      return last;
    },
  };
}
