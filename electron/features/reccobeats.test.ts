// ReccoBeats asked over real HTTP, by a server that answers as none should.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { reccobeats } from './reccobeats.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const IDS = ['T000000000000000000001', 'T000000000000000000002'];
const ask = async (answer: Answer, ids = IDS) =>
  reccobeats(await serve(answer)).ask(ids, new AbortController().signal);
const row = (id: string, energy: unknown) => ({ href: `https://open.spotify.com/track/${id}`, energy });
const says =
  (content: unknown[], status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status).end(JSON.stringify({ content }));

it('is sent the ids and nothing else', async () => {
  let seen: IncomingMessage | undefined;
  await ask((request, response) => {
    seen = request;
    says([])(request, response);
  });
  expect(seen?.url).toBe(`/v1/audio-features?ids=${encodeURIComponent(IDS.join(','))}`);
  expect(Object.keys(seen?.headers ?? {}).sort()).toEqual(
    [
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ].sort(),
  );
});

it('gives values to what was asked about alone', async () => {
  const others = Array.from({ length: 100 }, (_, i) => row(`X${String(i).padStart(21, '0')}`, 0.1));
  const reply = await ask(says([...others.slice(0, 20), row(IDS[1] as string, 0.7), ...others]));
  expect(reply.kind === 'told' && [...reply.features.keys()]).toEqual([IDS[1]]);
});

it('is not followed to another address', async () => {
  let followed = 0;
  const elsewhere = await serve((request, response) => {
    followed++;
    says([row(IDS[0] as string, 0.5)])(request, response);
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const reply = await ask((_, response) => void response.writeHead(status, { location: elsewhere }).end());
    expect(reply).toMatchObject({ kind: 'failed' });
  }
  expect(followed).toBe(0);
});

it('is not listened to beyond what an answer has, packed or not, nor asked so again', async () => {
  const part = Buffer.alloc(1 << 20, ' ');
  const endless: Answer = (_, response) => {
    const go = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', go);
    go();
  };
  const bomb = gzipSync(Buffer.alloc(200 << 20, '['));
  const packed: Answer = (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  for (const answer of [endless, packed])
    expect(await ask(answer)).toEqual({ kind: 'failed', why: 'features-not-understood', again: false });
});

it.each([
  ['text', '<html>'],
  ['nothing', ''],
  ['half an answer', '{"content":[{"href":'],
  ['another shape', '{"content":{"0":{}}}'],
  ['a list', '[]'],
  ['depths', '['.repeat(400_000)],
])('is not understood when it says %s', async (_, body) => {
  expect(await ask((_request, response) => void response.end(body))).toEqual({
    kind: 'failed',
    why: 'features-not-understood',
    again: true,
  });
});

it('of types that nobody agreed on has values that are missing, and no others', async () => {
  const odd = ['0.5', true, [], {}, null, -1, 2, 1e300];
  const reply = await ask(
    says([
      ...odd.map((energy) => row(IDS[0] as string, energy)),
      ...[null, 7, 'x', [], { href: 5, energy: 0.1 }, { href: {}, isrc: [] }, { __proto__: null }],
      { ...row(IDS[1] as string, 0.5), tempo: '120', key: 1.5 },
    ]),
  );
  if (reply.kind !== 'told') throw new Error(reply.kind);
  expect([...reply.features]).toMatchObject([[IDS[1], { energy: 0.5, tempo: null, key: null }]]);
});

it('is not read to the end of tens of thousands of rows', async () => {
  const many = Array.from({ length: 30_000 }, () => ({ isrc: 'ZZ' }));
  const reply = await ask(says([...many, row(IDS[0] as string, 0.5)]));
  expect(reply).toEqual({ kind: 'told', features: new Map() });
});

it('puts off as long as it says, in seconds or by a date, and a word is no time', async () => {
  const after = async (header: string) =>
    ask((_, response) => void response.writeHead(429, { 'retry-after': header }).end('x'.repeat(1 << 20)));
  expect(await after('7')).toEqual({ kind: 'later', afterMs: 7000 });
  expect(await after('soon')).toEqual({ kind: 'later', afterMs: null });
  expect(await after('-5')).toEqual({
    kind: 'later',
    afterMs: expect.toSatisfy((ms) => ms === null || ms === 0),
  });
  expect(await after('Thu, 01 Jan 1970 00:00:00 GMT')).toEqual({ kind: 'later', afterMs: 0 });
});
