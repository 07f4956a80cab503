// Covers from the fetch to the disk: who may be asked, what is taken, what is kept and what goes.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../library/fixtures.ts';
import { type Fetched, fetchPicture, mayAsk, type Picture } from './fetch.ts';
import { createCovers } from './service.ts';
import { pictureType } from './sniff.ts';
import { openCoverStore } from './store.ts';

const PNG = Buffer.from('\u0089PNG\r\n\u001a\n and the rest', 'latin1');
const key = (digit: string) => digit.repeat(32);
const picture = (text: string, length = 100): Picture => ({
  bytes: Buffer.concat([PNG, Buffer.alloc(length, text)]),
  type: 'image/png',
});

describe('who is asked', () => {
  it.each([
    'https://i.scdn.co/image/a',
    'https://mosaic.scdn.co/640/a',
    'https://image-cdn-ak.spotifycdn.com/image/a',
  ])('%s', (address) => expect(mayAsk(new URL(address), null)).toBe(true));
  it.each([
    'http://i.scdn.co/image/a',
    'https://i.scdn.co:8443/image/a',
    'https://me:secret@i.scdn.co/image/a',
    'https://scdn.co.example.org/image/a',
    'https://notscdn.co/image/a',
    'https://127.0.0.1/image/a',
    'http://127.0.0.1:9000/image/a',
    'file:///etc/passwd',
  ])('not %s', (address) => expect(mayAsk(new URL(address), null)).toBe(false));
});

it('knows pictures by their bytes', () => {
  const begun = (hex: string) => pictureType(Buffer.from(hex, 'hex'));
  expect(begun('ffd8ffe000104a464946')).toBe('image/jpeg');
  expect(begun('89504e470d0a1a0a0000')).toBe('image/png');
  expect(begun('524946460000000057454250')).toBe('image/webp');
  expect(pictureType(Buffer.from('<svg onload="alert(1)">'))).toBeNull();
  expect(pictureType(Buffer.alloc(0))).toBeNull();
});

describe('fetching', () => {
  let server: Server;
  let origin: string;
  let answers: Record<string, { status?: number; location?: string; body?: Buffer }>;
  beforeEach(async () => {
    server = createServer(({ url }, response) => {
      const { status = 200, location, body } = answers[url ?? ''] ?? { status: 404 };
      response.writeHead(status, location === undefined ? {} : { location });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.close());
  const kindOf = async (path: string) => (await fetchPicture(origin + path, origin)).kind;

  it('takes a picture, also where it is sent on to', async () => {
    answers = { '/a': { body: PNG }, '/b': { status: 302, location: '/a' } };
    expect(await fetchPicture(`${origin}/b`, origin)).toEqual({
      kind: 'picture',
      picture: { bytes: PNG, type: 'image/png' },
    });
  });

  it('asks no other host, whoever sends it there', async () => {
    answers = {
      '/away': { status: 302, location: 'http://127.0.0.1:9/a' },
      '/local': { status: 302, location: 'file:///etc/passwd' },
      '/round': { status: 302, location: '/round' },
    };
    for (const path of Object.keys(answers)) expect(await kindOf(path), path).toBe('none');
    expect((await fetchPicture(`${origin}/away`, null)).kind).toBe('none');
  });

  it('takes nothing that is too large or no picture', async () => {
    answers = {
      '/large': { body: Buffer.concat([PNG, Buffer.alloc(2_000_000)]) },
      '/page': { body: Buffer.from('<html>') },
    };
    for (const path of Object.keys(answers)) expect(await kindOf(path), path).toBe('none');
  });

  it('tells what is gone from what may come', async () => {
    answers = { '/down': { status: 503 }, '/later': { status: 429 } };
    expect(await kindOf('/gone')).toBe('none');
    expect(await kindOf('/down')).toBe('lost');
    expect(await kindOf('/later')).toBe('lost');
    expect((await fetchPicture('http://127.0.0.1:9/a', 'http://127.0.0.1:9')).kind).toBe('lost');
  });
});

describe('the store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());
  const open = (most = 10_000) => openCoverStore(folder.path, most);
  const files = () => readdirSync(folder.path).filter((name) => name !== 'index.json');

  it('keeps a picture once, whatever number of keys it has, and over a restart', async () => {
    const store = await open();
    await store.put(key('a'), picture('x'));
    await store.put(key('b'), picture('x'));
    expect(files()).toHaveLength(1);
    expect(store.count()).toBe(1);
    expect(await (await open()).get(key('b'))).toEqual(picture('x'));
  });

  it('knows all that came at the same time after a restart, and nothing after it was cleared', async () => {
    const letters = [...'123456789abcdef'];
    for (let round = 0; round < 20; round++) {
      const store = await open();
      await Promise.all(letters.map((letter) => store.put(key(letter), picture(letter))));
      const again = await open();
      expect(await Promise.all(letters.map((letter) => again.get(key(letter))))).toEqual(
        letters.map((letter) => picture(letter)),
      );
      const last = again.put(key('0'), picture('0'));
      await Promise.all([last, again.clear()]);
      expect(existsSync(folder.path)).toBe(false);
    }
  });

  it('gives up what was not used for longest', async () => {
    const store = await open(350);
    for (const letter of ['a', 'b', 'c']) {
      await store.put(key(letter), picture(letter));
      if (letter === 'b') await store.get(key('a'));
    }
    expect(await store.get(key('b'))).toBeNull();
    expect(await store.get(key('a'))).not.toBeNull();
    expect(await store.get(key('c'))).not.toBeNull();
    expect(files()).toHaveLength(2);
  });

  it('shows no file that was changed, and none that is unknown', async () => {
    const store = await open();
    await store.put(key('a'), picture('x'));
    const [file] = files() as [string];
    writeFileSync(join(folder.path, file), readFileSync(join(folder.path, file)).subarray(1));
    expect(await store.get(key('a'))).toBeNull();
    writeFileSync(join(folder.path, 'index.json'), '{');
    writeFileSync(join(folder.path, 'stray'), 'x');
    expect((await open()).count()).toBe(0);
    expect(files()).toEqual([]);
  });
});

describe('covers', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function open(fetched: () => Promise<Fetched>, signedIn = true) {
    const world = { asked: 0, gone: 0, now: 0, signedIn };
    const covers = createCovers({
      store: await openCoverStore(folder.path, 10_000),
      addressOf: async (wanted) => (wanted === key('f') ? null : `https://i.scdn.co/image/${wanted}`),
      isSignedIn: async () => world.signedIn,
      fetch: () => {
        world.asked++;
        return fetched();
      },
      onGone: () => void world.gone++,
      now: () => world.now,
    });
    return { covers, world };
  }

  it('asks once for what many rows show, and never again', async () => {
    const { covers, world } = await open(async () => ({ kind: 'picture', picture: picture('x') }));
    const shown = await Promise.all([1, 2, 3].map(() => covers.picture(key('a'))));
    expect(shown).toEqual([1, 2, 3].map(() => picture('x')));
    await covers.picture(key('a'));
    expect(world.asked).toBe(1);
    expect(await covers.picture(key('f'))).toBeNull();
    expect(world.asked).toBe(1);
  });

  it('asks nobody while nobody is signed in, and shows what is here', async () => {
    const first = await open(async () => ({ kind: 'picture', picture: picture('x') }));
    await first.covers.picture(key('a'));
    const { covers, world } = await open(async () => ({ kind: 'lost' }), false);
    expect(await covers.picture(key('a'))).toEqual(picture('x'));
    expect(await covers.picture(key('b'))).toBeNull();
    expect(world.asked).toBe(0);
  });

  it('waits before it asks again, and has a gone address found out anew', async () => {
    const { covers, world } = await open(async () => ({ kind: 'none' }));
    await covers.picture(key('a'));
    await covers.picture(key('a'));
    expect([world.asked, world.gone]).toEqual([1, 1]);
    world.now = 3_600_000;
    await covers.picture(key('a'));
    expect(world.asked).toBe(2);
  });

  it('keeps nothing that comes after all was deleted', async () => {
    let answer: (fetched: Fetched) => void = () => undefined;
    const { covers } = await open(() => new Promise((resolve) => (answer = resolve)));
    const asked = covers.picture(key('a'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const cleared = covers.clear();
    answer({ kind: 'picture', picture: picture('x') });
    expect(await asked).toBeNull();
    await cleared;
    expect(await covers.picture(key('f'))).toBeNull();
  });
});
