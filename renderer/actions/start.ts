// Once, when the window opens: settings and library are read, the last playlist opened, main's events heard.

import { isCommandId } from '../../shared/commands.ts';
import { ask, hear } from '../bridge/index.ts';
import { runCommand } from '../commands/run.ts';
import { useLibrary } from '../stores/library.ts';
import { useNext } from '../stores/next.ts';
import { useRowSelection } from '../stores/selection.ts';
import { useSettings } from '../stores/settings.ts';
import { sayFailure } from '../stores/toasts.ts';
import { useView } from '../stores/view.ts';
import { isEditing } from './edit.ts';
import { openLastPlaylist } from './open.ts';
import { refresh } from './refresh.ts';
import { hearHealth, sayWhatHappened } from './trouble.ts';

export function start(): () => void {
  const stops = [
    // A drag must know its links before it starts, those of rows out of sight too.
    useRowSelection.subscribe(({ ids }) => useView.getState().needItems([...ids])),
    hear('libraryChanged', () => {
      if (!isEditing()) void refresh();
    }),
    hear('progress', ({ done, total }) => {
      if (useLibrary.getState().importing) useLibrary.getState().setImporting({ done, total });
    }),
    hear('catalogueChanged', (catalogue) => {
      useNext.setState({ catalogue });
      const open = useView.getState().query;
      if (catalogue.state === 'ready' && open) void useNext.getState().request(open.playlistId);
    }),
    hear('libraryHealth', ({ health }) => hearHealth(health)),
    hear('command', ({ id }) => {
      if (isCommandId(id)) runCommand(id);
    }),
  ];
  void begin().catch(sayFailure);
  return () => {
    for (const stop of stops) stop();
  };
}

async function begin(): Promise<void> {
  const [catalogue] = await Promise.all([
    ask('catalogueState'),
    useSettings.getState().load(),
    useLibrary.getState().load(),
  ]);
  useNext.setState({ catalogue, discover: useSettings.getState().discover });
  sayWhatHappened();
  if (useLibrary.getState().status === 'ready') await openLastPlaylist();
}
