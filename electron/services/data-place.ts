// Main's side of moving the data folder: where it is, what a folder that the user chooses is good for, and the restart that
// carries it out (place/settle.ts).

import path from 'node:path';
import { app } from 'electron';
import { SegueError } from '../../shared/domain/result.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { PlacePlan, placeCalls } from '../../shared/ipc/place-calls.ts';
import { t } from '../../shared/messages/index.ts';
import { fileFailure } from '../file-failure.ts';
import { startAfterThis } from '../place/again.ts';
import { standardPlace } from '../place/go.ts';
import { planMove } from '../place/plan.ts';
import { type Pointer, writePointer } from '../place/pointer.ts';
import { askForFiles } from './file-dialogs.ts';

/** @param present the folder that the data is in */
export function placeHandlers(present: string): Pick<Handlers<'main'>, keyof typeof placeCalls> {
  const home = standardPlace();
  let planned: PlacePlan | null = null;
  const write = (pointer: Pointer) => {
    try {
      writePointer(home, pointer);
    } catch (cause) {
      throw fileFailure(cause, 'move-failed');
    }
  };
  const asPointed = (place: string) => (place === home ? null : place);
  return {
    dataPlace: () => ({ folder: present, standard: home }),
    async planMove({ to }) {
      planned = null;
      const [chosen = null] =
        to === 'standard'
          ? []
          : await askForFiles({
              title: t('dataFolder.choose.title'),
              properties: ['openDirectory', 'createDirectory'],
            });
      if (to === 'chosen' && chosen === null) return null;
      planned = await planMove(chosen, { home, present, app: ownFolders() });
      return planned;
    },
    carryOutMove() {
      const plan = planned;
      if (!plan || plan.kind === 'refused') throw new SegueError('not-found', 'no move is planned');
      const to = asPointed(plan.to);
      if (plan.kind === 'switch') write({ folder: to, move: null, leave: null });
      else write({ folder: asPointed(present), move: { to, begun: false }, leave: null });
      startAfterThis();
      // After the answer has gone out.
      setImmediate(() => app.quit());
    },
  };
}

/** Where the app itself is: an update or its removal would take the data with it. */
function ownFolders(): string[] {
  const folder = path.dirname(app.getPath('exe'));
  return [app.getAppPath(), process.platform === 'darwin' ? path.join(folder, '../../..') : folder];
}
