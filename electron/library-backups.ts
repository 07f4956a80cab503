// Main's side of the restore screen: the library's copies, and one put in the library's place.

import path from 'node:path';
import type { Backup } from '../shared/ipc/backup-calls.ts';
import type { AllHandlers } from './ipc-answers.ts';
import type { Copy } from './library/copies.ts';
import { log } from './log.ts';
import type { Threads } from './threads.ts';

function shown({ path: file, at, bytes }: Copy): Backup {
  const name = path.basename(file);
  return { name, at, bytes, kind: name.includes('.daily-') ? 'daily' : 'update' };
}

export const backupHandlers = ({
  library,
  catalogue,
}: Threads): Pick<AllHandlers, 'backups' | 'backupContents' | 'restoreBackup'> => ({
  backups: async () => (await library.call('copies', undefined)).map(shown),
  backupContents: (input) => library.call('copyContents', input),
  restoreBackup: async ({ name }) => {
    const restored = await library.reopen('restore', name).catch(async (cause) => {
      // What could be opened before is opened again; what could not says so by itself.
      await library.reopen('none').catch(() => undefined);
      throw cause;
    });
    log.warn('a backup was put back', name, 'set aside', restored.setAside);
    void catalogue.publish(true);
    return restored;
  },
});
