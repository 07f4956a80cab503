import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best, CLOSENESS, matcher } from './match.ts';

const closeness = (query: string, name: string): number => Math.floor(matcher(query)(name));

describe('matcher', () => {
  it('tells how close a few letters are', () => {
    expect(closeness('late, instrumental', 'Late, instrumental')).toBe(CLOSENESS.same);
    expect(closeness('la', 'Late, instrumental')).toBe(CLOSENESS.start);
    expect(closeness('ins', 'Late, instrumental')).toBe(CLOSENESS.wordStart);
    expect(closeness('ins la', 'Late, instrumental')).toBe(CLOSENESS.wordStarts);
    expect(closeness('li', 'Late, instrumental')).toBe(CLOSENESS.initials);
    expect(closeness('thli', 'Theme: light')).toBe(CLOSENESS.initials);
    expect(closeness('strum', 'Late, instrumental')).toBe(CLOSENESS.inside);
    expect(closeness('ltms', 'Late, instrumental')).toBe(0);
    expect(closeness('', 'Late, instrumental')).toBe(0);
    expect(closeness('  ', 'Late, instrumental')).toBe(0);
  });

  it('knows no accents, no case, and every script', () => {
    expect(closeness('ete', 'Été à la mer')).toBe(CLOSENESS.start);
    expect(closeness('ÉTÉ', 'ete')).toBe(CLOSENESS.same);
    expect(closeness('京', '東京の夜')).toBe(CLOSENESS.inside);
    expect(closeness('غروب', 'عند الغروب 🌇')).toBe(CLOSENESS.inside);
    expect(closeness('НОЧ', 'белые ночи')).toBe(CLOSENESS.wordStart);
    expect(closeness('!', '!!!')).toBe(CLOSENESS.start);
    expect(closeness('🌇', 'عند الغروب 🌇')).toBe(CLOSENESS.inside);
  });

  it('deals letters out without taking more for a word than leaves enough for the next', () => {
    expect(closeness('thl', 'the light')).toBe(CLOSENESS.initials);
    expect(closeness('ttl', 'to the lighthouse')).toBe(CLOSENESS.initials);
    expect(closeness('toto', 'to tom other')).toBe(CLOSENESS.initials);
  });

  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcxyzéß京м') });
  const name = fc.array(word, { minLength: 1, maxLength: 5 });

  it('finds a name by itself, by each beginning, by its words in any order and by its initials', () => {
    fc.assert(
      fc.property(name, fc.nat(), (words, cut) => {
        const text = words.join(' ');
        expect(closeness(text, text)).toBe(CLOSENESS.same);
        const start = text.slice(0, 1 + (cut % text.length)).trim();
        expect(closeness(start, text)).toBeGreaterThanOrEqual(CLOSENESS.start);
        expect(closeness([...words].reverse().join(' '), text)).toBeGreaterThanOrEqual(CLOSENESS.wordStarts);
        expect(closeness(words.map((w) => [...w][0]).join(''), text)).toBeGreaterThan(0);
      }),
    );
  });

  it('finds nothing in a name that lacks one of the letters', () => {
    fc.assert(
      fc.property(name, word, (words, query) => {
        expect(matcher(`${query}q`)(words.join(' '))).toBe(0);
      }),
    );
  });
});

describe('best', () => {
  it('puts the closest first, of equally close ones the shorter, of equally long ones the earlier', () => {
    const names = ['Not dark', 'Sudden darkness', 'Dark', 'Darkly', 'Theme: dark', 'Darkle', 'Park'];
    expect(best('dark', names, (name) => name, 5)).toEqual([
      'Dark',
      'Darkly',
      'Darkle',
      'Not dark',
      'Theme: dark',
    ]);
  });
});
