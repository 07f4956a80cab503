// The account's row and its deletion as the library thread answers for them.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Deletion } from '../../../shared/domain/account.ts';
import type { Driver } from '../driver.ts';
import { affectedCopies, removeCopies } from './copies.ts';
import { countAffected, removeAccount } from './remove.ts';
import { type AccountRow, keepRow, readRow } from './row.ts';

export type DisconnectCalls = {
  /** Whose data is here; null: nobody's. */
  accountRow: (input: undefined) => AccountRow | null;
  keepAccountRow: (input: AccountRow) => void;
  accountDeletion: (input: undefined) => Deletion;
  /** [Note: Deleting an account]; what suggestions are computed on is to be built anew after it. */
  removeAccount: (input: undefined) => void;
};

interface Options {
  db: Driver;
  catalogueDir: string;
  onWritten: () => void;
}

export function createDisconnect({ db, catalogueDir, onWritten }: Options): DisconnectCalls {
  return {
    accountRow: () => readRow(db),
    keepAccountRow: (row) => keepRow(db, row),
    accountDeletion: () => ({ ...countAffected(db), copies: affectedCopies(db).length }),
    removeAccount: () => {
      removeAccount(db);
      removeCopies(db);
      // The snapshots there name what was in the library.
      for (const name of existsSync(catalogueDir) ? readdirSync(catalogueDir) : []) {
        rmSync(join(catalogueDir, name), { force: true });
      }
      onWritten();
    },
  };
}
