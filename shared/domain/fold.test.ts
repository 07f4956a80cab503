import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, words } from './fold.ts';

it.each([
  ['Sigur Rós', 'sigur ros'],
  ['Motörhead', 'motorhead'],
  ['Ångström', 'angstrom'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Mø', 'mo'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['Ελλάς', 'ελλασ'],
  ['ΕΛΛΆΣ', 'ελλασ'],
  ['Ёлка', 'елка'],
  ['ﬁn', 'fin'],
  ['ＡＢＣ', 'abc'],
  ['Tiếng Việt', 'tieng viet'],
])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded));

it('does not tell case, normal form or a second folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(fold(text.normalize('NFD'))).toBe(folded);
      expect(fold(text.normalize('NFC'))).toBe(folded);
      expect(fold(text.toUpperCase())).toBe(folded);
    }),
  );
});

it('splits a filter at white space of any kind', () => {
  expect(words('  Été\u00a0\tGold  ')).toEqual(['ete', 'gold']);
  expect(words('   ')).toEqual([]);
});
