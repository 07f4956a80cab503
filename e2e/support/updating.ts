// What tests of updates start from: an app that is an AppImage in a folder of its own, and a release server of our own that
// is honest, broken, or means ill.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type * as z from 'zod';
import type { Stored } from '../../electron/app/stored.ts';
import { keepUpdates, keptSchema, type UpdateParts } from '../../electron/updates/keeper.ts';
import type { Releases } from '../../electron/updates/release.ts';
import type { UpdateState } from '../../shared/domain/updates.ts';
import { type FakeUpdates, FEED, startFakeUpdates } from '../fake-updates/server.ts';

export const OLD = 'the program as it is';
export let server: FakeUpdates;
export let folder: string;
export let appImage: string;
export let kept: Stored<z.infer<typeof keptSchema>>;
/** As the app quits, with its code. */
export let quit: (code: number) => void;

/** Around each test of a file: a release server, and a program that is to be replaced. */
export function aroundUpdates(): void {
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
}

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

export function updates({
  key = server.key,
  ...change
}: Partial<UpdateParts> & { key?: string | null } = {}) {
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
export const answer = (where: string, bytes: Buffer | string) =>
  server.answers.set(where, (response) => response.end(bytes));
export const program = () => readFileSync(appImage, 'utf8');
/** Nothing of a download is left where it could be taken for a good one. */
export const waiting = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.AppImage'));
