// Which addresses may be handed to the system's browser. Pure; external.ts opens them.

import { releases } from '../updates/release.ts';

const HOSTS = new Set(
  ['freemusicarchive.org', 'creativecommons.org', 'open.spotify.com'].flatMap((host) => [
    host,
    `www.${host}`,
  ]),
);

/** Where collections to import are: these pages alone, nothing else on their hosts. */
export const COLLECTION_PAGES = {
  'pool-tidytuesday': 'https://github.com/rfordatascience/tidytuesday/tree/main/data/2020/2020-01-21',
  'pool-kaggle': 'https://www.kaggle.com/datasets/maharshipandya/-spotify-tracks-dataset',
  'pool-mpd': 'https://www.aicrowd.com/challenges/spotify-million-playlist-dataset-challenge',
  'pool-exportify': 'https://exportify.net/',
} as const;
/** Where an app of the user's own is made, and where what was allowed is taken back. */
export const ACCOUNT_PAGES = {
  'spotify-dashboard': 'https://developer.spotify.com/dashboard',
  'spotify-apps': 'https://www.spotify.com/account/apps/',
} as const;
const PAGES: ReadonlySet<string> = new Set([
  ...Object.values(COLLECTION_PAGES),
  ...Object.values(ACCOUNT_PAGES),
  ...(releases ? [releases.page] : []),
]);

/** What Spotify's own app opens: one thing by its id, or a search. */
const APP_LINK =
  /^spotify:(?:(?:track|album|artist|playlist|episode):[A-Za-z0-9]{1,64}|search:[\w%.~!*'()-]{1,2000})$/;

/** The same page as an address of Spotify's app; null: it has none. */
export function appLink(page: string): string | null {
  const [, kind, id] = /^https:\/\/open\.spotify\.com\/(\w+)\/([^/?#]+)/.exec(page) ?? [];
  const link = `spotify:${kind}:${id}`;
  return APP_LINK.test(link) ? link : null;
}

/**
 * The address as the URL parser wrote it, or null unless it is plain https on a host of the list, or a page of
 * it, or an address of Spotify's app.
 */
export function allowedLink(address: string): string | null {
  if (APP_LINK.test(address)) return address;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain && (HOSTS.has(url.hostname) || PAGES.has(url.href)) ? url.href : null;
}
