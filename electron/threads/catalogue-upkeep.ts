// Keeps the catalogue snapshot that suggestions are computed on: has the library thread build it, the suggestion
// thread load it, and both again when the file turns out to be old or damaged, or grows old while the app runs.
// In main; imports no electron.

import * as z from 'zod';
import { toFailure } from '../../shared/domain/result.ts';
import { STALE_AFTER_MS } from '../catalogue/format.ts';
import type { Suggestions } from '../suggestions/client.ts';
import type { LibraryClient } from './library-client.ts';

export interface Catalogue {
  /** Publishes a snapshot of the library as it is; `force` builds it anew even if there is one. Never rejects. */
  publish(force: boolean): Promise<void>;
}

const progressSchema = z.object({ done: z.number(), total: z.number() });
const setAsideSchema = z.object({ reason: z.string(), path: z.string() });
/** A timer stands still while the computer sleeps: the age is looked at anew at least this often. */
const LOOK_MS = 60 * 60 * 1000;

export function keepCatalogue(
  library: LibraryClient,
  suggestions: Suggestions,
  onTrouble: (what: string, cause: unknown) => void,
): Catalogue {
  library.onEvent((name, data) => {
    if (name === 'snapshotProgress') {
      const { done, total } = progressSchema.parse(data);
      suggestions.building(done, total);
    } else if (name === 'snapshotSetAside') {
      const { reason, path } = setAsideSchema.parse(data);
      setAside(reason, path);
    }
  });
  const setAside = (reason: string, path: string | null): void =>
    onTrouble(`snapshot ${reason}, rebuilding`, path);

  let look: NodeJS.Timeout | undefined;
  const rebuildWhenOld = (builtAt: string): void => {
    clearTimeout(look);
    const left = Date.parse(builtAt) + STALE_AFTER_MS - Date.now();
    look = setTimeout(
      () => {
        rebuildWhenOld(builtAt); // until a new one is there, should building it fail
        if (left <= LOOK_MS) void publish(true);
      },
      left > 0 ? Math.min(left, LOOK_MS) : LOOK_MS,
    ).unref();
  };

  const buildAndLoad = async (force: boolean): Promise<void> => {
    const snapshot = await library.call('buildSnapshot', { force });
    if (!snapshot) return suggestions.notBuilt('none');
    const loaded = await suggestions.load(snapshot.path);
    if (loaded.outcome === 'ready') rebuildWhenOld(loaded.builtAt);
    else setAside(loaded.reason, loaded.asidePath);
    if (loaded.outcome === 'ready' && !loaded.stale) return;
    if (!force) await buildAndLoad(true);
    else if (loaded.outcome === 'rejected') suggestions.notBuilt({ code: 'snapshot-failed' });
  };

  // One after the other: a snapshot asked for while another is being built sees what came after that one began. Whatever
  // is asked for meanwhile is in the next.
  let last = Promise.resolve();
  let next: { force: boolean; done: Promise<void> } | null = null;
  const publish = (force: boolean): Promise<void> => {
    if (next) {
      next.force ||= force;
      return next.done;
    }
    const one = { force, done: last.then(() => begin()) };
    next = one;
    last = one.done;
    const begin = async () => {
      next = null;
      await buildAndLoad(one.force).catch((cause) => {
        onTrouble('no snapshot', cause);
        suggestions.notBuilt({ code: toFailure(cause).code });
      });
    };
    return one.done;
  };
  return { publish };
}
