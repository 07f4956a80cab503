// Main's side of the restore screen: the library's copies and those set aside, and one put in the library's place.

import path from 'node:path';
import type { Backup, backupCalls } from '../../shared/ipc/backup-calls.ts';
import { log } from '../app/log.ts';
import type { AllHandlers } from '../ipc/answers.ts';
import type { Copy } from '../library/copies.ts';
import type { Threads } from '../threads/threads.ts';

const kindOf = (name: string): Backup['kind'] =>
  name.includes('.set-aside-') ? 'aside' : name.includes('.daily-') ? 'daily' : 'update';

function shown({ path: file, at, bytes }: Copy): Backup {
  const name = path.basename(file);
  return { name, at, bytes, kind: kindOf(name) };
}

export const backupHandlers = ({
  library,
  catalogue,
}: Threads): Pick<AllHandlers, keyof typeof backupCalls> => ({
  backups: async () => {
    const found = await Promise.all([library.call('copies', undefined), library.call('aside', undefined)]);
    return found
      .flat()
      .map(shown)
      .sort((a, b) => b.at.localeCompare(a.at));
  },
  removeSetAside: (input) => library.call('removeAside', input),
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
