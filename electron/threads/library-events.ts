// Passes on to the page what the library thread tells of itself. In main.

import { events } from '../../shared/ipc/contract.ts';
import { send } from '../ipc/send.ts';

/** Other events (`snapshotProgress`) are heard where they are used. */
export function passOn(name: string, data: unknown): void {
  if (name === 'libraryChanged') send(name, events[name].parse(data));
  if (name === 'progress') send(name, events[name].parse(data));
  if (name === 'pendingChanged') send(name, null);
  if (name === 'copied') send('backup', { failure: null });
  if (name === 'copyFailed') send('backup', events.backup.parse({ failure: data }));
  if (name === 'damageFound') send('damageFound', events.damageFound.parse({ failure: data }));
}
