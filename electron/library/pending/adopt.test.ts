import { expect, it } from 'vitest';
import { likelierBase } from './adopt.ts';

const items = (uris: string) => [...uris].map((uri) => ({ uri }));

it.each([
  ['an addition that is there', 'abcd', 'abXcd', 'abXcd', 'after'],
  ['one that is not', 'abcd', 'abXcd', 'abcd', 'before'],
  // Somebody else's edit has made moves before it go wrong.
  ['an addition among what was turned round', 'abcdefgh', 'abcXdefgh', 'abXcgedfh', 'after'],
  ['none among what was turned round', 'abcdefgh', 'abcXdefgh', 'abcgedfh', 'before'],
  ['a second copy', 'abcd', 'abcda', 'abcda', 'after'],
  ['a removal, beside what somebody else has added', 'abcd', 'abd', 'aYbd', 'after'],
  ['a removal that was not made', 'abcd', 'abd', 'abcdY', 'before'],
  ['a move', 'abcd', 'dabc', 'dabc', 'after'],
  ['a move that was not made, beside what somebody else has added', 'abcd', 'dabc', 'abYcd', 'before'],
])('of a call without an answer it is seen whether it was carried out: %s', (_, before, after, fresh, is) => {
  const found = likelierBase(items(before), items(after), items(fresh));
  expect(found.map(({ uri }) => uri).join('')).toBe({ before, after }[is]);
});
