// A run that widens the pool, in words.

import type { SyncState } from '../../../shared/domain/sync.ts';
import type { WidenRun } from '../../../shared/domain/widen.ts';
import { t } from '../../../shared/messages/index.ts';
import { clockTime, dateTime } from '../../ui/format.ts';

const DAY = 24 * 60 * 60_000;

/** @param now ms since 1970 */
export function headingText(run: WidenRun, sync: SyncState | null, now: number): string {
  const { name, state, ended, until } = run;
  if (state === 'ended') return t(`widen.run.${ended ?? 'all'}`, { name });
  if (state === 'paused') return t('widen.run.paused', { name });
  if (waitingText(run, sync) !== null) return t('widen.run.held', { name });
  if (until === null) return t('widen.run.going', { name });
  return until - now < DAY / 2
    ? t('widen.run.waiting', { name, time: clockTime(new Date(until).toISOString()) })
    : t('widen.run.waitingOn', { name, time: dateTime(new Date(until).toISOString()) });
}

/** What keeps it, where that is not the day's calls; null: nothing does. */
export function waitingText({ state }: WidenRun, sync: SyncState | null): string | null {
  if (state !== 'going') return null;
  if (sync?.state === 'paused') return t('widen.run.syncPaused');
  if (sync?.state === 'offline') return t('widen.run.offline');
  return sync?.state === 'halted' ? t('widen.run.halted') : null;
}

export const callsText = ({ calls: { made, most } }: WidenRun): string =>
  most === null
    ? t('widen.run.made', { count: made })
    : t('widen.run.madeOf', { made: Math.min(made, most), count: most });

/** Of the calls that are known to come, or may. */
export function reachedPercent(
  { state, ended, calls: { made, most, left } }: WidenRun,
  percentOf: (done: number, total: number) => number,
): number {
  if (state === 'ended' && ended !== 'stopped') return 100;
  const total = made + left;
  return percentOf(made, Math.max(1, most === null ? total : Math.min(most, total)));
}
