// Hears the keyboard and runs the command whose shortcut was pressed. Shortcuts are written as Electron
// accelerators in the commands table; the native menu shows them but leaves the hearing to this file, so that
// Ctrl+A, Ctrl+C and Ctrl+Z go on meaning what they always mean inside a text field.

import { type CommandId, commandIds, commands } from '../../shared/commands.ts';
import { carryKey } from '../actions/carry.ts';
import { useSettings } from '../stores/settings.ts';
import { useWindow } from '../stores/window.ts';
import { accelerator, type KeyPress } from './accelerator.ts';
import { isEnabled, needsSavedOrder } from './context.ts';
import { runCommand } from './run.ts';

const EDITING = new Set(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+A', 'CmdOrCtrl+C']);

const UNDOING = new Set(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y']);

const ZOOM = new Set<CommandId>(['view.zoomIn', 'view.zoomOut', 'view.zoomReset']);

const byShortcut = new Map<string, CommandId[]>();
for (const id of commandIds) {
  const { shortcut, also } = commands[id];
  for (const keys of [shortcut, also]) if (keys) byShortcut.set(keys, [...(byShortcut.get(keys) ?? []), id]);
}
const isMac = (): boolean => useSettings.getState().app?.platform === 'darwin';

const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type);

/** The field that was typed empty since the keyboard came to it: it has something of its own to undo. */
let emptied: EventTarget | null = null;

/** An empty field has nothing to undo: the keys mean the app's. */
const passesUndo = (field: HTMLInputElement, pressed: string): boolean =>
  UNDOING.has(pressed) && field.value === '' && field !== emptied;

/** The command that these keys mean where the keyboard is now; null: none, or it cannot run now. */
export function commandFor(event: KeyPress, target: EventTarget | null): CommandId | null {
  const pressed = accelerator(event);
  const typed = EDITING.has(pressed) || !pressed.includes('CmdOrCtrl');
  if (isTextField(target) && typed && !passesUndo(target, pressed)) return null;
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
  const found = byShortcut.get(pressed)?.find((id) => {
    const { scope, also } = commands[id];
    if (pressed === also && isMac()) return false;
    // Inside a list's own button Enter presses the button.
    const heard = scope === 'app' || (holder === target && holder?.dataset.part === scope);
    return heard && (isEnabled(id) || needsSavedOrder(id));
  });
  return found ?? null;
}

export function listenToKeys(): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // AltGr reports Ctrl and Alt, and types a character.
    if (event.getModifierState('AltGraph')) return;
    // A dialog or menu has the keyboard to itself, but for how large it is drawn.
    const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]');
    if (inMenu || useWindow.getState().dialog) {
      const id = commandFor(event, event.target);
      if (id && ZOOM.has(id)) {
        event.preventDefault();
        runCommand(id);
      }
      return;
    }
    // Carried tracks can be put back from anywhere.
    if (event.key === 'Escape' && carryKey('Escape', 1)) return event.preventDefault();
    const id = commandFor(event, event.target);
    if (!id) return;
    event.preventDefault();
    runCommand(id);
  };
  window.addEventListener('keydown', onKey);
  window.addEventListener('input', ({ target }) => {
    emptied = isTextField(target) && target.value === '' ? target : null;
  });
  window.addEventListener('focusin', () => {
    emptied = null;
  });
}
