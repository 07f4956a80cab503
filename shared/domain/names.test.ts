import { expect, it } from 'vitest';
import { t } from '../messages/index.ts';
import { isolated } from './names.ts';

it('leaves ordinary names as they are', () => {
  for (const name of ['Kurt Vile', '京都の夜', '👩‍👩‍👧‍👦 Family', 'Ünïcödé – ½', 'Кино']) {
    expect(isolated(name)).toBe(name);
  }
});

it.each([
  ['written from right to left', 'عند الغروب', '\u2068عند الغروب\u2069'],
  ['that turns round what follows', 'abc\u202Efdp.exe', 'abcfdp.exe'],
  ['that ends what it did not begin', 'abc\u2069def', 'abcdef'],
  ['that never ends what it began', '\u2067abc', 'abc'],
  ['with line breaks and NUL', 'one\r\ntwo\u2028three\u0000four', 'one two three four'],
])('makes a name %s safe beside others', (_, name, safe) => expect(isolated(name)).toBe(safe));

it('keeps a sentence within a sentence whole', () => {
  const once = isolated('“\u2068עברית\u2069” by someone');
  expect(once).toBe('\u2068“\u2068עברית\u2069” by someone\u2069');
});

it('is done for every name in a message', () => {
  expect(t('edit.remove.named', { title: '\u202Eevil', name: 'שלום', count: 1 })).toBe(
    'Removed “evil” from “\u2068שלום\u2069”',
  );
});
