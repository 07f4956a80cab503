// A track's own address, as files carry it.

import type { ExportedTrack } from './tracks.ts';

type Addressed = Pick<ExportedTrack, 'source' | 'sourceId' | 'url'>;

/** Where it can be opened; null: it has no page. */
export const linkOf = ({ source, sourceId, url }: Addressed): string | null =>
  url ?? (source === 'spotify' ? `https://open.spotify.com/track/${sourceId}` : null);

/** What other programs know it by: Spotify's own name, or else its page. */
export const uriOf = (track: Addressed): string =>
  track.source === 'spotify' ? `spotify:track:${track.sourceId}` : (linkOf(track) ?? '');
