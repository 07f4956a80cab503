// What the user does about pools: which feed suggestions, for all playlists or the open one; import one again.

import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useImports } from '../stores/imports.ts';
import { useSteering } from '../stores/steering.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useWindow } from '../stores/window.ts';
import { count } from '../ui/format.ts';
import { look } from './import.ts';
import { requestAnew } from './steer.ts';

export function openPools(): void {
  // It would lie over the dialog.
  useSteering.setState({ open: false });
  useWindow.getState().open({ name: 'pools' });
}

/** For all playlists without a choice of their own; suggestions follow at once. Rejects when it cannot be kept. */
export async function choosePool(poolId: number, chosen: boolean): Promise<void> {
  await ask('choosePool', { poolId, chosen });
  requestAnew();
}

/** Resolves when the pool is gone, or a message says why not. */
export async function removePool(poolId: number, name: string): Promise<void> {
  try {
    const { gone } = await ask('removePool', { poolId });
    say(t('pools.removed', { name, count: gone, number: count(gone) }));
  } catch (thrown) {
    sayFailure(thrown);
  }
}

/** Shows the files that a pool was imported from as an import that is to be started. */
export async function importAgain(poolId: number): Promise<void> {
  if (useImports.getState().step === 'done') useImports.getState().restart();
  useWindow.getState().open({ name: 'import' });
  await look(() => ask('importPoolAgain', { poolId }));
}
