// The contract's calls about pools and past imports: see [Note: Pools].

import * as z from 'zod';
import { boundedText } from '../domain/bounded.ts';
import { importPreviewSchema } from '../domain/imports.ts';
import { MAX_NAME } from '../domain/limits.ts';
import { poolsSchema } from '../domain/pools.ts';

const poolId = z.number().int();
const nothing = z.undefined();

export const poolCalls = {
  /** All that have a track, and the latest imports, the newest first. */
  pools: { to: 'library', input: nothing, output: poolsSchema },
  /** For playlists that choose no pools of their own. Fails with `not-found`. */
  choosePool: { to: 'library', input: z.object({ poolId, chosen: z.boolean() }), output: nothing },
  /** Fails with `not-found` and `name-taken`. */
  renamePool: { to: 'library', input: z.object({ poolId, name: boundedText(MAX_NAME) }), output: nothing },
  /** How many tracks would leave the library with a pool, and how many of it would stay. Fails with `not-found`. */
  poolRemoval: {
    to: 'library',
    input: z.object({ poolId }),
    output: z.object({ goes: z.number().int(), stays: z.number().int() }),
  },
  /** Takes a pool away, and with it the tracks that nothing else holds. Fails with `not-found`. */
  removePool: { to: 'main', input: z.object({ poolId }), output: z.object({ gone: z.number().int() }) },
  /** Looks at the files again that a pool was imported from last. Fails with `file-not-read`. */
  importPoolAgain: { to: 'main', input: z.object({ poolId }), output: importPreviewSchema },
} as const;
