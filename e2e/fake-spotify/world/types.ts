// The nouns the fake Spotify keeps: what is in its catalogue, who has an account, which apps may ask. Plain data; what
// a reply looks like is api/'s business. Times are ms of the server's own clock (clock.ts).

export interface Artist {
  id: string;
  name: string;
  genres: string[];
  popularity: number;
}

export interface Album {
  id: string;
  name: string;
  type: 'album' | 'single' | 'compilation';
  artistIds: string[];
  trackIds: string[];
  releaseDate: string;
  label: string;
}

export interface Track {
  id: string;
  name: string;
  albumId: string;
  artistIds: string[];
  durationMs: number;
  trackNumber: number;
  explicit: boolean;
  /** Null for what was uploaded without one. */
  isrc: string | null;
  popularity: number;
  /** False: taken down, or not sold where the account is. */
  playable: boolean;
}

export interface Show {
  id: string;
  name: string;
  publisher: string;
  episodeIds: string[];
}

export interface Episode {
  id: string;
  name: string;
  showId: string;
  durationMs: number;
  releaseDate: string;
}

/** A place in a playlist. `uid` tells copies of a uri apart; the outside never sees it. */
export interface Entry {
  uid: number;
  uri: string;
  addedAt: number;
  addedBy: string;
  /** Sent with a null item: what it was is no longer in the catalogue. */
  lost?: true;
}

/** What a snapshot id stands for: edits made on an older one are carried over to the newest (edits.ts). */
export interface Snapshot {
  id: string;
  entries: readonly Entry[];
}

export interface Playlist {
  id: string;
  name: string;
  description: string | null;
  ownerId: string;
  public: boolean;
  collaborative: boolean;
  /** Made by Spotify: listed, and answered with 404 when asked for. */
  editorial: boolean;
  hasCover: boolean;
  /** Newest last, never empty. */
  snapshots: Snapshot[];
}

export const RANGES = ['short_term', 'medium_term', 'long_term'] as const;
export type Range = (typeof RANGES)[number];

export interface Device {
  id: string;
  name: string;
  type: 'Computer' | 'Smartphone' | 'Speaker';
  restricted: boolean;
  /** Null where the device has no volume of its own. */
  volume: number | null;
}

export interface Player {
  devices: Device[];
  /** Null: nothing is playing anywhere. */
  deviceId: string | null;
  contextUri: string | null;
  /** What plays in order, and the place in it. */
  uris: string[];
  index: number;
  /** Put in front of what comes next in order. */
  queued: string[];
  playing: boolean;
  progressMs: number;
  shuffle: boolean;
  repeat: 'off' | 'track' | 'context';
}

export interface Account {
  id: string;
  displayName: string;
  country: string;
  product: 'premium' | 'free';
  /** In the order of its list; those of others that it follows are among them. */
  playlistIds: string[];
  /** Uri -> when it was saved: Liked Songs, albums, shows, episodes. */
  saved: Map<string, number>;
  following: Set<string>;
  top: Record<Range, { artistIds: string[]; trackIds: string[] }>;
  /** Newest first. */
  played: { trackId: string; at: number; contextUri: string | null }[];
  player: Player;
}

export interface App {
  clientId: string;
  name: string;
  /** A new app is in development mode as it is in 2026; an older one keeps the old endpoints and fields. */
  mode: 'new' | 'older';
  redirectUris: string[];
  ownerId: string;
  /** Account ids that may use it besides its owner; null: anybody (an older app with extended quota). */
  allowed: string[] | null;
  /** Whether a refresh gives a new refresh token, which ends the one it was asked with. */
  rotation: 'never' | 'always' | 'every-other';
}
