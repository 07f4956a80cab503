// What a part of the server offers: a table of routes, each with what it needs and what it does. An endpoint's name is
// its method and path as Spotify's reference writes it, such as `GET /playlists/{id}/items`: counts, buckets and faults
// are kept under it.

import type { Account, App } from '../world/types.ts';
import type { World } from '../world/world.ts';

export interface Call {
  world: World;
  app: App;
  account: Account;
  scopes: ReadonlySet<string>;
  /** Of the address asked for: scheme, host and port. */
  origin: string;
  path: string;
  query: URLSearchParams;
  /** By the names in the path's braces. */
  params: Readonly<Record<string, string>>;
  /** The parsed JSON of the request; undefined when there was none. */
  body: unknown;
}

export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** One of them is enough; none: any token will do. */
  scopes?: readonly string[];
  /** Gone for new apps. */
  older?: true;
  run(call: Call): Reply;
}

export interface Matched<R> {
  route: R;
  endpoint: string;
  params: Record<string, string>;
}

/** Finds the route of a request; those without braces in their path come first. */
export function createRouter<R extends { method: string; path: string }>(routes: readonly R[]) {
  const table = [...routes]
    .sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')))
    .map((route) => ({ route, parts: route.path.split('/'), endpoint: `${route.method} ${route.path}` }));
  const names = new Set<string>();
  for (const { endpoint } of table) {
    if (names.has(endpoint)) throw new Error(`two routes are ${endpoint}`);
    names.add(endpoint);
  }
  return {
    endpoints: [...names],
    match(method: string, path: string): Matched<R> | null {
      const asked = path.split('/');
      for (const { route, parts, endpoint } of table) {
        if (route.method !== method || parts.length !== asked.length) continue;
        const params: Record<string, string> = {};
        const fits = parts.every((part, index) => {
          const value = asked[index] ?? '';
          if (!part.startsWith('{')) return part === value;
          params[part.slice(1, -1)] = decodeURIComponent(value);
          return value !== '';
        });
        if (fits) return { route, endpoint, params };
      }
      return null;
    },
  };
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const done: Reply = { status: 204 };
