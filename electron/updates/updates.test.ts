// Updates from the question to the file in its place, by way of electron-updater, against a release server of our own
// that is honest, broken, or means ill.

import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import { type FakeUpdates, FEED, FILE, FILE_PATH, startFakeUpdates } from '../../e2e/fake-updates/server.ts';
import type { UpdateState } from '../../shared/domain/updates.ts';
import type { Stored } from '../app/stored.ts';
import { keepUpdates, keptSchema, type UpdateParts } from './keeper.ts';
import type { Releases } from './release.ts';
import { seal } from './sealed.ts';

const OLD = 'the program as it is';
let server: FakeUpdates;
let folder: string;
let appImage: string;
let kept: Stored<z.infer<typeof keptSchema>>;
/** As the app quits, with its code. */
let quit: (code: number) => void;

beforeEach(async () => {
  server = await startFakeUpdates();
  folder = mkdtempSync(path.join(tmpdir(), 'segue-updates-'));
  mkdirSync(path.join(folder, 'program'));
  appImage = path.join(folder, 'program/Segue.AppImage');
  writeFileSync(appImage, OLD);
  // What electron-updater asks of an AppImage.
  vi.stubEnv('APPIMAGE', appImage);
  kept = storedInMemory();
  quit = () => {};
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function storedInMemory(): typeof kept {
  let value = keptSchema.parse({});
  return {
    get: () => value,
    set: (change) => {
      value = keptSchema.parse({ ...value, ...change });
      return value;
    },
  };
}

function updates({ key = server.key, ...change }: Partial<UpdateParts> & { key?: string | null } = {}) {
  const releases: Releases = {
    page: 'https://github.com/segue-for-tests/segue/releases',
    key,
    feed: server.origin + FEED,
    folder: (version) => `${server.origin}/${version}/`,
    origins: [server.origin],
  };
  const states: UpdateState[] = [];
  const handlers = keepUpdates({
    ...{ releases, way: 'installs', version: '9.0.0', system: { platform: 'linux', arch: 'x64' } },
    ...{ appImage, cache: { folder: path.join(folder, 'cache'), name: 'updates' }, kept },
    tell: (state) => void states.push(state),
    onTrouble: () => {},
    onQuit: (then) => {
      quit = then;
    },
    quit: () => {},
    openPage: async () => undefined,
    ...change,
  });
  return {
    states,
    state: async () => handlers.updateState(undefined),
    check: async () => handlers.updateCheck(undefined),
    stop: () => handlers.updateStop(undefined),
    begin: () => handlers.updateDownload(undefined),
    async download(): Promise<UpdateState> {
      await handlers.updateDownload(undefined);
      await vi.waitFor(() => expect(states.at(-1)?.doing).toBe('nothing'), { timeout: 10_000 });
      return states.at(-1)!;
    },
  };
}
const answer = (where: string, bytes: Buffer | string) =>
  server.answers.set(where, (response) => response.end(bytes));
const program = () => readFileSync(appImage, 'utf8');
/** Nothing of a download is left where it could be taken for a good one. */
const waiting = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.AppImage'));

describe('a valid update', () => {
  it('is asked for, downloaded, and in place once Segue has quit', async () => {
    const { check, download, states } = updates();
    expect(server.asked).toEqual([]);
    expect(await check()).toMatchObject({
      offer: { version: '9.1.0', date: '2027-01-15', bytes: server.program.byteLength },
      failure: null,
      ready: false,
    });
    expect(server.asked).toEqual([FEED]);
    expect(await download()).toMatchObject({ ready: true, failure: null, progress: null });
    expect(server.asked).toEqual([FEED, FILE_PATH]);
    expect(states.filter(({ progress }) => progress && progress.done > 0).length).toBeGreaterThan(0);
    expect(program()).toBe(OLD);
    quit(0);
    expect(readFileSync(appImage)).toEqual(server.program);
    expect(statSync(appImage).mode & 0o777).toBe(0o755);
    expect(waiting()).toEqual(['program/Segue.AppImage']);
  });

  it('is not put in place when Segue ends by a failure, and is then said to be missing, once', async () => {
    const { check, download } = updates();
    await check();
    await download();
    quit(1);
    expect(program()).toBe(OLD);
    expect((await updates().state()).failure).toBe('update-not-installed');
    expect((await updates().state()).failure).toBeNull();
  });

  it('is not asked for a second time when it waits already', async () => {
    const first = updates();
    await first.check();
    await first.download();
    const second = updates();
    await second.check();
    expect(await second.download()).toMatchObject({ ready: true });
    expect(server.asked.filter((at) => at === FILE_PATH)).toHaveLength(1);
  });

  it('of the version that runs is none', async () => {
    expect(await updates({ version: '9.1.0' }).check()).toMatchObject({ offer: null, failure: null });
    // A release comes after what was built on the way to it.
    expect(await updates({ version: '9.1.0-beta.2' }).check()).toMatchObject({ offer: { version: '9.1.0' } });
  });

  it('is only told of where it may not be put in place', async () => {
    for (const way of ['package', 'archive', 'read-only'] as const) {
      const { check, begin } = updates({ way });
      expect(await check()).toMatchObject({ offer: { version: '9.1.0', bytes: null }, failure: null });
      await begin();
    }
    expect(server.asked).not.toContain(FILE_PATH);
  });

  it('for another system is told of, and where to look', async () => {
    const { check, begin } = updates({ system: { platform: 'linux', arch: 'arm64' } });
    expect(await check()).toMatchObject({ offer: { version: '9.1.0' }, failure: 'update-no-file' });
    await begin();
    expect(server.asked).toEqual([FEED]);
  });
});

it('asks nobody on a development build and without a key', async () => {
  for (const change of [{ way: 'development' }, { key: null }, { releases: null }] as const) {
    const { check, begin } = updates(change);
    expect(await check()).toMatchObject({ asked: false, doing: 'nothing', offer: null });
    await begin();
  }
  expect(server.asked).toEqual([]);
});

describe('a feed that cannot be trusted', () => {
  const { privateKey: another } = generateKeyPairSync('ed25519');
  const refused = async (code: string) => {
    const { check, begin } = updates();
    expect(await check()).toMatchObject({ failure: code, offer: null, checkedAt: null });
    await begin();
    expect(server.asked).toEqual([FEED]);
    expect(program()).toBe(OLD);
  };

  it('unsigned', async () => {
    answer(FEED, JSON.stringify(server.feed));
    await refused('update-not-signed');
  });

  it('signed with another key', async () => {
    answer(FEED, server.sealed({}, another));
    await refused('update-not-signed');
  });

  it('with the signature of another file', async () => {
    const other = server.sealed({ notes: 'another file' }).toString('latin1').split('\n')[0];
    answer(FEED, `${other}\n${JSON.stringify(server.feed)}`);
    await refused('update-not-signed');
  });

  it('changed in one byte after it was signed', async () => {
    const bytes = server.sealed();
    bytes[bytes.length - 40]! ^= 1;
    answer(FEED, bytes);
    await refused('update-not-signed');
  });

  it('longer than any feed is', async () => {
    answer(FEED, Buffer.alloc(300_000, ' '));
    await refused('update-not-signed');
  });

  it('a page of somebody in between', async () => {
    answer(FEED, '<!doctype html><title>Sign in to the hotel</title>');
    await refused('update-not-signed');
  });

  it.each([
    ['of another form', { version: 'newest' }],
    ['with a file outside its folder', { files: [{ name: '../../evil/Segue.AppImage' }] }],
    ['with a file at another host', { files: [{ name: 'https://evil.example/Segue.AppImage' }] }],
  ])('signed, and %s', async (_what, change) => {
    const feed = { ...server.feed, ...change };
    const [file] = server.feed.files;
    if ('files' in change) feed.files = change.files.map((part) => ({ ...file!, ...part }));
    answer(FEED, seal(Buffer.from(JSON.stringify(feed)), server.signWith));
    await refused('update-not-understood');
  });
});

describe('an older version', () => {
  it('than the one that runs is refused', async () => {
    const { check, begin } = updates({ version: '9.2.0' });
    expect(await check()).toMatchObject({ failure: 'update-older', offer: null });
    await begin();
    expect(server.asked).toEqual([FEED]);
  });

  it('in a feed that was newest once is refused, also after a restart', async () => {
    const before = server.sealed();
    answer(FEED, server.sealed({ version: '9.2.0', sequence: server.feed.sequence + 1 }));
    expect(await updates().check()).toMatchObject({ offer: { version: '9.2.0' } });
    answer(FEED, before);
    expect(await updates().check()).toMatchObject({ failure: 'update-replayed', offer: null });
    expect(kept.get().seen?.version).toBe('9.2.0');
  });

  it('under the sequence of another is refused', async () => {
    await updates().check();
    answer(FEED, server.sealed({ version: '9.3.0' }));
    expect(await updates().check()).toMatchObject({ failure: 'update-replayed' });
  });

  it('does not count as seen while nobody has signed it', async () => {
    answer(FEED, server.sealed({ sequence: 2_000_000_000 }, generateKeyPairSync('ed25519').privateKey));
    await updates().check();
    server.answers.clear();
    expect(await updates().check()).toMatchObject({ failure: null, offer: { version: '9.1.0' } });
  });
});

describe('a download that is not what was signed', () => {
  const refused = async (code: string, change: Partial<UpdateParts> = {}) => {
    const all = updates(change);
    await all.check();
    // It can be tried again, and the offer stays.
    expect(await all.download()).toMatchObject({ failure: code, ready: false, offer: { version: '9.1.0' } });
    quit(0);
    expect(program()).toBe(OLD);
    expect(waiting()).toEqual(['program/Segue.AppImage']);
    return all;
  };

  it('ends too early, and is whole at the next try', async () => {
    answer(FILE_PATH, server.program.subarray(0, 100_000));
    const { download } = await refused('update-cut-off');
    server.answers.clear();
    expect(await download()).toMatchObject({ ready: true, failure: null });
    quit(0);
    expect(readFileSync(appImage)).toEqual(server.program);
  });

  it('breaks off', async () => {
    server.answers.set(FILE_PATH, (response) => {
      response.writeHead(200, { 'content-length': server.program.byteLength });
      response.write(server.program.subarray(0, 50_000), () => response.destroy());
    });
    await refused('update-cut-off');
  });

  it('has another hash', async () => {
    const forged = Buffer.from(server.program);
    forged[200_000]! ^= 1;
    answer(FILE_PATH, forged);
    await refused('update-damaged');
  });

  it('is longer', async () => {
    answer(FILE_PATH, Buffer.concat([server.program, Buffer.from('and more')]));
    await refused('update-damaged');
  });

  it('falls silent', async () => {
    server.answers.set(FILE_PATH, (response) => void response.write(server.program.subarray(0, 1000)));
    await refused('update-cut-off', { patience: 1500 });
  });

  it('is gone', async () => {
    server.answers.set(FILE_PATH, (response) => response.writeHead(404).end());
    await refused('update-none');
  });

  it('leads to another host, which is not asked', async () => {
    const other = await startFakeUpdates();
    server.answers.set(FILE_PATH, (response) =>
      response.writeHead(302, { location: other.origin + FILE_PATH }).end(),
    );
    await refused('update-redirected');
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('is changed on the disk before Segue quits', async () => {
    const { check, download } = updates();
    await check();
    await download();
    writeFileSync(path.join(folder, 'cache/updates/pending', FILE), 'what somebody put there');
    quit(0);
    expect(program()).toBe(OLD);
    expect(readdirSync(path.dirname(appImage))).toEqual(['Segue.AppImage']);
  });
});

describe('a network', () => {
  it('that is not there', async () => {
    const { check } = updates();
    await server.close();
    expect(await check()).toMatchObject({ failure: 'update-offline', offer: null });
    server = await startFakeUpdates();
  });

  it('that is slow is waited for', async () => {
    server.answers.set(FILE_PATH, async (response) => {
      for (let at = 0; at < server.program.byteLength; at += 20_000) {
        response.write(server.program.subarray(at, at + 20_000));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      response.end();
    });
    const { check, download } = updates();
    await check();
    expect(await download()).toMatchObject({ ready: true, failure: null });
  });

  it('that never answers is given up', async () => {
    server.answers.set(FEED, () => {});
    expect(await updates({ patience: 300 }).check()).toMatchObject({ failure: 'update-offline' });
  });

  it('that leads elsewhere is not followed there', async () => {
    const other = await startFakeUpdates();
    server.answers.set(FEED, (response) => response.writeHead(302, { location: other.origin + FEED }).end());
    expect(await updates().check()).toMatchObject({ failure: 'update-redirected', offer: null });
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('whose host leads to a file of its own is followed', async () => {
    answer('/moved', server.sealed());
    server.answers.set(FEED, (response) => response.writeHead(302, { location: '/moved' }).end());
    expect(await updates().check()).toMatchObject({ offer: { version: '9.1.0' } });
  });

  it('in a circle is left', async () => {
    server.answers.set(FEED, (response) => response.writeHead(302, { location: FEED }).end());
    expect(await updates().check()).toMatchObject({ failure: 'update-redirected' });
  });

  it.each([
    [404, 'update-none'],
    [500, 'update-down'],
    [403, 'update-down'],
  ])('that answers %i', async (status, failure) => {
    server.answers.set(FEED, (response) => response.writeHead(status).end());
    expect(await updates().check()).toMatchObject({ failure });
  });
});

it('stops when the user says so, and begins anew', async () => {
  let begun = () => {};
  const sending = new Promise<void>((resolve) => {
    begun = resolve;
  });
  server.answers.set(FILE_PATH, (response) => {
    response.write(server.program.subarray(0, 1000));
    begun();
  });
  const { check, begin, stop, states, download } = updates();
  await check();
  expect(await begin()).toMatchObject({ doing: 'downloading' });
  await sending;
  await stop();
  await vi.waitFor(() =>
    expect(states.at(-1)).toMatchObject({ doing: 'nothing', failure: null, ready: false }),
  );
  expect(waiting()).toEqual(['program/Segue.AppImage']);
  server.answers.clear();
  expect(await download()).toMatchObject({ ready: true });
});

it('leaves the program where nothing can be kept', async () => {
  const { check, download } = updates({ cache: { folder: appImage, name: 'updates' } });
  await check();
  expect(await download()).toMatchObject({ ready: false, failure: 'internal' });
  expect(program()).toBe(OLD);
});
