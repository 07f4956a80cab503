import { expect, it } from 'vitest';
import { accelerator, type KeyPress } from './accelerator.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): string =>
  accelerator({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it.each([
  ['CmdOrCtrl+Z', press('z', 'KeyZ', { ctrlKey: true })],
  ['CmdOrCtrl+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })],
  ['CmdOrCtrl+Z', press('z', 'KeyZ', { metaKey: true })],
  ['Alt+Up', press('ArrowUp', 'ArrowUp', { altKey: true })],
  ['F2', press('F2', 'F2')],
  ['Delete', press('Backspace', 'Backspace')],
])('writes %s', (expected, pressed) => expect(pressed).toBe(expected));

it('reads digits by place where Alt or a layout changes what they type', () => {
  expect(press('¡', 'Digit1', { ctrlKey: true, altKey: true })).toBe('CmdOrCtrl+Alt+1');
  expect(press('1', 'Digit1', { ctrlKey: true })).toBe('CmdOrCtrl+1');
});

it('takes plus with Shift, without and from the number pad for the same', () => {
  expect(press('=', 'Equal', { ctrlKey: true })).toBe('CmdOrCtrl+Plus');
  expect(press('+', 'Equal', { ctrlKey: true, shiftKey: true })).toBe('CmdOrCtrl+Plus');
  expect(press('+', 'NumpadAdd', { ctrlKey: true })).toBe('CmdOrCtrl+Plus');
});

it('finds a slash with Shift and without', () => {
  expect(press('/', 'Slash', { ctrlKey: true })).toBe('CmdOrCtrl+/');
  expect(press('/', 'Digit7', { ctrlKey: true, shiftKey: true })).toBe('CmdOrCtrl+/');
});
