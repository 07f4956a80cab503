// Playback: what plays where, and the commands for it. Commands need Premium and a device that plays or is named.

import * as z from 'zod';
import { ApiError, badRequest, ERRORS } from '../http/errors.ts';
import { type Call, done, ok, type Reply, type Route } from '../http/route.ts';
import type { Device, Player } from '../world/types.ts';
import { latest } from '../world/world.ts';
import { idOf, isAddable, itemOf } from './items.ts';
import { contextOf } from './me.ts';
import { body, whole } from './params.ts';

const READ = 'user-read-playback-state';
const CURRENT = 'user-read-currently-playing';

const deviceObject = (device: Device, player: Player) => ({
  id: device.id,
  is_active: device.id === player.deviceId,
  is_private_session: false,
  is_restricted: device.restricted,
  name: device.name,
  type: device.type,
  volume_percent: device.volume,
  supports_volume: device.volume !== null,
});

const devices = ({ account: { player } }: Call): Reply =>
  ok({ devices: player.devices.map((device) => deviceObject(device, player)) });

function state(call: Call): Reply {
  const { player } = call.account;
  const device = player.devices.find(({ id }) => id === player.deviceId);
  const uri = player.uris[player.index];
  if (!device || uri === undefined) return done;
  return ok({
    device: deviceObject(device, player),
    repeat_state: player.repeat,
    shuffle_state: player.shuffle,
    context: player.contextUri && contextOf(call, player.contextUri),
    timestamp: call.world.clock.now(),
    progress_ms: player.progressMs,
    is_playing: player.playing,
    item: itemOf(call, uri),
    currently_playing_type: uri.split(':')[1],
    actions: { disallows: player.playing ? { resuming: true } : { pausing: true } },
  });
}

function queue(call: Call): Reply {
  const { uris, index, queued } = call.account.player;
  const [current, ...after] = uris.slice(index);
  return ok({
    currently_playing: current === undefined ? null : itemOf(call, current),
    queue: [...queued, ...after].slice(0, 20).map((uri) => itemOf(call, uri)),
  });
}

/** Runs a command on the player, on the device the query names or the one that plays. */
const command =
  (run: (call: Call, player: Player) => void) =>
  (call: Call): Reply => {
    const { account, query } = call;
    const { player } = account;
    if (account.product !== 'premium') {
      throw new ApiError(403, 'Player command failed: Premium required', { reason: 'PREMIUM_REQUIRED' });
    }
    turnTo(player, query.get('device_id') ?? player.deviceId);
    run(call, player);
    return done;
  };

function turnTo(player: Player, id: string | null): void {
  if (id === null) {
    const message = 'Player command failed: No active device found';
    throw new ApiError(404, message, { reason: 'NO_ACTIVE_DEVICE' });
  }
  const device = player.devices.find((one) => one.id === id);
  if (!device) throw new ApiError(404, 'Device not found');
  if (device.restricted) {
    const message = 'Player command failed: Restriction violated';
    throw new ApiError(403, message, { reason: 'UNKNOWN' });
  }
  player.deviceId = device.id;
}

const playSchema = z.object({
  context_uri: z.string().optional(),
  uris: z.array(z.string()).optional(),
  offset: z.object({ position: z.number().int().min(0).optional(), uri: z.string().optional() }).optional(),
  position_ms: z.number().int().min(0).default(0),
});

function play(call: Call, player: Player): void {
  const { context_uri, uris, offset, position_ms } = body(call, playSchema);
  if (context_uri !== undefined && uris) throw badRequest('Only one of context_uri and uris can be given');
  const wanted = uris ?? (context_uri === undefined ? undefined : contextUris(call, context_uri));
  if (wanted) {
    if (wanted.some((uri) => !isAddable(call, uri) && !uri.startsWith('spotify:local:'))) {
      throw badRequest('Invalid track uri');
    }
    const at = offset?.uri === undefined ? (offset?.position ?? 0) : wanted.indexOf(offset.uri);
    if (at < 0 || at >= wanted.length) throw badRequest('Invalid offset');
    Object.assign(player, {
      contextUri: context_uri ?? null,
      uris: wanted,
      index: at,
      progressMs: position_ms,
    });
  }
  player.playing = true;
}

function contextUris({ world }: Call, uri: string): string[] {
  const playlist = world.playlists.get(idOf(uri));
  if (playlist) return latest(playlist).entries.map((entry) => entry.uri);
  const album = world.albums.get(idOf(uri));
  if (!album) throw ERRORS['not-found']();
  return album.trackIds.map((id) => `spotify:track:${id}`);
}

/** What is queued comes first, then the order of the context. */
function next(_call: Call, player: Player): void {
  const queued = player.queued.shift();
  if (queued !== undefined) player.uris = player.uris.toSpliced(player.index + 1, 0, queued);
  player.index = Math.min(player.index + 1, player.uris.length);
  player.playing &&= player.index < player.uris.length;
  player.progressMs = 0;
}

function previous(_call: Call, player: Player): void {
  player.index = Math.max(0, player.index - 1);
  player.progressMs = 0;
}

function enqueue(call: Call, player: Player): void {
  const uri = call.query.get('uri') ?? '';
  if (!isAddable(call, uri)) throw badRequest('Invalid track uri');
  player.queued.push(uri);
}

const transferSchema = z.object({ device_ids: z.array(z.string()).length(1), play: z.boolean().optional() });

function transfer(call: Call): Reply {
  const { device_ids, play: wanted } = body(call, transferSchema);
  const { player } = call.account;
  turnTo(player, device_ids[0] ?? null);
  player.playing = wanted ?? player.playing;
  return done;
}

function volume(call: Call, player: Player): void {
  const device = player.devices.find(({ id }) => id === player.deviceId);
  const percent = whole(call, 'volume_percent', { otherwise: -1, max: 100 });
  if (!device || percent < 0) throw badRequest('Invalid volume_percent');
  if (device.volume === null) {
    throw new ApiError(403, 'Player command failed: Cannot control device volume', { reason: 'UNKNOWN' });
  }
  device.volume = percent;
}

function word<T extends string>({ query }: Call, words: readonly T[]): T {
  const found = words.find((one) => one === query.get('state'));
  if (found === undefined) throw badRequest('Invalid state');
  return found;
}

const put = (path: string, run: (call: Call) => Reply): Route => ({
  method: 'PUT',
  path: `/me/player${path}`,
  scopes: ['user-modify-playback-state'],
  run,
});
const post = (path: string, run: (call: Call) => Reply): Route => ({ ...put(path, run), method: 'POST' });

export const playerRoutes: readonly Route[] = [
  { method: 'GET', path: '/me/player', scopes: [READ], run: state },
  { method: 'GET', path: '/me/player/devices', scopes: [READ], run: devices },
  { method: 'GET', path: '/me/player/currently-playing', scopes: [CURRENT], run: state },
  { method: 'GET', path: '/me/player/queue', scopes: [CURRENT, READ], run: queue },
  put('', transfer),
  put('/play', command(play)),
  put(
    '/pause',
    command((_call, player) => {
      player.playing = false;
    }),
  ),
  post('/next', command(next)),
  post('/previous', command(previous)),
  post('/queue', command(enqueue)),
  put(
    '/seek',
    command((call, player) => {
      player.progressMs = whole(call, 'position_ms', { otherwise: 0 });
    }),
  ),
  put('/volume', command(volume)),
  put(
    '/repeat',
    command((call, player) => {
      player.repeat = word(call, ['off', 'track', 'context'] as const);
    }),
  ),
  put(
    '/shuffle',
    command((call, player) => {
      player.shuffle = word(call, ['true', 'false'] as const) === 'true';
    }),
  ),
];
