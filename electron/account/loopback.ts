// Where the browser brings the answer of a sign-in: a listener on 127.0.0.1 that is there for one answer, five minutes at
// most. It answers its own path under its own name only, so that no page can reach it by another (DNS rebinding), and
// what is not the answer is turned away without ending the wait.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Redirected, readRedirect } from './redirect.ts';

export type LoopbackOutcome =
  | Exclude<Redirected, { kind: 'not-ours' }>
  | { kind: 'timeout' }
  | { kind: 'cancelled' };

export interface Loopback {
  redirectUri: string;
  /** Settles once; nothing listens any more then. */
  outcome: Promise<LoopbackOutcome>;
  /** Takes an address that the browser could not bring, under the same checks; false: it is not the answer. */
  take(address: string): boolean;
  cancel(): void;
}
export interface LoopbackOptions {
  state: string;
  /** HTML the browser shows after the answer. */
  page(outcome: LoopbackOutcome): string;
  /** 0: a free one. */
  port?: number;
  timeoutMs?: number;
}

const PATH = '/callback';
const FIVE_MINUTES = 5 * 60_000;

/** Another program has the port. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** @throws PortTaken */
export async function listenForRedirect(options: LoopbackOptions): Promise<Loopback> {
  const { state, page, port = 0, timeoutMs = FIVE_MINUTES } = options;
  let resolve: (outcome: LoopbackOutcome) => void = () => undefined;
  const outcome = new Promise<LoopbackOutcome>((settle) => {
    resolve = settle;
  });
  let redirectUri = '';
  let over = false;
  const server = createServer((request, response) => {
    const address = over ? null : addressOf(request, redirectUri);
    const redirected = address === null ? null : readRedirect(address, redirectUri, state);
    if (!redirected || redirected.kind === 'not-ours') answer(response, 404, '');
    else {
      end(redirected);
      answer(response, redirected.kind === 'code' ? 200 : 400, page(redirected));
    }
  });
  const timer = setTimeout(() => end({ kind: 'timeout' }), timeoutMs);
  function end(how: LoopbackOutcome): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    // Lets the answer under way go out, and nothing else in.
    server.close();
    server.closeIdleConnections();
    resolve(how);
  }
  try {
    redirectUri = `http://127.0.0.1:${await listen(server, port)}${PATH}`;
  } catch (thrown) {
    clearTimeout(timer);
    throw (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTaken(port) : thrown;
  }
  return {
    redirectUri,
    outcome,
    take(address) {
      const redirected = readRedirect(address, redirectUri, state);
      if (over || redirected.kind === 'not-ours') return false;
      end(redirected);
      return true;
    },
    cancel: () => end({ kind: 'cancelled' }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Exclusive: never shared with another process of the user's.
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The whole address that was asked for, when it was asked of this listener by its own name. */
function addressOf({ method, headers, url = '' }: IncomingMessage, redirectUri: string): string | null {
  const { host, origin } = new URL(redirectUri);
  if (method !== 'GET' || headers.host !== host) return null;
  return url.startsWith('/') ? `${origin}${url}` : null;
}

function answer(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    .end(html);
}
