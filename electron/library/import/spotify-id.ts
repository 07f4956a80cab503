// Spotify's ways of naming a track: a bare id, a URI, a link (also with a language before or a query behind), and the
// URI of a file on somebody's own disk.

const ID = /^[0-9A-Za-z]{22}$/;
const NAMED =
  /^(?:spotify:track:|https?:\/\/(?:open|play)\.spotify\.com\/(?:intl-[\w-]+\/)?(?:embed\/)?track\/)([0-9A-Za-z]{22})(?:[?#/].*)?$/;

/** The id in a URI or link of a track, null in anything else. */
export const namedTrackId = (text: string): string | null => NAMED.exec(text.trim())?.[1] ?? null;

/** As `namedTrackId`, a bare id too. */
export function trackIdOf(text: string): string | null {
  const bare = text.trim();
  return ID.test(bare) ? bare : namedTrackId(bare);
}

const plain = (part: string | undefined): string => {
  try {
    return decodeURIComponent((part ?? '').replaceAll('+', ' '));
  } catch {
    return part ?? '';
  }
};

/** `spotify:local:Artist:Album:Title:Seconds`. */
export function localFileOf(uri: string) {
  if (!uri.startsWith('spotify:local:')) return null;
  const [, , artist, album, title, seconds] = uri.split(':');
  return {
    artist: plain(artist),
    album: plain(album),
    title: plain(title),
    durationMs: Number(seconds) > 0 ? Number(seconds) * 1000 : null,
  };
}
