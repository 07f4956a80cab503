// Gives what Spotify sends a track of the library: its own are met as an import's are ([Note: Tracks meet]); what is none
// of its tracks becomes one of a source of its own ([Note: Items of an account's playlist]). Within transactions.

import { fold } from '../../../shared/domain/fold.ts';
import type { ListedItem } from '../../spotify/replies/playlists.ts';
import type { Playable } from '../../spotify/replies/tracks.ts';
import type { Driver } from '../driver.ts';
import { NO_TRACK, named, type ReadTrack } from '../import/items.ts';
import { createNames, rowId, SOURCE } from '../import/names.ts';
import { createTracks } from '../import/tracks.ts';
import type { RemoteItem } from './base.ts';
import { keepFacts } from './covers.ts';

/** Lists of a playlist hold it, so no pool has to. */
const NO_POOL = { put: () => undefined };

export function createRemoteTracks(db: Driver, at: string) {
  const names = createNames(db);
  const tracks = createTracks(db, names, at, NO_POOL);
  const find = db.prepare('SELECT id FROM tracks WHERE source = ? AND source_id = ?');
  const insert = db.prepare(
    `INSERT INTO tracks (source, source_id, title, title_search, album_id, year, released, duration_ms, explicit,
       url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const insertArtist = db.prepare('INSERT OR IGNORE INTO track_artists VALUES (?, ?, ?)');
  const noteArtist = db.prepare(
    `INSERT OR IGNORE INTO account_track_artists (track_id, artist_id, spotify_id)
     SELECT ta.track_id, ta.artist_id, ?4 FROM artists a JOIN track_artists ta ON ta.artist_id = a.id AND ta.track_id = ?1
     WHERE a.source = ?2 AND a.source_id = ?3`,
  );

  function odd(source: string, sourceId: string, what: ReadTrack, url: string | null): number {
    const found = find.get<{ id: number }>([source, sourceId]);
    if (found) return found.id;
    const { title, artists, album, year, released, durationMs, explicit } = what;
    const albumId = album === null ? null : names.album(album, artists[0] ?? '');
    const row = insert.get([
      ...[source, sourceId, title, fold(title), albumId, year, released, durationMs, explicit, url],
    ]);
    const id = rowId(row);
    for (const [place, name] of artists.entries()) insertArtist.run([id, place, names.artist(name)]);
    return id;
  }

  function trackOf(what: Playable): number {
    const track = readTrack(what);
    const { kind, id, uri } = what;
    if (kind === 'local' || id === null) return odd('spotify-local', uri, track, null);
    if (kind === 'episode') {
      return odd('spotify-episode', id, track, `https://open.spotify.com/episode/${id}`);
    }
    const own = { ...track, spotifyId: id };
    // Also of one without a title, which the user has in a playlist all the same.
    const trackId = tracks.meet(own)?.trackId ?? tracks.addAs(own, id);
    noteArtists(trackId, what);
    return trackId;
  }

  /** Which of them is which at Spotify: their albums are asked for by that. */
  function noteArtists(trackId: number, { artists, artistIds }: Playable): void {
    for (const [place, name] of artists.entries()) {
      const spotifyId = artistIds[place] ?? null;
      if (spotifyId !== null) noteArtist.run([trackId, SOURCE, (line(name) ?? '').toLowerCase(), spotifyId]);
    }
  }

  const known = (what: Playable): number => {
    const trackId = trackOf(what);
    keepFacts(db, trackId, what);
    return trackId;
  };

  return {
    trackOf: known,
    noteArtists,
    /** @param copies how many of this name there are before it; null items have no other name */
    itemOf({ addedAt, addedBy, what }: ListedItem, copies: (uri: string) => number): RemoteItem {
      if (what) {
        const { uri, kind, playable } = what;
        return { uri, kind, trackId: known(what), addedAt, addedBy, playable };
      }
      const name = `segue:gone:${addedAt ?? ''}:${addedBy ?? ''}`;
      const uri = `${name}:${copies(name)}`;
      const trackId = odd('spotify-gone', uri, NO_TRACK, null);
      return { uri, kind: 'gone', trackId, addedAt, addedBy, playable: false };
    },
  };
}

const line = (text: string | null) => (text === null ? null : named(text) || null);

export const readTrack = (what: Playable): ReadTrack => ({
  ...NO_TRACK,
  title: named(what.title),
  artists: what.artists.flatMap((name) => line(name) ?? []),
  album: line(what.album),
  albumArtist: line(what.albumArtist),
  isrc: line(what.isrc),
  ...{ year: what.year, released: what.released, durationMs: what.durationMs, explicit: what.explicit },
  trackNumber: what.trackNumber,
});
