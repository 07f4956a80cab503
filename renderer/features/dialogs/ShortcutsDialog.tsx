// The shortcuts sheet, made from the commands table.

import { type CommandId, commandIds, commands } from '../../../shared/commands.ts';
import { t } from '../../../shared/messages/index.ts';
import { shortcutText } from '../../commands/shortcut-text.ts';
import { useSettings } from '../../stores/settings.ts';
import { activePart, useWindow } from '../../stores/window.ts';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import styles from './dialogs.module.css';

const SCOPES = ['app', 'tracks', 'suggestions', 'results'] as const;
const LIST_KEYS = [
  ['shortcuts.select', '↑ ↓ PgUp PgDn Home End'],
  ['shortcuts.range', 'Shift+↑ ↓'],
  ['shortcuts.toggle', 'Ctrl+↑ ↓, Space'],
  ['shortcuts.menu', 'Shift+F10'],
] as const;

function keysOf(id: CommandId, platform: string): string {
  const { shortcut, also } = commands[id];
  return [shortcut, platform === 'darwin' ? null : also]
    .filter((keys) => keys !== null)
    .map((keys) => shortcutText(keys, platform))
    .join(', ');
}

export function ShortcutsDialog() {
  const platform = useSettings((state) => state.app?.platform ?? 'linux');
  const sections = SCOPES.map((scope) => ({
    title: t(`shortcuts.${scope}`),
    rows: commandIds
      .filter((id) => commands[id].scope === scope && commands[id].shortcut)
      .map((id) => [t(commands[id].label), keysOf(id, platform)] as const),
  }));
  sections.push({
    title: t('shortcuts.lists'),
    rows: LIST_KEYS.map(([label, keys]) => [t(label), keys] as const),
  });
  return (
    <Dialog
      wide
      title={t('shortcuts.title')}
      closeLabel={t('dialog.close')}
      onClose={useWindow.getState().closeDialog}
      returnFocusTo={activePart}
    >
      <DialogBody reading>
        <div className={styles.sheet}>
          {sections.map(({ title, rows }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {rows.map(([label, keys]) => (
                  <div key={label} className={styles.shortcut}>
                    <dt>{label}</dt>
                    <dd>
                      <kbd>{keys}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}
