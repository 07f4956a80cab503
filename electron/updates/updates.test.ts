// Updates from the question to the file in its place, by way of electron-updater.

import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { FEED, FILE_PATH } from '../../e2e/fake-updates/server.ts';
import {
  appImage,
  aroundUpdates,
  OLD,
  program,
  quit,
  server,
  updates,
  waiting,
} from '../../e2e/support/updating.ts';

aroundUpdates();

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
