// A ReccoBeats of our own on 127.0.0.1, a real HTTP server: it answers as the real one does (rows in no order, tracks it
// does not know left out, several rows of one recording, codes of its own for errors) and fails as a test's script says.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeRow, rowOf } from './rows.ts';

/** What becomes of a request instead of an answer, or how the answer is spoilt. */
export type Fault =
  | { kind: 'too-many'; retryAfter: number | null }
  | { kind: 'error'; status: number; code: number }
  | { kind: 'slow'; ms: number }
  | { kind: 'reset' }
  | { kind: 'truncated' }
  | { kind: 'not-json' }
  | { kind: 'bad-row' };

export interface FakeOptions {
  port?: number;
  /** The fault of the n-th request, counted from 1; null: none. */
  fault?: (n: number) => Fault | null;
  knows?: (id: string) => boolean;
  /** Ids that the whole request fails for, with code 4001. */
  refuses?: (id: string) => boolean;
  /** ms since 1970, for whether an imposed wait was kept. */
  now?: () => number;
}

export interface FakeReccoBeats {
  url: string;
  requests: number;
  /** Requests that were answered with rows. */
  answered: number;
  /** How often each id was answered for, "not known" included. */
  told: Map<string, number>;
  /** Requests that came although a wait was imposed. */
  tooEarly: number;
  /** Everything that was sent along: the path with its query, and the names of headers. */
  seen: { path: string; headers: string[] }[];
  close(): Promise<void>;
}

const MOST = 40;

export async function startFakeReccoBeats(options: FakeOptions = {}): Promise<FakeReccoBeats> {
  const { fault = () => null, knows = () => true, refuses = () => false, now = Date.now } = options;
  let notBefore = 0;
  const server = createServer((request, response) => {
    fake.requests++;
    fake.seen.push({ path: request.url ?? '', headers: Object.keys(request.headers).sort() });
    if (now() < notBefore) fake.tooEarly++;
    answer(request, response, fault(fake.requests));
  });

  function answer(request: IncomingMessage, response: ServerResponse, failing: Fault | null): unknown {
    const url = new URL(request.url ?? '', 'http://fake');
    if (request.method !== 'GET' || url.pathname !== '/v1/audio-features')
      return fail(response, 404, 4042, 'No such resource');
    if (failing?.kind === 'too-many') {
      const { retryAfter } = failing;
      if (retryAfter !== null) {
        response.setHeader('retry-after', String(retryAfter));
        notBefore = now() + retryAfter * 1000;
      }
      return fail(response, 429, 4291, 'Too many requests');
    }
    if (failing?.kind === 'error') return fail(response, failing.status, failing.code, 'As scripted');
    if (failing?.kind === 'reset') return request.socket.resetAndDestroy();
    if (failing?.kind === 'slow') return setTimeout(() => answer(request, response, null), failing.ms);

    const ids = (url.searchParams.get('ids') ?? '').split(',').filter(Boolean);
    if (ids.length === 0 || ids.length > MOST) return fail(response, 400, 4002, 'ids: 1 to 40');
    if (ids.some(refuses)) return fail(response, 400, 4001, 'Malformed id');

    // Backwards, and a recording's second row without its values first.
    const rows: FakeRow[] = ids
      .filter(knows)
      .reverse()
      .flatMap((id) => rowOf(id));
    const content = failing?.kind === 'bad-row' ? [{ href: 7 }, null, ...rows.slice(1)] : rows;
    const text = failing?.kind === 'not-json' ? '<html>Sorry</html>' : JSON.stringify({ content });
    if (failing?.kind === 'truncated') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      response.write(text.slice(0, text.length / 2));
      return setTimeout(() => request.socket.destroy(), 20);
    }
    if (failing?.kind !== 'not-json') {
      fake.answered++;
      for (const id of ids) fake.told.set(id, (fake.told.get(id) ?? 0) + 1);
    }
    return response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  }

  const fake: FakeReccoBeats = {
    ...{ url: '', requests: 0, answered: 0, told: new Map(), tooEarly: 0, seen: [] },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function fail(response: ServerResponse, status: number, code: number, message: string): unknown {
  const body = { timestamp: new Date().toISOString(), error: message, code, status };
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
