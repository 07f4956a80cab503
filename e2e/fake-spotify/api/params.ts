// What a request says in its query and body, checked as Spotify checks it: a number out of range is an error, not
// brought into range.

import type * as z from 'zod';
import { badRequest } from '../http/errors.ts';
import type { Call } from '../http/route.ts';

/** A whole number of the query within its bounds, both included. */
export function whole(
  { query }: Call,
  name: string,
  { otherwise, min = 0, max = Number.MAX_SAFE_INTEGER }: { otherwise: number; min?: number; max?: number },
): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) throw badRequest(`Invalid ${name}`);
  return value;
}

/** The uris of the query; null when it has none. */
export function queryUris({ query }: Call, max: number): string[] | null {
  const text = query.get('uris');
  if (text === null) return null;
  const uris = text.split(',').filter(Boolean);
  if (uris.length === 0) throw badRequest('Missing required field: uris');
  if (uris.length > max) throw badRequest(`Too many uris requested. Maximum: ${max}`);
  return uris;
}

export function body<T>({ body: sent }: Call, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(sent ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`Invalid request body: ${issue?.path.join('.')} ${issue?.message}`);
}

export function checkMarket({ query }: Call): void {
  const market = query.get('market');
  if (market !== null && !/^[A-Z]{2}$/.test(market) && market !== 'from_token') {
    throw badRequest('Invalid market code');
  }
}
