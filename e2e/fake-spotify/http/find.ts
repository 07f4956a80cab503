// Who answers what: the accounts pages, the Web API under /v1, covers under /image, and the tests' own under /control.

import { answerAuthorize, showAuthorize, type Visit } from '../accounts/authorize.ts';
import type { Grants } from '../accounts/grants.ts';
import { answerToken } from '../accounts/token.ts';
import { catalogueRoutes } from '../api/catalogue.ts';
import { libraryRoutes } from '../api/library.ts';
import { meRoutes } from '../api/me.ts';
import { olderRoutes } from '../api/older.ts';
import { playerRoutes } from '../api/player.ts';
import { playlistItemRoutes } from '../api/playlist-items.ts';
import { playlistRoutes } from '../api/playlists.ts';
import { searchRoutes } from '../api/search.ts';
import type { World } from '../world/world.ts';
import type { Buckets } from './buckets.ts';
import { badRequest } from './errors.ts';
import { createGate } from './gate.ts';
import { cover } from './png.ts';
import { createRouter } from './route.ts';
import type { Outcome } from './send.ts';
import type { Find, Incoming } from './server.ts';

const api = createRouter([
  ...playlistRoutes,
  ...playlistItemRoutes,
  ...libraryRoutes,
  ...meRoutes,
  ...catalogueRoutes,
  ...searchRoutes,
  ...playerRoutes,
  ...olderRoutes,
]);

const OTHERS = ['GET /authorize', 'POST /authorize', 'POST /api/token', 'GET /image/{id}'] as const;
export const ENDPOINTS: ReadonlySet<string> = new Set([...api.endpoints, ...OTHERS]);

interface Parts {
  world: World;
  grants: Grants;
  buckets: Buckets;
  control: (incoming: Incoming) => Outcome;
}

export function createFind({ world, grants, buckets, control }: Parts): Find {
  const gate = createGate(world, grants, buckets);
  const others: Record<(typeof OTHERS)[number], (incoming: Incoming) => Outcome> = {
    'GET /authorize': ({ url }) => visit(showAuthorize(world, url.searchParams)),
    'POST /authorize': ({ url, text }) =>
      visit(answerAuthorize(world, grants, url.searchParams, new URLSearchParams(text))),
    'POST /api/token': ({ text }) => {
      const { status, body } = answerToken(world, grants, new URLSearchParams(text));
      return { status, json: body, headers: { 'cache-control': 'no-store' } };
    },
    'GET /image/{id}': ({ url }) => image(world, url),
  };
  return (incoming) => {
    const { method, url } = incoming;
    if (url.pathname.startsWith('/control/')) return { endpoint: null, answer: () => control(incoming) };
    if (!url.pathname.startsWith('/v1/')) {
      const path = url.pathname.startsWith('/image/') ? '/image/{id}' : url.pathname;
      const name = OTHERS.find((one) => one === `${method} ${path}`);
      return name ? { endpoint: name, answer: () => others[name](incoming) } : null;
    }
    const matched = api.match(method, url.pathname.slice('/v1'.length));
    if (!matched) return null;
    const { route, endpoint, params } = matched;
    return {
      endpoint,
      answer: () => {
        const passed = gate(incoming.authorization, route, endpoint);
        const { origin, text } = incoming;
        const call = { world, ...passed, origin, path: url.pathname, query: url.searchParams, params };
        const { status, body } = route.run({ ...call, body: parsed(text) });
        const tagged = method === 'GET' && status === 200 && !route.path.startsWith('/me/player');
        return { status, json: body, tagged };
      },
    };
  };
}

const visit = ({ status, html, location }: Visit): Outcome => ({
  status,
  ...(html === undefined ? {} : { html }),
  ...(location === undefined ? {} : { headers: { location } }),
});

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Error parsing JSON.');
  }
}

function image(world: World, url: URL): Outcome {
  const size = Number(url.searchParams.get('size'));
  const until = Number(url.searchParams.get('until'));
  const id = url.pathname.split('/').at(-1) ?? '';
  if (!(until > world.clock.now())) return { status: 403, html: 'Expired' };
  if (![64, 300, 640].includes(size)) return { status: 404, html: 'Not found' };
  return { status: 200, bytes: cover(id, size), type: 'image/png' };
}
