// How an answer goes out, whole or as a fault wants it.

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';

/** One of json, html and bytes; none of them: an empty answer. */
export interface Outcome {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  html?: string;
  bytes?: Buffer;
  type?: string;
  /** May be asked for again by ETag. */
  tagged?: boolean;
}

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  outcome: Outcome,
  fault: Fault | null,
): void {
  const { content, type } = contentOf(outcome, fault);
  const headers: Record<string, string> = { ...outcome.headers };
  if (type) headers['content-type'] = type;
  if (fault?.kind === 'skew') headers.date = new Date(Date.now() + fault.ms).toUTCString();
  if (outcome.tagged) {
    headers.etag = `"${createHash('sha1').update(content).digest('hex')}"`;
    headers['cache-control'] = 'private, max-age=0';
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, { etag: headers.etag }).end();
      return;
    }
  }
  if (fault?.kind === 'truncated') {
    const half = content.subarray(0, content.length >> 1);
    const announced = fault.ends === 'early' ? content.length : half.length;
    response.writeHead(outcome.status, { ...headers, 'content-length': announced });
    if (fault.ends === 'cleanly') response.end(half);
    else response.write(half, () => cut(request));
    return;
  }
  if (outcome.status !== 204) headers['content-length'] = String(content.length);
  response.writeHead(outcome.status, headers).end(content);
}

/** As a network does it: the other side sees the connection reset. */
export const cut = (request: IncomingMessage): void => void request.socket.resetAndDestroy();

function contentOf(
  { json, html, bytes, type }: Outcome,
  fault: Fault | null,
): { content: Buffer; type?: string } {
  if (bytes) return { content: bytes, ...(type ? { type } : {}) };
  if (html !== undefined) return { content: Buffer.from(html), type: 'text/html; charset=utf-8' };
  if (json === undefined) return { content: Buffer.alloc(0) };
  const told = fault?.kind === 'bad-item' ? spoil(json, fault) : json;
  return { content: Buffer.from(JSON.stringify(told)), type: 'application/json; charset=utf-8' };
}

/** With an item of the page made unusable, or of the page inside when the reply has one. */
function spoil(json: unknown, fault: Fault & { kind: 'bad-item' }): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json);
  const list = entries.find(([, value]) => Array.isArray(value));
  if (list) {
    const [key, items] = list as [string, unknown[]];
    const bad = fault.as === 'null' ? null : { id: 7, name: ['?'] };
    return { ...json, [key]: items.with(Math.min(fault.index, items.length - 1), bad) };
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, spoil(value, fault)]));
}
