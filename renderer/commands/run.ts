// Runs a command of the table. A command without an action fails to compile.

import { type CommandId, commands } from '../../shared/commands.ts';
import { t } from '../../shared/messages/index.ts';
import { showSavedOrder } from '../actions/open.ts';
import { useCarry } from '../stores/carry.ts';
import { say } from '../stores/toasts.ts';
import { useWindow } from '../stores/window.ts';
import { app } from './actions/app.ts';
import { listening } from './actions/listening.ts';
import { playlists } from './actions/playlists.ts';
import { suggestions } from './actions/suggestions.ts';
import { tracks } from './actions/tracks.ts';
import { view } from './actions/view.ts';
import { isEnabled, needsSavedOrder } from './context.ts';

const actions: Record<CommandId, () => void> = {
  ...app,
  ...listening,
  ...playlists,
  ...suggestions,
  ...tracks,
  ...view,
};

/** Why nothing moves in a sorted or filtered table, and the way out. */
const sayNeedsSavedOrder = () =>
  say(t('tracks.needsSavedOrder'), {
    action: { label: t('tracks.backToSaved'), run: showSavedOrder },
    about: 'saved-order',
  });

/** Runs a command if its conditions hold; commands of a panel only while that panel has the keyboard. */
export function runCommand(id: CommandId): void {
  const { scope } = commands[id];
  if (scope !== 'app') useWindow.setState({ part: scope });
  // Whatever else is begun, tracks picked up with the keyboard are put back first.
  if (useCarry.getState().by === 'keyboard') useCarry.getState().end();
  if (isEnabled(id)) actions[id]();
  else if (needsSavedOrder(id)) sayNeedsSavedOrder();
}
