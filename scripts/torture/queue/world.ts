// The Spotify of a sequence: a fake server in this process, what somebody else does to the playlists meanwhile, and what
// goes wrong at a chosen request.

import { type FakeSpotify, startFakeSpotify } from '../../../e2e/fake-spotify/start.ts';
import { signIn } from '../../../e2e/fake-spotify/test-client.ts';
import { latest } from '../../../e2e/fake-spotify/world/world.ts';
import type { Random } from '../random.ts';

export interface SpotifyWorld {
  fake: FakeSpotify;
  token: string;
  /** Every uri is put in once in a sequence, so that whatever is there twice was sent twice. */
  freshUri(): string | null;
  /** Before the n-th request from now. */
  atRequest(n: number, act: () => void): void;
  clearActs(): void;
  newPlaylist(name: string, uris: readonly string[]): string;
  listed(): { id: string; name: string; uris: string[] }[];
  /** Somebody else's edit; what it put in and took out. */
  edit(spotifyId: string, random: Random): { added: string[]; removed: string[] };
  /** Somebody else's. */
  rename(spotifyId: string, name: string): void;
  close(): Promise<void>;
}

/** In a world of its own, which ends with it. */
export async function inWorld<T>(work: (world: SpotifyWorld) => Promise<T>): Promise<T> {
  const world = await openWorld();
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

async function openWorld(): Promise<SpotifyWorld> {
  const fake = await startFakeSpotify();
  const account = fake.addAccount({ id: 'me', playlists: 0, odd: false });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  const { access_token: token } = await signIn(fake, 'app', 'me');
  const { world, faults } = fake;
  const unused = [...world.tracks.keys()].map((id) => `spotify:track:${id}`);
  let acts: { left: number; act: () => void }[] = [];
  const take = faults.take;
  faults.take = (endpoint) => {
    for (const one of acts) one.left--;
    const due = acts.filter(({ left }) => left <= 0);
    acts = acts.filter(({ left }) => left > 0);
    for (const { act } of due) act();
    return take(endpoint);
  };
  return {
    fake,
    token,
    freshUri: () => unused.pop() ?? null,
    atRequest: (left, act) => void acts.push({ left, act }),
    clearActs: () => {
      acts = [];
    },
    newPlaylist(name, uris) {
      const id = world.newId();
      world.playlists.set(id, {
        ...{ id, name, description: null, ownerId: 'me', public: false, collaborative: false },
        ...{ editorial: false, hasCover: false },
        snapshots: [world.newSnapshot(world.newEntries(uris, 'me'))],
      });
      account.playlistIds.unshift(id);
      return id;
    },
    listed: () => fake.state().accounts[0]?.playlists ?? [],
    edit(spotifyId, random) {
      const playlist = world.playlists.get(spotifyId);
      if (!playlist) return { added: [], removed: [] };
      const { entries } = latest(playlist);
      const at = random.below(entries.length + 1);
      const kind = random.weighted([
        [3, 'add'],
        [2, 'remove'],
        [3, 'move'],
      ] as const);
      const one = entries.length > 0 ? random.pick(entries) : undefined;
      const keep = (changed: typeof entries) => void playlist.snapshots.push(world.newSnapshot(changed));
      if (kind === 'add') {
        const uri = unused.pop();
        if (!uri) return { added: [], removed: [] };
        keep(entries.toSpliced(at, 0, ...world.newEntries([uri], 'me')));
        return { added: [uri], removed: [] };
      }
      if (!one) return { added: [], removed: [] };
      const rest = entries.filter((entry) => entry !== one);
      if (kind === 'remove') {
        keep(rest);
        return { added: [], removed: [one.uri] };
      }
      keep(rest.toSpliced(Math.min(at, rest.length), 0, one));
      return { added: [], removed: [] };
    },
    rename(spotifyId, name) {
      const playlist = world.playlists.get(spotifyId);
      if (playlist) playlist.name = name;
    },
    close: () => fake.close(),
  };
}
