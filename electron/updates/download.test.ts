// Downloads that are not what was signed, or that a network does not bring.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEED, FILE, FILE_PATH, startFakeUpdates } from '../../e2e/fake-updates/server.ts';
import {
  answer,
  appImage,
  aroundUpdates,
  folder,
  OLD,
  program,
  quit,
  server,
  updates,
  waiting,
} from '../../e2e/support/updating.ts';
import type { UpdateParts } from './keeper.ts';

aroundUpdates();

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
