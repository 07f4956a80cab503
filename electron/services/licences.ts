// The licences of what Segue consists of, in main: a list that the build has made of what it bundled, and the document
// that comes with Electron, opened by whatever shows such on this system.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, shell } from 'electron';
import { SegueError } from '../../shared/domain/result.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { type licenceCalls, licencesSchema } from '../../shared/ipc/licence-calls.ts';

const CHROMIUM = 'LICENSES.chromium.html';

/** @param assets the folder that holds the list */
export function licenceHandlers(assets: string): Pick<Handlers<'main'>, keyof typeof licenceCalls> {
  return {
    async licences() {
      try {
        return licencesSchema.parse(JSON.parse(await readFile(path.join(assets, 'licences.json'), 'utf8')));
      } catch (cause) {
        throw new SegueError('licences-missing', String(cause), { cause });
      }
    },
    async chromiumLicences(): Promise<undefined> {
      // Beside the program; on macOS among its resources (electron-builder.yml).
      const file = [path.dirname(app.getPath('exe')), process.resourcesPath]
        .map((folder) => path.join(folder, CHROMIUM))
        .find((candidate) => existsSync(candidate));
      const refusal = file === undefined ? 'there is none' : await shell.openPath(file);
      if (refusal) throw new SegueError('licences-missing', refusal);
    },
  };
}
