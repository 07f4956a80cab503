// What the user does about widening the pool: begin, pause, go on, stop.

import type { WidenRun } from '../../shared/domain/widen.ts';
import { t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { say, sayFailure } from '../stores/toasts.ts';
import { useWiden } from '../stores/widen.ts';
import { useWindow } from '../stores/window.ts';

export async function startWidening(playlistId: number, calls: number | null): Promise<void> {
  try {
    await ask('widenStart', { playlistId, calls });
    useWiden.setState({ run: await ask('widenRun') });
  } catch (thrown) {
    sayFailure(thrown);
  }
}

export const controlWidening = (what: 'pause' | 'resume' | 'stop'): Promise<void> =>
  ask('widenControl', { what }).catch(sayFailure);

/** Heard from main; where nobody is watching, a message says that it has ended. */
export function hearWidening(run: WidenRun | null): void {
  const before = useWiden.getState().run;
  useWiden.setState({ run });
  const isWatched = useWindow.getState().dialog?.name === 'widen';
  if (isWatched || run?.state !== 'ended' || run.ended === 'stopped' || before?.state === 'ended') return;
  say(t('widen.finished', { name: run.name, count: run.added }));
}
