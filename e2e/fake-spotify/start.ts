// A stand-in for Spotify on 127.0.0.1, as it answers in 2026: sign-in, tokens, the Web API and covers, with what a test
// needs to set it up, make it fail, move its clock on, and look into it.

import { createGrants, type Grants } from './accounts/grants.ts';
import { createControl } from './control.ts';
import { type Buckets, createBuckets } from './http/buckets.ts';
import { createFaults, type Faults } from './http/faults.ts';
import { createFind, ENDPOINTS } from './http/find.ts';
import { createRequests, type Requests } from './http/requests.ts';
import { startServer } from './http/server.ts';
import { type AccountSeed, seedAccount } from './world/seed-account.ts';
import type { Account, App } from './world/types.ts';
import { createWorld, latest, type World } from './world/world.ts';

export interface FakeSpotify {
  origin: string;
  world: World;
  grants: Grants;
  faults: Faults;
  buckets: Buckets;
  requests: Requests;
  /** An app as new ones are, with any port on `http://127.0.0.1/callback`, unless said otherwise. */
  addApp(app: Pick<App, 'clientId' | 'ownerId'> & Partial<App>): App;
  addAccount(seed: AccountSeed): Account;
  /** What a user does on the authorize page; where the browser is then sent, or the text of the page it stays on. */
  answer(authorizeUrl: string, account: string, answer: 'agree' | 'cancel'): Promise<string>;
  /** What every account has, for comparing with what a client believes. */
  state(): { accounts: { id: string; saved: string[]; playlists: PlaylistState[] }[] };
  close(): Promise<void>;
}
export interface PlaylistState {
  id: string;
  name: string;
  ownerId: string;
  snapshotId: string;
  uris: string[];
}

export async function startFakeSpotify({ seed = 1, port = 0 } = {}): Promise<FakeSpotify> {
  const world = createWorld(seed);
  const { clock } = world;
  const grants = createGrants(clock);
  const faults = createFaults(ENDPOINTS);
  const buckets = createBuckets(clock, ENDPOINTS);
  const requests = createRequests();
  const inside = {
    world,
    grants,
    faults,
    buckets,
    requests,
    addApp(app: Parameters<FakeSpotify['addApp']>[0]) {
      const usual = { name: 'An app', mode: 'new', rotation: 'never' } as const;
      const whole: App = { ...usual, allowed: [], redirectUris: ['http://127.0.0.1/callback'], ...app };
      world.apps.set(whole.clientId, whole);
      return whole;
    },
    addAccount: (wanted: AccountSeed) => seedAccount(world, wanted),
    state: () => stateOf(world),
  };
  const find = createFind({ world, grants, buckets, control: createControl(inside) });
  const server = await startServer({ find, faults, requests, now: clock.now }, port);
  return {
    ...inside,
    ...server,
    async answer(authorizeUrl, account, answer) {
      const body = new URLSearchParams({ account, answer });
      const response = await fetch(authorizeUrl, { method: 'POST', body, redirect: 'manual' });
      return response.headers.get('location') ?? (await response.text());
    },
  };
}

function stateOf(world: World): ReturnType<FakeSpotify['state']> {
  const accounts = [...world.accounts.values()].map(({ id, saved, playlistIds }) => ({
    id,
    saved: [...saved.keys()],
    playlists: playlistIds.flatMap((playlistId) => {
      const playlist = world.playlists.get(playlistId);
      if (!playlist) return [];
      const { id: snapshotId, entries } = latest(playlist);
      const { name, ownerId } = playlist;
      return { id: playlistId, name, ownerId, snapshotId, uris: entries.map(({ uri }) => uri) };
    }),
  }));
  return { accounts };
}
