// Feeds that nobody may believe: not signed, changed, older than what is known.

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FEED } from '../../e2e/fake-updates/server.ts';
import { answer, aroundUpdates, kept, OLD, program, server, updates } from '../../e2e/support/updating.ts';
import { seal } from './sealed.ts';

aroundUpdates();

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
