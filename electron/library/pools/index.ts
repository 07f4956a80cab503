// Pools as the library thread answers for them.

import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Driver } from '../driver.ts';
import { fileState, filesOfPool, pastImports } from './past.ts';
import { choosePool, filledPools, listPools, renamePool } from './pools.ts';
import { poolRemoval, removePool } from './remove.ts';

type Called = Pick<Handlers<'library'>, 'pools' | 'choosePool' | 'renamePool' | 'poolRemoval'>;
export type PoolCalls = Called & {
  /** Throws `not-found`. */
  removePool: (input: { poolId: number }) => Promise<{ gone: number }>;
  /** Paths of its last import's files, and its name; none where it came of no file. */
  poolFiles: (input: { poolId: number }) => { name: string; paths: string[] };
};

export function createPools(db: Driver, onWritten: () => void): PoolCalls {
  return {
    pools: async () => {
      const pools = await Promise.all(
        listPools(db).map(async (pool) => ({ ...pool, file: await fileState(db, pool.id) })),
      );
      return { pools, imports: pastImports(db) };
    },
    choosePool: ({ poolId, chosen }) => void choosePool(db, poolId, chosen),
    renamePool: ({ poolId, name }) => void renamePool(db, poolId, name),
    poolRemoval: ({ poolId }) => poolRemoval(db, poolId),
    removePool: ({ poolId }) => removePool(db, poolId).finally(onWritten),
    poolFiles: ({ poolId }) => ({
      name: filledPools(db).find((pool) => pool.id === poolId)?.name ?? '',
      // An archive is there once for each file in it.
      paths: [...new Set(filesOfPool(db, poolId).map(({ path }) => path))],
    }),
  };
}
