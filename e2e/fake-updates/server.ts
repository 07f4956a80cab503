// A release server of the tests' own: the feed, sealed with a key of its own, and the files it names, with every fault
// that a network, a mirror or somebody in between can have. Real HTTP on this computer.

import { createHash, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feed } from '../../electron/updates/feed.ts';
import { publicHalf, seal } from '../../electron/updates/sealed.ts';

type Answer = (response: ServerResponse) => void;

export interface FakeUpdates {
  origin: string;
  /** The public half, as an app is built with it. */
  key: string;
  /** Paths asked for so far. */
  asked: string[];
  /** What an AppImage of the offered version holds. */
  program: Buffer;
  /** The feed, as it is unless a test changes it. */
  feed: Feed;
  /** In place of the answer to a path. */
  answers: Map<string, Answer>;
  /** A feed, sealed with this server's key or another. */
  sealed(change?: Partial<Feed>, key?: KeyObject): Buffer;
  signWith: KeyObject;
  close(): Promise<void>;
}

export const FEED = '/segue-updates';
export const FILE = 'Segue-9.1.0-linux-x86_64.AppImage';
export const FILE_PATH = `/9.1.0/${FILE}`;

export async function startFakeUpdates(): Promise<FakeUpdates> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const program = Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), randomBytes(300_000)]);
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const feed: Feed = {
    version: '9.1.0',
    sequence: 1_800_000_000,
    date: '2027-01-15',
    notes: 'Faster starts.\n<img src=x onerror=alert(1)> stays what it is: text.',
    files: [
      {
        ...{ kind: 'appimage', arch: 'x64', name: FILE, size: program.byteLength },
        sha512: createHash('sha512').update(program).digest('base64'),
      },
    ],
  };
  const sealed = (change: Partial<Feed> = {}, key = privateKey) =>
    seal(Buffer.from(JSON.stringify({ ...feed, ...change })), key);
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers.get(url);
    if (answer) answer(response);
    else if (url === FEED) response.end(sealed());
    else if (url === FILE_PATH) response.end(program);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ key: publicHalf(privateKey), signWith: privateKey, asked, program, feed, answers, sealed },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
