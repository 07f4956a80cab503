import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['Kitchen, Sunday', 'Kitchen, Sunday'],
  ['AC/DC: live?', 'AC DC live'],
  ['夜のカフェ', '夜のカフェ'],
  ['...', 'playlist'],
  ['', 'playlist'],
  ['../../etc/passwd', 'etc passwd'],
  ['con', '_con'],
  ['NUL.old', '_NUL.old'],
  ['Console', 'Console'],
  ['ends with dots. ..', 'ends with dots'],
  ['safe\u202ev.exe', 'safe v.exe'],
])('%j becomes %j', (name, file) => {
  expect(fileNameOf(name, 'playlist')).toBe(file);
});

it('is short enough, in one piece and of one folder, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const file = fileNameOf(name, 'playlist');
      expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(201);
      expect(file).not.toBe('');
      expect(file).not.toMatch(/[\\/\0]|^\.|\.$|\ufffd$/u);
    }),
  );
});
