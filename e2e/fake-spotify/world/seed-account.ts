// An account with playlists, Liked Songs, top items, plays and devices, made up from the world's seed: the same seed
// and the same calls give the same account.

import type { Random } from '../../../scripts/torture/random.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { seedCatalogue, seedShow } from './seed-catalogue.ts';
import { seedPlaylist } from './seed-playlist.ts';
import { type Account, RANGES, type Track } from './types.ts';
import { name } from './words.ts';
import type { World } from './world.ts';

export interface AccountSeed {
  id: string;
  product?: Account['product'];
  /** Its own playlists. */
  playlists?: number;
  /** Items in them together. */
  items?: number;
  liked?: number;
  /**
   * Also local files, episodes, unplayable tracks, copies and lost items among the items, an empty name, and playlists of
   * others: two it follows, one it collaborates on, one made by Spotify. True unless said otherwise.
   */
  odd?: boolean;
}

export function seedAccount(world: World, seed: AccountSeed): Account {
  const { playlists = 3, items = 120, liked = 30, odd = true } = seed;
  const random = world.random.fork();
  const tracks = seedCatalogue(world, Math.max(100, Math.ceil((items + liked) * 0.6)));
  const episodeIds = seedShow(world, 12);
  const account: Account = {
    id: seed.id,
    displayName: name(random),
    country: 'DE',
    product: seed.product ?? 'premium',
    playlistIds: [],
    saved: new Map(),
    following: new Set(),
    top: top(random, tracks),
    played: plays(world, tracks),
    player: player(),
  };
  world.accounts.set(account.id, account);
  for (const track of sample(random, tracks, liked)) {
    account.saved.set(`spotify:track:${track.id}`, world.clock.now() - random.below(400) * DAY);
  }
  const from = { tracks, episodeIds, odd };
  shares(random, playlists, items).forEach((size, index) => {
    seedPlaylist(world, account, from, { size, ...(odd && index === 1 ? { name: '' } : {}) });
  });
  if (odd) othersPlaylists(world, account, from);
  return account;
}

function othersPlaylists(world: World, account: Account, from: Parameters<typeof seedPlaylist>[2]): void {
  const listOf = (ownerId: string, more: { collaborative?: true; editorial?: true } = {}) => {
    const plain = { ...from, odd: false };
    seedPlaylist(world, account, plain, { size: 12, ownerId, public: !more.collaborative, ...more });
  };
  listOf('somebody-else');
  listOf('somebody-else');
  listOf('a-friend', { collaborative: true });
  listOf('spotify', { editorial: true });
}

/** Uneven sizes that sum up to `items`. */
function shares(random: Random, count: number, items: number): number[] {
  const weights = Array.from({ length: count }, () => 0.2 + random.real() ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sizes = weights.map((weight) => Math.min(10_000, Math.floor((weight / sum) * items)));
  let rest = items - sizes.reduce((total, size) => total + size, 0);
  for (let at = 0; rest > 0 && sizes.some((size) => size < 10_000); at = (at + 1) % count) {
    const size = sizes[at] ?? 0;
    if (size === 10_000) continue;
    sizes[at] = size + 1;
    rest--;
  }
  return sizes;
}

function top(random: Random, tracks: readonly Track[]): Account['top'] {
  const one = () => {
    const best = sample(random, tracks, 80);
    return {
      trackIds: best.map((track) => track.id),
      artistIds: [...new Set(best.flatMap((track) => track.artistIds))],
    };
  };
  const [short, medium, long] = RANGES;
  return { [short]: one(), [medium]: one(), [long]: one() };
}

function plays(world: World, tracks: readonly Track[]): Account['played'] {
  return sample(world.random, tracks, 50).map((track, index) => ({
    trackId: track.id,
    at: world.clock.now() - HOUR - index * 4 * MINUTE,
    contextUri: index % 3 ? `spotify:album:${track.albumId}` : null,
  }));
}

function player(): Account['player'] {
  const device = (id: string, type: 'Computer' | 'Smartphone' | 'Speaker', volume: number | null) => ({
    id,
    name: `The ${type.toLowerCase()}`,
    type,
    restricted: type === 'Speaker',
    volume,
  });
  return {
    devices: [
      device('desk', 'Computer', 60),
      device('pocket', 'Smartphone', null),
      device('hall', 'Speaker', 30),
    ],
    deviceId: null,
    contextUri: null,
    uris: [],
    index: 0,
    queued: [],
    playing: false,
    progressMs: 0,
    shuffle: false,
    repeat: 'off',
  };
}

/** Up to `count` different ones. */
function sample<T>(random: Random, from: readonly T[], count: number): T[] {
  const rest = [...from];
  const chosen: T[] = [];
  while (chosen.length < count && rest.length > 0) {
    const at = random.below(rest.length);
    const last = rest.pop() as T;
    chosen.push(at === rest.length ? last : (rest[at] as T));
    if (at < rest.length) rest[at] = last;
  }
  return chosen;
}
