// Playing on the user's own devices: each wish as the calls it takes, each answer as what the user is told. A call that is
// not answered is not sent again, for nobody knows whether it was carried out.

import { type ErrorCode, SegueError } from '../../shared/domain/result.ts';
import type { Playback, PlaybackWish } from '../../shared/ipc/listen-calls.ts';
import { TokenError } from '../account/token-client.ts';
import type { SpotifyAnswer, SpotifyCall } from './client.ts';
import { devicesSchema, playingSchema } from './replies/player.ts';

type Request = (call: SpotifyCall) => Promise<SpotifyAnswer>;

/** Throws `playback-...`. */
export async function readPlayback(request: Request): Promise<Playback> {
  const devices = await ask(request, {
    ...{ method: 'GET', path: '/me/player/devices', bucket: 'player-devices' },
  });
  const playing = await ask(request, { method: 'GET', path: '/me/player', bucket: 'player-state' });
  const [one, other] = [devicesSchema.safeParse(devices), playingSchema.safeParse(playing)];
  if (!one.success || !other.success) throw new SegueError('playback-unreachable');
  return { devices: one.data, item: other.data };
}

/**
 * @param urisOf what tracks are called at Spotify, without those that are not there
 * @returns how many tracks it was about; throws `playback-...`
 */
export async function carryOut(
  request: Request,
  wish: PlaybackWish,
  urisOf: (trackIds: number[]) => Promise<string[]>,
): Promise<number> {
  switch (wish.do) {
    case 'play': {
      const uris = await known(wish.trackIds, urisOf);
      const where = wish.deviceId === null ? '' : `?device_id=${encodeURIComponent(wish.deviceId)}`;
      const path = `/me/player/play${where}`;
      await ask(request, { method: 'PUT', path, bucket: 'player-play', body: { uris } });
      return uris.length;
    }
    case 'queue': {
      const uris = await known(wish.trackIds, urisOf);
      // One after the other: in the order they are to be heard.
      for (const uri of uris) {
        const path = `/me/player/queue?uri=${encodeURIComponent(uri)}`;
        await ask(request, { method: 'POST', path, bucket: 'player-queue' });
      }
      return uris.length;
    }
    case 'next':
    case 'previous':
      await ask(request, { method: 'POST', path: `/me/player/${wish.do}`, bucket: 'player-skip' });
      return 0;
    case 'pause':
      await ask(request, { method: 'PUT', path: '/me/player/pause', bucket: 'player-play' });
      return 0;
    case 'resume':
      await ask(request, { method: 'PUT', path: '/me/player/play', bucket: 'player-play' });
      return 0;
    case 'move': {
      const body = { device_ids: [wish.deviceId], play: true };
      await ask(request, { method: 'PUT', path: '/me/player', bucket: 'player-devices', body });
      return 0;
    }
  }
}

async function known(trackIds: number[], urisOf: (trackIds: number[]) => Promise<string[]>) {
  const uris = await urisOf(trackIds);
  if (uris.length === 0) throw new SegueError('playback-nothing');
  return uris;
}

async function ask(request: Request, call: SpotifyCall): Promise<unknown> {
  const answer = await request(call).catch((thrown: unknown) => {
    if (!(thrown instanceof TokenError)) throw thrown;
    const out = thrown.trouble === 'signed-out';
    throw new SegueError(out ? 'playback-signed-out' : 'playback-unreachable', thrown.trouble);
  });
  if (answer.kind === 'ok') return answer.json;
  if (answer.kind === 'wait') throw new SegueError('playback-later', String(answer.until));
  if (answer.kind === 'refused') throw new SegueError(reasonOf(answer), answer.message);
  throw new SegueError('playback-unreachable');
}

function reasonOf({ status, message, reason }: Extract<SpotifyAnswer, { kind: 'refused' }>): ErrorCode {
  if (status === 401) return 'playback-signed-out';
  if (reason === 'PREMIUM_REQUIRED' || /premium/i.test(message)) return 'playback-no-premium';
  if (/scope/i.test(message)) return 'playback-not-permitted';
  if (reason === 'NO_ACTIVE_DEVICE' || /no active device/i.test(message)) return 'playback-no-device';
  return status === 404 ? 'playback-device-gone' : 'playback-refused';
}
