// Commands that open a dialog and change nothing, by the dialog's title.

import type { CommandId } from '../../shared/commands.ts';
import { t } from '../../shared/messages/index.ts';

export const dialogs = {
  'playlist.new': t('dialog.new.title'),
  'playlist.rename': t('dialog.rename.title'),
  'playlist.pending': t('pending.title'),
  'library.import': t('import.title'),
  'playlist.export': t('export.title'),
  'library.export': t('libraryExport.title'),
  'library.care': t('care.title'),
  'library.features': t('features.title'),
  'library.folders': t('files.title'),
  'library.widen': t('widen.title'),
  'library.pools': t('pools.title'),
  'account.open': t('account.title'),
  'account.calls': t('calls.title'),
  'app.settings': t('settings.title'),
  'view.compare': t('compare.title'),
  'playlist.order': t('order.title'),
  'steer.open': t('steer.title'),
  'steer.never': t('never.title'),
  'app.evaluate': t('evaluation.title'),
  'help.shortcuts': t('shortcuts.title'),
  'library.backups': t('backups.title'),
  'help.diagnostics': t('diagnostics.title'),
  'help.updates': t('updates.title'),
  'help.about': t('about.title'),
} satisfies Partial<Record<CommandId, string>>;
