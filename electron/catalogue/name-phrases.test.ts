import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/domain/fold.ts';
import { phrasesIn } from './name-phrases.ts';
import { wordsIn } from './words.ts';

const textsIn = (name: string) => phrasesIn(name).map(({ text }) => text);

describe('the phrases of a name', () => {
  it('hold artists as they are spelt, and without what surrounds them', () => {
    expect(textsIn('Best of J. Cole')).toContain('j. cole');
    expect(textsIn('★ (Beyoncé) ★')).toContain('beyonce');
    expect(textsIn('AC/DC live')).toContain('ac/dc');
    expect(textsIn('P!nk’s best')).not.toContain('p!nk');
    expect(textsIn('#bastille')).toContain('bastille');
    expect(phrasesIn('Sigur Rós')).toContainEqual({ text: 'sigur ros', words: 'sigur ros' });
    expect(phrasesIn('')).toEqual([]);
    expect(phrasesIn('Best of Beatles')).toContainEqual({ text: 'the beatles', words: 'beatles' });
    expect(phrasesIn('The Beatles')).toContainEqual({ text: 'the beatles', words: 'the beatles' });
  });

  it('hold any artist of up to six words, wherever the name says it', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
      // Some signs stand for a space and a mark.
      .filter((text) => !/\s/u.test(text.normalize('NFKD')));
    const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        phrase,
        fc.array(word, { maxLength: 5 }),
        fc.array(word, { maxLength: 5 }),
        (artist, before, after) => {
          fc.pre(wordsIn(fold(artist)).length > 0 && fold(artist).split(/\s+/u).length <= 6);
          const name = [...before, artist, ...after].join(' ');
          expect(textsIn(name)).toContain(fold(artist).trim().replace(/\s+/gu, ' '));
        },
      ),
    );
  });

  it('stay few, however long the name', () => {
    expect(phrasesIn('la '.repeat(100_000)).length).toBeLessThan(1000);
    expect(phrasesIn(Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ')).length).toBeLessThan(1000);
  });
});
