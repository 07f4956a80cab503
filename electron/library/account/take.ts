// What becomes of Spotify's answer to a step: all of it in one transaction with where to go on.

import * as z from 'zod';
import type { SyncTrouble } from '../../../shared/domain/sync.ts';
import type { SpotifyAnswer } from '../../spotify/client.ts';
import { playedSchema, savedSchema, topArtistSchema, topTrackSchema } from '../../spotify/replies/me.ts';
import { readPage } from '../../spotify/replies/page.ts';
import { itemOfPlaylistSchema, listedSchema } from '../../spotify/replies/playlists.ts';
import type { Driver } from '../driver.ts';
import { type Account, setCapabilities } from './account.ts';
import { type ReadingContext, takeItems } from './contents.ts';
import { MOST_TOP, takePlays, takeTopArtists, takeTopTracks } from './heard.ts';
import { LIKED, takeLiked } from './liked.ts';
import { PLAYLISTS, takeListed, takeUnchanged } from './listing.ts';
import { type ListedWhat, type SyncStep, topName } from './steps.ts';
import { keepEtag, keepListing } from './sync-state.ts';

/** What the library calls what has no name at Spotify, in the user's language. */
export interface SyncNames {
  liked: string;
  top: string;
  played: string;
}

export interface Taken {
  /** Playlists that changed on screen. */
  changed: number[];
  /** Items that made no sense. */
  skipped: number;
  trouble: SyncTrouble | null;
}

/** Until what failed is asked again. */
const LATER_MS = 5 * 60_000;
const REFUSED_MS = 24 * 60 * 60_000;

type ListedStep = SyncStep<ListedWhat>;

/** Fails with nothing: what makes no sense is put off. */
export function takeAnswer(
  context: ReadingContext,
  account: Account,
  step: ListedStep,
  answer: Exclude<SpotifyAnswer, { kind: 'wait' }>,
  names: SyncNames,
): Taken {
  const { db } = context;
  const none: Taken = { changed: [], skipped: 0, trouble: null };
  try {
    return db.transaction((): Taken => {
      if (answer.kind === 'ok') {
        const taken = takeReply(context, account, step, answer.json, names);
        if (step.what.kind !== 'items') keepEtag(db, step.path, taken.skipped > 0 ? null : answer.etag);
        return { ...taken, trouble: null };
      }
      if (answer.kind === 'unchanged') return { ...none, changed: unchanged(context, step) };
      if (answer.kind === 'refused') {
        return { ...none, trouble: refused(context, account, step, answer.status, answer.message) };
      }
      putOff(context, step, LATER_MS);
      return none;
    });
  } catch (thrown) {
    if (!(thrown instanceof z.ZodError)) throw thrown;
    db.transaction(() => putOff(context, step, LATER_MS));
    return none;
  }
}

/** @throws ZodError */
function takeReply(
  context: ReadingContext,
  account: Account,
  { what }: ListedStep,
  json: unknown,
  names: SyncNames,
): Pick<Taken, 'changed' | 'skipped'> {
  const { db, at } = context;
  switch (what.kind) {
    case 'playlists': {
      const page = readPage(listedSchema, json);
      return { changed: takeListed(db, account, at, what.offset, page), skipped: page.skipped };
    }
    case 'liked': {
      const page = readPage(savedSchema, json);
      return { changed: takeLiked(context, names.liked, page), skipped: page.skipped };
    }
    case 'top': {
      const isArtists = what.of === 'artists';
      const artists = isArtists ? readPage(topArtistSchema, json) : null;
      const tracks = isArtists ? null : readPage(topTrackSchema, json);
      if (artists) takeTopArtists(db, what, artists);
      if (tracks) takeTopTracks(db, at, what, tracks, names.top);
      const { next = null, skipped = 0 } = artists ?? tracks ?? {};
      const nextOffset = next !== null && next < MOST_TOP ? next : null;
      const doneAt = nextOffset === null ? { doneAt: at } : {};
      keepListing(db, topName(what.of, what.range), { ...doneAt, nextOffset, notBefore: null });
      return { changed: [], skipped };
    }
    case 'played': {
      const plays = playedSchema.parse(json);
      keepListing(db, 'played', { doneAt: at, notBefore: null });
      takePlays(db, at, plays, names.played);
      return { changed: [], skipped: plays.items.filter((play) => play === null).length };
    }
    case 'items': {
      const page = what.liked ? readPage(savedSchema, json) : readPage(itemOfPlaylistSchema, json);
      const changed = takeItems(context, what, page);
      return { changed: changed || page.next === null ? [what.playlistId] : [], skipped: page.skipped };
    }
  }
}

function unchanged({ db, at }: ReadingContext, { what }: ListedStep): number[] {
  if (what.kind === 'playlists') return takeUnchanged(db, at, what.offset);
  if (what.kind === 'liked') keepListing(db, LIKED, { doneAt: at, notBefore: null });
  // As the first page, so those behind it.
  if (what.kind === 'top') {
    keepListing(db, topName(what.of, what.range), { doneAt: at, nextOffset: null, notBefore: null });
  }
  return [];
}

/** What of it is everybody's trouble, and not this step's alone. */
function refused(
  context: ReadingContext,
  account: Account,
  step: ListedStep,
  status: number,
  message: string,
): SyncTrouble | null {
  const { db } = context;
  const { what } = step;
  if (status === 401) return 'signed-out';
  if (status === 403 && /premium/i.test(message)) return 'premium';
  if (what.kind === 'items' && !what.liked) {
    const { itemsPage } = account.capabilities;
    if (status === 400 && itemsPage > 50) {
      setCapabilities(db, { ...account.capabilities, itemsPage: 50 });
    } else if ((status === 403 && !/scope/i.test(message)) || status === 404) {
      markUnreadable(db, what.playlistId, status === 404 ? 'missing' : 'refused');
    } else putOff(context, step, REFUSED_MS);
    return null;
  }
  putOff(context, step, REFUSED_MS);
  if (what.kind !== 'playlists') return null;
  return status === 403 ? (/scope/i.test(message) ? 'scope' : 'not-allowed') : null;
}

const markUnreadable = (db: Driver, playlistId: number, why: 'missing' | 'refused') =>
  db.prepare('UPDATE account_playlists SET unreadable = ? WHERE playlist_id = ?').run([why, playlistId]);

function putOff({ db, at }: ReadingContext, { what }: ListedStep, ms: number): void {
  const notBefore = new Date(Date.parse(at) + ms).toISOString();
  if (what.kind === 'items') {
    db.prepare('UPDATE account_playlists SET not_before = ? WHERE playlist_id = ?').run([
      notBefore,
      what.playlistId,
    ]);
  } else {
    const name = { playlists: PLAYLISTS, liked: LIKED, played: 'played', top: '' }[what.kind];
    keepListing(db, what.kind === 'top' ? topName(what.of, what.range) : name, { notBefore });
  }
}
