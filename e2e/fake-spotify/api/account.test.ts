// What a user keeps, what plays, accounts from a seed, and the way in for a terminal.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import type { Account } from '../world/types.ts';

let fake: FakeSpotify;
let account: Account;
let me: Awaited<ReturnType<typeof signIn>>;
beforeEach(async () => {
  fake = await startFakeSpotify();
  account = fake.addAccount({ id: 'me' });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  me = await signIn(fake, 'app', 'me');
});
afterEach(() => fake.close());

const trackUris = () => [...fake.world.tracks.keys()].map((id) => `spotify:track:${id}`);

describe('the library', () => {
  it('saves, tells and takes out by uri, forty at most', async () => {
    account.saved.clear();
    const [one, other] = trackUris() as [string, string];
    expect((await me.ask('PUT', `/me/library?uris=${one},${other}`)).status).toBe(200);
    expect((await me.get('/me/tracks')).body.total).toBe(2);
    expect((await me.ask('DELETE', `/me/library?uris=${one}`)).status).toBe(200);
    expect((await me.get(`/me/library/contains?uris=${one},${other}`)).body).toEqual([false, true]);
    const many = trackUris().slice(0, 41).join();
    expect((await me.ask('PUT', `/me/library?uris=${many}`)).status).toBe(400);
    expect((await me.ask('PUT', '/me/library?uris=spotify:track:none')).status).toBe(400);
  });

  it('takes a playlist off the list', async () => {
    const [id] = account.playlistIds;
    await me.ask('DELETE', `/me/library?uris=spotify:playlist:${id}`);
    expect(account.playlistIds).not.toContain(id);
  });
});

describe('playback', () => {
  it('needs a device that plays or is named', async () => {
    expect((await me.get('/me/player')).status).toBe(204);
    const none = await me.ask('PUT', '/me/player/play');
    expect([none.status, none.body.error.reason]).toEqual([404, 'NO_ACTIVE_DEVICE']);
    expect((await me.ask('PUT', '/me/player/play?device_id=hall')).status).toBe(403);
    expect((await me.ask('PUT', '/me/player/play?device_id=none')).status).toBe(404);
  });

  it('plays a playlist from a place, queues in front of the rest, goes on and back', async () => {
    const [first, second] = trackUris() as [string, string];
    const { id } = (await me.ask('POST', '/me/playlists', { name: 'Play' })).body;
    await me.ask('POST', `/playlists/${id}/items`, { uris: [first, second] });
    const sent = { context_uri: `spotify:playlist:${id}`, offset: { uri: first } };
    expect((await me.ask('PUT', '/me/player/play?device_id=desk', sent)).status).toBe(204);
    const playing = async () => (await me.get('/me/player')).body;
    expect(await playing()).toMatchObject({ is_playing: true, item: { uri: first }, device: { id: 'desk' } });
    const queued = trackUris()[2]!;
    await me.ask('POST', `/me/player/queue?uri=${queued}`);
    const { queue } = (await me.get('/me/player/queue')).body;
    expect(queue.map(({ uri }: { uri: string }) => uri)).toEqual([queued, second]);
    await me.ask('POST', '/me/player/next');
    expect((await playing()).item.uri).toBe(queued);
    await me.ask('POST', '/me/player/next');
    expect((await playing()).item.uri).toBe(second);
    await me.ask('POST', '/me/player/previous');
    await me.ask('PUT', '/me/player/pause');
    expect(await playing()).toMatchObject({ is_playing: false, item: { uri: queued } });
  });

  it('seeks, repeats, shuffles, sets volumes where there are any, moves to another device', async () => {
    const sent = { uris: trackUris().slice(0, 2) };
    await me.ask('PUT', '/me/player/play?device_id=desk', sent);
    const calls = [
      'seek?position_ms=5000',
      'repeat?state=track',
      'shuffle?state=true',
      'volume?volume_percent=10',
    ];
    for (const call of calls) expect((await me.ask('PUT', `/me/player/${call}`)).status, call).toBe(204);
    expect((await me.get('/me/player')).body).toMatchObject({
      progress_ms: 5000,
      repeat_state: 'track',
      shuffle_state: true,
      device: { volume_percent: 10 },
    });
    expect((await me.ask('PUT', '/me/player/repeat?state=often')).status).toBe(400);
    expect((await me.ask('PUT', '/me/player', { device_ids: ['pocket'] })).status).toBe(204);
    expect((await me.get('/me/player')).body.device.id).toBe('pocket');
    expect((await me.ask('PUT', '/me/player/volume?volume_percent=10')).status).toBe(403);
  });

  it('needs Premium', async () => {
    account.product = 'free';
    fake.addAccount({ id: 'owner' });
    fake.addApp({ clientId: 'app', ownerId: 'owner', allowed: ['me'] });
    const { status, body } = await me.ask('PUT', '/me/player/play?device_id=desk');
    expect([status, body.error.reason]).toEqual([403, 'PREMIUM_REQUIRED']);
  });
});

describe('accounts from a seed', () => {
  it('are the same again, of the size asked for', async () => {
    const made = async () => {
      const other = await startFakeSpotify({ seed: 7 });
      other.addAccount({ id: 'big', playlists: 300, items: 30_000 });
      const { accounts } = other.state();
      await other.close();
      return accounts[0]!;
    };
    const [one, again] = [await made(), await made()];
    const own = one.playlists.filter(({ ownerId }) => ownerId === 'big');
    expect(own).toHaveLength(300);
    expect(own.reduce((sum, { uris }) => sum + uris.length, 0)).toBe(30_000);
    expect(again).toEqual(one);
  });
});

describe('/control', () => {
  const post = (path: string, sent: unknown) =>
    fetch(`${fake.origin}/control/${path}`, { method: 'POST', body: JSON.stringify(sent) });
  const read = async (path: string) => (await fetch(`${fake.origin}/control/${path}`)).json();

  it('counts requests, not its own', async () => {
    await me.get('/me');
    await me.get('/me');
    expect(await read('counts')).toEqual({ 'POST /authorize': 1, 'POST /api/token': 1, 'GET /me': 2 });
    expect(await read('requests')).toContainEqual(
      expect.objectContaining({ endpoint: 'GET /me', url: '/v1/me', status: 200 }),
    );
  });

  it('lays faults, sets buckets, moves the clock, adds accounts, shows the state', async () => {
    await post('faults', { on: 'GET /me', fault: { kind: 'error', error: 'server' } });
    expect((await me.get('/me')).status).toBe(500);
    await post('buckets', [{ name: 'me', endpoints: ['GET /me'], calls: 0, ms: 1000 }]);
    expect((await me.get('/me')).status).toBe(429);
    await post('accounts', { id: 'another', playlists: 2 });
    const { accounts } = (await read('state')) as ReturnType<FakeSpotify['state']>;
    expect(accounts.map(({ id }) => id)).toEqual(['me', 'another']);
    await post('clock', { ms: 3_600_000 });
    expect((await me.get('/me/playlists')).body.error.message).toBe('The access token expired');
    await post('clear', {});
    expect(await read('counts')).toEqual({});
  });

  it('says what is wrong with what it is sent', async () => {
    const wrong = await post('faults', { on: 'GET /me', fault: { kind: 'nothing' } });
    expect(wrong.status).toBe(400);
    expect((await post('nowhere', {})).status).toBe(404);
  });
});
