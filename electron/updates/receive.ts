// What is got over the network for updates: from the hosts that are built in and from no other, whoever leads there; never
// waited for without end; with no cookie, and nothing said of who asks.

import { SegueError } from '../../shared/domain/result.ts';

export interface Rules {
  origins: readonly string[];
  /** ms without a byte after which it is given up. */
  patience: number;
  signal: AbortSignal;
}

const MOST_REDIRECTS = 5;

/**
 * Gives each piece to `take`, which must throw `SegueError`s only. Throws `update-offline`, `update-down`, `update-none`,
 * `update-redirected`, `update-cut-off`, and the signal's reason.
 */
export async function receive(
  address: string,
  { origins, patience, signal }: Rules,
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), patience);
  let answered = false;
  try {
    const reply = await follow(new URL(address), origins, AbortSignal.any([signal, silent.signal]));
    answered = true;
    const pieces = reply.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null;
    for await (const piece of pieces ?? []) {
      timer.refresh();
      await take(piece);
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof SegueError) throw cause;
    throw new SegueError(answered ? 'update-cut-off' : 'update-offline', String(cause), { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function follow(from: URL, origins: readonly string[], signal: AbortSignal): Promise<Response> {
  let url = from;
  for (let left = MOST_REDIRECTS; left >= 0; left--) {
    // Before it is asked.
    if (!origins.includes(url.origin)) throw new SegueError('update-redirected', url.origin);
    const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Segue' };
    const reply = await fetch(url, { redirect: 'manual', signal, headers });
    if (reply.status === 200) return reply;
    await reply.body?.cancel();
    const to = reply.status >= 300 && reply.status < 400 ? reply.headers.get('location') : null;
    if (to === null) {
      throw new SegueError(reply.status === 404 ? 'update-none' : 'update-down', `status ${reply.status}`);
    }
    if (!URL.canParse(to, url.href)) break;
    url = new URL(to, url);
  }
  throw new SegueError('update-redirected', 'it led nowhere');
}
