// [Note: Links] `segue://` links lead somewhere in the window and do nothing else: none writes, fetches, signs in or
// imports, whatever follows one takes a click. Anybody can put one on a page, so the grammar is strict, read from the
// text itself: no URL parser guesses what was meant. Without zod, for the window uses it too.
//
//   link     = "segue://" ( "open" / playlist / search ) [ "/" ]
//   playlist = "playlist/" id [ "/tracks" / "/shape" / "/history" ]      id: of the library, 1 to 2^53 - 1
//   search   = "search/" words      UTF-8, percent-encoded but for A-Z a-z 0-9 - . _ ~

import { MAX_QUERY } from './limits.ts';
import { plainText } from './plain-text.ts';

export const LINK_SCHEME = 'segue';

export const LINK_TABS = ['tracks', 'shape', 'history'] as const;
export type LinkTab = (typeof LINK_TABS)[number];

export type AppLink =
  | { to: 'open' }
  | { to: 'playlist'; playlistId: number; tab: LinkTab }
  | { to: 'search'; words: string };

/** UTF-16 units: the longest search, each unit as three percent-encoded bytes, and what is before it. */
const MAX_LINK = 9 * MAX_QUERY + 40;
const OPEN = /^segue:\/\/open\/?$/;
const PLAYLIST = /^segue:\/\/playlist\/([1-9]\d{0,15})(?:\/(tracks|shape|history))?\/?$/;
const SEARCH = /^segue:\/\/search\/((?:[\w.~-]|%[\dA-Fa-f]{2})+)\/?$/;

/** Where a link leads; null for whatever is not word for word one of the grammar's. */
export function readLink(text: string): AppLink | null {
  // `$` would let a line end pass.
  if (text.length > MAX_LINK || /\s/.test(text)) return null;
  if (OPEN.test(text)) return { to: 'open' };
  const [, id, tab = 'tracks'] = PLAYLIST.exec(text) ?? [];
  const playlistId = Number(id);
  if (Number.isSafeInteger(playlistId)) return { to: 'playlist', playlistId, tab: tab as LinkTab };
  const [, encoded] = SEARCH.exec(text) ?? [];
  const words = encoded === undefined ? null : decoded(encoded);
  return words === null ? null : { to: 'search', words };
}

/** The link as `readLink` reads it back. */
export function writeLink(link: AppLink): string {
  const start = `${LINK_SCHEME}://${link.to}`;
  if (link.to === 'open') return start;
  if (link.to === 'search') return `${start}/${encoded(link.words)}`;
  return `${start}/${link.playlistId}${link.tab === 'tracks' ? '' : `/${link.tab}`}`;
}

/** Null when the bytes are no UTF-8, or what they say is empty, too long, or more than plain text. */
function decoded(text: string): string | null {
  try {
    const words = decodeURIComponent(text);
    const plain = words.length <= MAX_QUERY && words.trim() !== '' && plainText(words) === words;
    return plain ? words : null;
  } catch {
    return null;
  }
}

const encoded = (words: string): string =>
  encodeURIComponent(words).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
