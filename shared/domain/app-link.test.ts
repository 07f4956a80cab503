import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AppLink, LINK_TABS, readLink, writeLink } from './app-link.ts';
import { MAX_QUERY } from './limits.ts';
import { plainText } from './plain-text.ts';

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: MAX_QUERY })
  .map((text) => plainText(text).slice(0, MAX_QUERY))
  .filter((text) => text.trim() !== '' && plainText(text) === text);
const link: fc.Arbitrary<AppLink> = fc.oneof(
  fc.constant({ to: 'open' } as const),
  fc.record({
    to: fc.constant('playlist' as const),
    playlistId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    tab: fc.constantFrom(...LINK_TABS),
  }),
  fc.record({ to: fc.constant('search' as const), words }),
);
/** Pieces of which links and what is nearly one are made. */
const piece = fc.constantFrom(
  ...[
    'segue:',
    'SEGUE:',
    'segue-app:',
    '//',
    '/',
    'open',
    'playlist',
    'search',
    '7',
    '0',
    '-1',
    '1e3',
    '..',
    '%2e',
  ],
  ...[
    '%00',
    '%0a',
    '%',
    '?',
    '#',
    '@',
    ':',
    '&',
    ' ',
    '\n',
    '"',
    "'",
    '\\',
    'tracks',
    'shape',
    'delete',
    'import',
  ],
  ...['connect', '--inspect', 'é', '夜', 'http://example.org'],
);
const nearly = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  nearly,
  nearly.map((text) => `segue://${text}`),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

it('reads back every link it writes', () => {
  fc.assert(fc.property(link, (one) => void expect(readLink(writeLink(one))).toEqual(one)));
});

it('writes links of plain ASCII without anything a shell, a quote or a switch could be made of', () => {
  fc.assert(fc.property(link, (one) => void expect(writeLink(one)).toMatch(/^segue:\/\/[\w.~%/-]+$/)));
});

it('understands nothing that it would not have written itself', () => {
  // Other spellings of the same: a closing slash, the tab that is meant anyway, escapes that need not be or are lower case.
  const spelled = (text: string) => {
    const bare = text.replace(/\/$/, '').replace(/^(segue:\/\/playlist\/\d+)\/tracks$/, '$1');
    return bare.replace(/(?:%[\da-f]{2})+/gi, (escapes) => encodeURIComponent(decodeURIComponent(escapes)));
  };
  fc.assert(
    fc.property(anything, (text) => {
      const read = readLink(text);
      if (read) expect(spelled(writeLink(read))).toBe(spelled(text));
    }),
    { numRuns: 3000 },
  );
});

it('keeps out any letter put into a link that leads somewhere', () => {
  const sign = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((one) => !/[\w.~/-]/.test(one));
  fc.assert(
    fc.property(link, fc.nat(), sign, (one, at, unit) => {
      const text = writeLink(one);
      const place = at % (text.length + 1);
      expect(readLink(text.slice(0, place) + unit + text.slice(place))).not.toEqual(one);
    }),
  );
});

it.each([
  ['segue://open', { to: 'open' }],
  ['segue://open/', { to: 'open' }],
  ['segue://playlist/12', { to: 'playlist', playlistId: 12, tab: 'tracks' }],
  ['segue://playlist/12/shape/', { to: 'playlist', playlistId: 12, tab: 'shape' }],
  ['segue://search/caf%C3%A9%20noir', { to: 'search', words: 'café noir' }],
])('understands %s', (text, read) => expect(readLink(text)).toEqual(read));

it.each([
  '',
  'segue:',
  'segue://',
  'segue:open',
  'SEGUE://open',
  'segue://open?x=1',
  'segue://open#x',
  'segue://open//',
  'segue://open\n',
  ' segue://open',
  'segue://user@open',
  'segue://open:80',
  'segue://playlist/0',
  'segue://playlist/-1',
  'segue://playlist/01',
  'segue://playlist/1.5',
  'segue://playlist/9007199254740992',
  'segue://playlist/1/delete',
  'segue://playlist/../settings',
  'segue://search/',
  'segue://search/%20',
  'segue://search/a b',
  'segue://search/%ff',
  'segue://search/a%00b',
  'segue://search/a%0ab',
  'segue://search/%',
  `segue://search/${'a'.repeat(MAX_QUERY + 1)}`,
  'segue://connect',
  'segue://import/file:%2F%2F%2Fetc%2Fpasswd',
  'segue-app://bundle/index.html',
  'javascript:alert(1)',
])('does not understand %j', (text) => expect(readLink(text)).toBeNull());
