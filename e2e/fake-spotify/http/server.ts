// The server: takes requests apart, finds who answers, lets faults strike, and sends. 127.0.0.1 only.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, ERRORS } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import type { Asked, Requests } from './requests.ts';
import { cut, type Outcome, send } from './send.ts';

export interface Incoming {
  method: string;
  url: URL;
  origin: string;
  authorization: string | undefined;
  /** As it was sent. */
  text: string;
}
/** Who answers a request, under the name that faults and counts go by; a null name: neither. */
export interface Answering {
  endpoint: string | null;
  answer(): Outcome;
}
export type Find = (incoming: Incoming) => Answering | null;

interface Parts {
  find: Find;
  faults: Faults;
  requests: Requests;
  now(): number;
}

const MAX_BODY = 1 << 20;

export async function startServer(
  parts: Parts,
  port: number,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      // A mistake in the fake itself: loud here, and no answer a test could take for Spotify's.
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const origin = `http://${request.headers.host}`;
  const url = new URL(request.url ?? '/', origin);
  const text = await readText(request);
  const { authorization } = request.headers;
  const found = parts.find({ method: request.method ?? 'GET', url, origin, authorization, text });
  if (!found) {
    send(request, response, refusal(new ApiError(404, 'Service not found')), null);
    return;
  }
  const { endpoint, answer } = found;
  if (endpoint === null) {
    send(request, response, answered(answer), null);
    return;
  }
  const asked = parts.requests.begin({ endpoint, url: url.pathname + url.search, at: parts.now() });
  const fault = parts.faults.take(endpoint);
  const outcome = await struck(fault, answer);
  if (outcome === 'cut') {
    cut(request);
    return;
  }
  finish(asked, outcome);
  send(request, response, outcome, fault);
}

/** What is answered under a fault; some keep it from being asked at all. */
async function struck(fault: Fault | null, answer: () => Outcome): Promise<Outcome | 'cut'> {
  switch (fault?.kind) {
    case 'error':
      return refusal(ERRORS[fault.error](fault.seconds));
    case 'reply':
      return { status: fault.status, headers: fault.headers, bytes: Buffer.from(fault.body) };
    case 'slow':
      await wait(fault.ms);
      return answered(answer);
    case 'reset':
      if (fault.after === 'effect') answered(answer);
      return 'cut';
    default:
      return answered(answer);
  }
}

function answered(answer: () => Outcome): Outcome {
  try {
    return answer();
  } catch (thrown) {
    if (thrown instanceof ApiError) return refusal(thrown);
    throw thrown;
  }
}

const refusal = (error: ApiError): Outcome => ({
  status: error.status,
  headers: error.headers,
  json: error.body(),
});

function finish(asked: Asked, { status }: Outcome): void {
  asked.status = status;
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > MAX_BODY) throw new Error('a request of more than 1 MiB');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
