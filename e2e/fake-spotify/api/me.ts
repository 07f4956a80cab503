// The user: the profile, what it listens to most in three ranges, and what it played last.

import { badRequest, ERRORS } from '../http/errors.ts';
import { type Call, ok, type Reply, type Route } from '../http/route.ts';
import { RANGES } from '../world/types.ts';
import { known } from '../world/world.ts';
import { images } from './images.ts';
import { base, fullArtist, fullTrack } from './objects.ts';
import { pageOf, USUAL } from './paging.ts';
import { whole } from './params.ts';

function profile(call: Call): Reply {
  const { account, scopes, app } = call;
  const { external_urls, id, type, uri } = base(call, 'user', account.id);
  return ok({
    account_id: account.id,
    display_name: account.displayName,
    external_urls,
    href: `${call.origin}/v1/users/${account.id}`,
    id,
    images: images(call, account.id),
    type,
    uri,
    ...(app.mode === 'older' && {
      followers: { href: null, total: 3 },
      ...(scopes.has('user-read-private') && { country: account.country, product: account.product }),
      ...(scopes.has('user-read-email') && { email: `${account.id}@example.org` }),
    }),
  });
}

function top(call: Call): Reply {
  const { account, params, query, world } = call;
  const wanted = query.get('time_range') ?? 'medium_term';
  const range = RANGES.find((one) => one === wanted);
  if (!range) throw badRequest('Invalid time_range');
  const { artistIds, trackIds } = account.top[range];
  if (params.type === 'artists') {
    return ok(pageOf(call, artistIds, USUAL, (id) => fullArtist(call, known(world.artists, id))));
  }
  if (params.type !== 'tracks') throw ERRORS['not-found']();
  return ok(pageOf(call, trackIds, USUAL, (id) => fullTrack(call, known(world.tracks, id))));
}

/** Pages by time: `before` goes back from a ms time, `after` forward; not both. Fifty plays are all there ever are. */
function recentlyPlayed(call: Call): Reply {
  const { account, query, world } = call;
  if (query.has('before') && query.has('after'))
    throw badRequest('Only one of before and after can be given');
  const limit = whole(call, 'limit', { otherwise: USUAL.default, max: USUAL.max });
  const after = whole(call, 'after', { otherwise: -1 });
  const before = whole(call, 'before', { otherwise: Number.MAX_SAFE_INTEGER });
  const fitting = account.played.slice(0, 50).filter(({ at }) => at > after && at < before);
  const shown = query.has('after') ? fitting.slice(-limit || fitting.length) : fitting.slice(0, limit);
  const [newest] = shown;
  const oldest = shown.at(-1);
  const href = new URL(call.origin + call.path);
  for (const [key, value] of query) href.searchParams.set(key, value);
  const next = new URL(call.origin + call.path);
  next.searchParams.set('before', String(oldest?.at ?? 0));
  next.searchParams.set('limit', String(limit));
  return ok({
    href: href.href,
    items: shown.map(({ trackId, at, contextUri }) => ({
      track: fullTrack(call, known(world.tracks, trackId)),
      played_at: new Date(at).toISOString(),
      context: contextUri && contextOf(call, contextUri),
    })),
    limit,
    next: oldest && account.played.slice(0, 50).some(({ at }) => at < oldest.at) ? next.href : null,
    cursors: newest && oldest ? { after: String(newest.at), before: String(oldest.at) } : null,
  });
}

export function contextOf(call: Call, contextUri: string) {
  const [, type = '', id = ''] = contextUri.split(':');
  const { external_urls, href, uri } = base(call, type, id);
  return { type, href, external_urls, uri };
}

export const meRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', run: profile },
  { method: 'GET', path: '/me/top/{type}', scopes: ['user-top-read'], run: top },
  {
    method: 'GET',
    path: '/me/player/recently-played',
    scopes: ['user-read-recently-played'],
    run: recentlyPlayed,
  },
];
