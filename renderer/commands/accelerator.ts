// Pressed keys as an Electron accelerator, the way the commands table writes shortcuts.

const KEY_NAMES: Record<string, string> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  // The same key with Shift and without, on most layouts.
  '+': 'Plus',
  '=': 'Plus',
  // The key that Macs call Delete.
  Backspace: 'Delete',
};

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `CmdOrCtrl+Alt+Shift+Key`, in the order the table uses. */
export function accelerator(event: KeyPress): string {
  // Punctuation is typed with Shift on some layouts and without on others: which does not matter.
  const sign = !event.altKey && /^[^\p{L}\p{N}\s]$/u.test(event.key);
  // Alt and Shift change `key` on many layouts; digits are told by their place on the keyboard.
  const digit = sign ? undefined : /^Digit(\d)$/.exec(event.code)?.[1];
  const key = digit ?? KEY_NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'CmdOrCtrl',
    event.altKey && 'Alt',
    event.shiftKey && !sign && 'Shift',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}
