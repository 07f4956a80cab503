// One call of the Web API: within its bucket's budget, with a token that lives, sent again only where that is safe and
// soon. What comes back is a value whatever happened; nothing here waits longer than half a minute.

import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { TokenClient } from '../account/token-client.ts';
import { type Budgets, shut, spend, waitUntil } from './budgets.ts';

export interface SpotifyCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From `/v1` on, or the address Spotify gave for the next page. */
  path: string;
  /** Calls of one kind share a budget. */
  bucket: string;
  body?: unknown;
  etag?: string;
}

export type SpotifyAnswer =
  | { kind: 'ok'; json: unknown; etag: string | null }
  /** As it was at this ETag. */
  | { kind: 'unchanged' }
  /** Nothing left of this bucket before that time. */
  | { kind: 'wait'; until: number }
  /** No, for good: Spotify's status and words. */
  | { kind: 'refused'; status: number; message: string; reason: string | null }
  /** No answer, or none that makes sense. Of a call that changes something nobody knows whether it was carried out. */
  | { kind: 'lost' };

export interface ClientOptions {
  /** Up to and with `/v1`. */
  api: string;
  tokens: Pick<TokenClient, 'access' | 'spent'>;
  perDay(bucket: string): number;
  budgets: Budgets;
  /** Stores the budgets as they are now. */
  keep(budgets: Budgets): void;
  now?: () => number;
  timeoutMs?: number;
  /** Of the first pause before a call is sent again; the next is twice as long. */
  pauseMs?: number;
}

const TRIES = 3;
const LONGEST_WAIT_MS = 30_000;

const errorSchema = z.object({
  error: z.object({ message: z.string(), reason: z.string().optional() }),
});

interface Got {
  status: number;
  headers: Headers;
  json: unknown;
}

export function createSpotifyClient(options: ClientOptions) {
  const { tokens, perDay, keep, now = Date.now, pauseMs = 500 } = options;
  let { budgets } = options;
  const set = (changed: Budgets) => {
    budgets = changed;
    keep(budgets);
  };

  /** @throws TokenError */
  async function once(call: SpotifyCall): Promise<Got | 'lost' | { until: number }> {
    const until = waitUntil(budgets, call.bucket, perDay(call.bucket), now());
    if (until !== null) return { until };
    const access = await tokens.access();
    set(spend(budgets, call.bucket, now()));
    const got = await send(options, call, access);
    if (got !== 'lost' && got.status === 401) tokens.spent(access);
    return got;
  }

  return async function request(call: SpotifyCall): Promise<SpotifyAnswer> {
    for (let tries = 1; ; tries++) {
      const got = await once(call);
      if (got !== 'lost' && 'until' in got) return { kind: 'wait', until: got.until };
      const pause = tries < TRIES ? again(call, got, pauseMs * 2 ** (tries - 1)) : null;
      if (pause === null) return conclude(call, got);
      await wait(pause);
    }
  };

  function conclude({ bucket }: SpotifyCall, got: Got | 'lost'): SpotifyAnswer {
    if (got === 'lost' || got.status >= 500) return { kind: 'lost' };
    const { status, headers, json } = got;
    if (status === 304) return { kind: 'unchanged' };
    if (status === 429) {
      set(shut(budgets, bucket, retryAfterMs(headers), now()));
      return { kind: 'wait', until: budgets[bucket]?.shutUntil ?? now() };
    }
    if (status >= 200 && status < 300) return { kind: 'ok', json, etag: headers.get('etag') };
    const said = errorSchema.safeParse(json).data?.error;
    return { kind: 'refused', status, message: said?.message ?? '', reason: said?.reason ?? null };
  }
}

/** How long to wait before the same call is sent again; null: it is not. */
function again({ method }: SpotifyCall, got: Got | 'lost', pauseMs: number): number | null {
  // Spread, so that many who failed together do not come back together.
  const jittered = pauseMs * (0.5 + Math.random());
  if (got !== 'lost') {
    // Neither was carried out, so it is safe for all.
    if (got.status === 401) return jittered;
    const ms = got.status === 429 ? retryAfterMs(got.headers) : null;
    if (ms !== null && ms <= LONGEST_WAIT_MS) return ms + jittered;
    if (got.status < 500) return null;
  }
  return method === 'GET' ? jittered : null;
}

function retryAfterMs(headers: Headers): number | null {
  const text = headers.get('retry-after') ?? '';
  return /^\d+$/.test(text) ? Number(text) * 1000 : null;
}

async function send(options: ClientOptions, call: SpotifyCall, access: string): Promise<Got | 'lost'> {
  const { api, timeoutMs = 20_000 } = options;
  const { method, path, body, etag } = call;
  const url = new URL(path.startsWith('/') ? api + path : path);
  // A token goes nowhere else, whatever address a reply gives for its next page.
  if (!url.href.startsWith(`${api}/`)) return 'lost';
  const headers: Record<string, string> = { authorization: `Bearer ${access}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (etag !== undefined) headers['if-none-match'] = etag;
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    const json: unknown = text === '' ? null : JSON.parse(text);
    return { status, headers: response.headers, json };
  } catch {
    return 'lost';
  }
}
