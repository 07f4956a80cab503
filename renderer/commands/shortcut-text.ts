// A shortcut as the user reads it: Ctrl+Shift+Z, or the Mac's signs.

const MAC: Record<string, string> = {
  CmdOrCtrl: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌫',
  Enter: '↩',
  Up: '↑',
  Down: '↓',
  Plus: '+',
};
const OTHER: Record<string, string> = { CmdOrCtrl: 'Ctrl', Up: '↑', Down: '↓', Plus: '+' };

export function shortcutText(shortcut: string, platform: string): string {
  const mac = platform === 'darwin';
  const names = mac ? MAC : OTHER;
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join(mac ? '' : '+');
}
