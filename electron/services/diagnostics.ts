// What the user sees, and may copy, when something is wrong: main asks itself, the library and the log. In main.

import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import { app, clipboard } from 'electron';
import { toFailure } from '../../shared/domain/result.ts';
import type { CallOutput, Handlers } from '../../shared/ipc/contract.ts';
import type { Diagnostics } from '../../shared/ipc/diagnostics-calls.ts';
import { logFile } from '../app/log.ts';
import type { Threads } from '../threads/threads.ts';

type AppInfo = CallOutput<'appInfo'>;

/** @param appInfo as the window asks for it; what it tells once is told to nobody here */
export function diagnosticsHandlers(
  { library, suggestions }: Threads,
  databasePath: string,
  appInfo: () => AppInfo,
): Pick<Handlers<'main'>, 'diagnostics' | 'copyDiagnostics'> {
  const libraryState = async (): Promise<Diagnostics['library']> => {
    try {
      const { tracks, playlists } = await library.call('librarySummary', undefined);
      return { bytes: (await stat(databasePath)).size, tracks, playlists };
    } catch (thrown) {
      return { code: toFailure(thrown).code };
    }
  };
  const diagnostics = async (): Promise<Diagnostics> => {
    const { troublesIn } = await import('./diagnostics-report.ts');
    const log = await readFile(logFile(), 'utf8').catch(() => '');
    return {
      system: `${os.type()} ${os.release()} (${process.arch})`,
      sandbox: !app.commandLine.hasSwitch('no-sandbox'),
      packaged: app.isPackaged,
      library: await libraryState(),
      catalogue: suggestions.state(),
      troubles: troublesIn(log, os.homedir()),
    };
  };
  return {
    diagnostics,
    copyDiagnostics: async (): Promise<undefined> => {
      const { reportOf } = await import('./diagnostics-report.ts');
      clipboard.writeText(reportOf(appInfo(), await diagnostics()));
    },
  };
}
