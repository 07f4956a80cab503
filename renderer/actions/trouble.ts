// The next steps when the library cannot be opened.

import type { ErrorCode } from '../../shared/domain/result.ts';
import type { EventData } from '../../shared/ipc/contract.ts';
import { perLocale, t } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';
import { useLibrary } from '../stores/library.ts';
import { notice, over } from '../stores/notices.ts';
import { forgetPlaces } from '../stores/places.ts';
import { useSettings } from '../stores/settings.ts';
import { forgetSteps } from '../stores/undo.ts';
import { useView } from '../stores/view.ts';
import { openLastPlaylist } from './open.ts';
import { refresh } from './refresh.ts';

export type Trouble = 'damaged' | 'missing' | 'newer' | 'locked' | 'full' | 'readOnly' | 'stopped' | 'other';

const BY_CODE: Partial<Record<ErrorCode, Trouble>> = {
  'database-corrupt': 'damaged',
  'database-missing': 'missing',
  'database-newer': 'newer',
  'database-locked': 'locked',
  'disk-full': 'full',
  'disk-read-only': 'readOnly',
  'thread-stopped': 'stopped',
};
export const troubleOf = (code: ErrorCode): Trouble => BY_CODE[code] ?? 'other';

const at = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }));
/** "November 20, 2026 at 9:41 AM". */
export const timeText = (iso: string): string => at().format(new Date(iso));

/** What main says of the library thread. */
export function hearHealth(health: EventData<'libraryHealth'>['health']): void {
  over('health');
  if (health === 'silent') {
    const run = () => void reopenLibrary('none').catch(() => useLibrary.getState().load());
    notice('health', t('health.silent'), { label: t('health.startAgain'), run });
  } else if (health === 'restarted') {
    notice('health', t('health.restarted'));
    void refresh();
  } else if (health === 'stopped') {
    void useLibrary.getState().load();
  }
}

/** Whether today's copy of the library could be made. */
export function hearBackup({ failure }: EventData<'backup'>): void {
  over('backup');
  if (!failure) return;
  const { code } = failure;
  const text =
    code === 'disk-full' ? 'backup.full' : code === 'disk-read-only' ? 'backup.readOnly' : 'backup.failed';
  notice('backup', t(text));
}

/** Damage that does not show yet: the user chooses when to see to it. */
export function hearDamage({ failure }: EventData<'damageFound'>): void {
  const run = () => useLibrary.getState().fail(failure);
  notice('damage', t('health.damaged'), { label: t('health.seeSteps'), run });
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Opens the library anew and shows it. Rejects with why it cannot be opened. */
export async function reopenLibrary(how: 'none' | 'restore' | 'empty'): Promise<void> {
  const { setAside, restoredAt } = await ask('reopenLibrary', { how });
  await showReopened(how);
  const file = setAside && nameOf(setAside);
  const at = restoredAt && timeText(restoredAt);
  if (at) notice('repaired', t(file ? 'trouble.restored' : 'trouble.restored.missing', { at, file }));
  else if (file) notice('repaired', t('trouble.started', { file }));
}

/** Puts a backup of the user's choice in the library's place. Rejects with why it cannot be; nothing has changed then. */
export async function restoreBackup(name: string): Promise<void> {
  const { setAside, restoredAt } = await ask('restoreBackup', { name });
  await showReopened('restore');
  const at = timeText(restoredAt ?? '');
  if (setAside) notice('repaired', t('backups.restored', { at, file: nameOf(setAside) }));
  else notice('repaired', t('trouble.restored.missing', { at }));
}

/** The library that is open now, in place of the one that was shown. */
async function showReopened(how: 'none' | 'restore' | 'empty'): Promise<void> {
  // Item ids of another library mean nothing in this one.
  if (how !== 'none') {
    useView.getState().close();
    forgetSteps();
  }
  if (how === 'empty') forgetPlaces();
  await useLibrary.getState().load();
  // The playlist that is open may show how the last attempt failed: it is asked for anew.
  const { status } = useLibrary.getState();
  if (status === 'ready') await (useView.getState().query ? refresh() : openLastPlaylist());
}

/** What happened before this page was there to hear of it. */
export function sayWhatHappened(): void {
  const { app } = useSettings.getState();
  if (app?.reloaded) notice('reloaded', t('page.reloaded'));
  const [file] = app?.setAside ?? [];
  if (file !== undefined) notice('set-aside', t('page.setAside', { file }));
}
