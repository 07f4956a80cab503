import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { boundedArray, boundedText } from './bounded.ts';
import { editCommandSchema } from './edits.ts';
import { MAX_NAME, MAX_ROWS } from './limits.ts';

describe('boundedText', () => {
  const cleaned = (text: string) => boundedText(20).parse(text);

  it('makes a space of control characters and line ends', () => {
    expect(cleaned('a\0b')).toBe('a b');
    expect(cleaned('a\r\n\tb\u0085c\u2028d')).toBe('a b c d');
    expect(cleaned('\x7f')).toBe(' ');
  });

  it('keeps what only looks odd: other scripts, joined emoji, right-to-left marks', () => {
    for (const text of ['Ærø, 東京, שלום', '👩‍👩‍👧', '\u200Fعربي']) expect(cleaned(text)).toBe(text);
  });

  it('replaces half a surrogate pair', () => {
    expect(cleaned('a\uD83Db')).toBe('a\uFFFDb');
  });

  it('refuses what is too long', () => {
    expect(boundedText(3).safeParse('abc').success).toBe(true);
    expect(boundedText(3).safeParse('abcd').success).toBe(false);
  });
});

describe('boundedArray', () => {
  it('looks at no member of one that is too long, or too short', () => {
    let looked = 0;
    const member = z.custom<number>(() => ++looked > 0);
    const schema = boundedArray(member, { min: 1, max: 3 });
    expect(schema.safeParse([1, 2, 3, 4]).success).toBe(false);
    expect(schema.safeParse([]).success).toBe(false);
    expect(schema.safeParse({ length: 2 }).success).toBe(false);
    expect(looked).toBe(0);
    expect(schema.parse([1, 2])).toEqual([1, 2]);
    expect(looked).toBe(2);
  });

  it('refuses a member that is wrong', () => {
    expect(boundedArray(z.number(), { max: 3 }).safeParse([1, '2']).success).toBe(false);
  });
});

describe('an edit', () => {
  const rename = (name: string) => editCommandSchema.safeParse({ kind: 'rename', playlistId: 1, name });
  const add = (trackIds: unknown) =>
    editCommandSchema.safeParse({ kind: 'add', playlistId: 1, trackIds, at: 0 }).success;

  it('has a name that is cleaned, and is not empty after that', () => {
    expect(rename(' One\0two\n').data).toMatchObject({ name: 'One two' });
    expect(rename('\u0001\u0002').success).toBe(false);
    expect(rename('x'.repeat(MAX_NAME)).success).toBe(true);
    expect(rename('x'.repeat(MAX_NAME + 1)).success).toBe(false);
  });

  it('has from one track to as many as a list may show', () => {
    expect(add([])).toBe(false);
    expect(add([1])).toBe(true);
    expect(add(Array(MAX_ROWS).fill(1))).toBe(true);
    expect(add(Array(MAX_ROWS + 1).fill(1))).toBe(false);
    expect(add([1.5])).toBe(false);
  });
});
