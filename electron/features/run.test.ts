import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { energyOf } from '../../e2e/fake-reccobeats/rows.ts';
import {
  type FakeOptions,
  type FakeReccoBeats,
  startFakeReccoBeats,
} from '../../e2e/fake-reccobeats/server.ts';
import type { FeatureRun } from '../../shared/domain/feature-sources.ts';
import { type TestLibrary, temporaryFolder } from '../library/fixtures.ts';
import { reccobeats } from './reccobeats.ts';
import { createRuns, type FeatureRuns } from './run.ts';
import { asked, isrcOf, libraryToAsk, quickClock, shownOf, spotifyId } from './test-run.ts';

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
let fake: FakeReccoBeats;
let clock: ReturnType<typeof quickClock>;
let told: FeatureRun[];
let published: number;
beforeEach(() => {
  folder = temporaryFolder();
  clock = quickClock();
  [told, published] = [[], 0];
});
afterEach(async () => {
  library.close(undefined);
  await fake.close();
  folder.remove();
});

const runs = (): FeatureRuns =>
  createRuns({
    source: reccobeats(fake.url),
    library: asked(library),
    clock,
    tell: (run) => void told.push(run),
    publish: () => published++,
  });

async function runToEnd(count: number, options: FakeOptions = {}, isrcs = 0): Promise<FeatureRun> {
  library = libraryToAsk(folder.path, count, isrcs);
  fake = await startFakeReccoBeats({ now: clock.now, ...options });
  const each = runs();
  await each.start(null);
  await each.ended();
  return each.current() as FeatureRun;
}

describe('2,000 tracks under refusals', () => {
  it('are asked about in as few requests as there can be, and none twice', async () => {
    const refused = (n: number) => n % 7 === 3;
    const unknown = (id: string) => Number(id.slice(1)) % 20 === 0;
    const run = await runToEnd(2000, {
      fault: (n) => (refused(n) ? { kind: 'too-many', retryAfter: n % 2 === 0 ? 30 : null } : null),
      knows: (id) => !unknown(id),
    });
    const least = 2000 / 40;
    const refusals = fake.requests - fake.answered;
    console.log(
      `2,000 tracks: ${fake.requests} requests, of which ${refusals} were refused (429), against a minimum of ${least}; ` +
        `${[...fake.told.values()].filter((times) => times > 1).length} tracks answered for twice; ` +
        `${Math.round(clock.rested / 1000)} s of rest`,
    );
    expect(run).toMatchObject({ state: 'done', done: 2000, total: 2000, found: 1900 });
    expect(fake.answered).toBe(least);
    expect(refusals).toBeGreaterThan(5);
    expect(fake.told.size).toBe(2000);
    expect(Math.max(...fake.told.values())).toBe(1);
    expect(fake.tooEarly).toBe(0);
    expect(shownOf(library, 1)).toMatchObject({ source: 'reccobeats', energy: energyOf(spotifyId(1)) });
    expect(shownOf(library, 20)).toBeUndefined();
    expect(published).toBe(1);

    // All of it again: nothing is left to ask.
    const again = runs();
    await again.start(null);
    await again.ended();
    expect(again.current()).toMatchObject({ state: 'done', total: 0, requests: 0 });
    expect(fake.answered).toBe(least);
  });

  it('are asked about once when the run is cut off and another process goes on', async () => {
    library = libraryToAsk(folder.path, 2000);
    fake = await startFakeReccoBeats({ now: clock.now });
    const first = runs();
    await first.start(null);
    while (fake.answered < 20) await new Promise(setImmediate);
    // What a kill leaves: the database as it is, with the run under way.
    const { run } = library.featureRunKept({ source: 'reccobeats' }) as { run: unknown };
    expect(run).toEqual({ playlistId: null, state: 'asking' });
    await first.pause();
    expect(first.current()?.state).toBe('paused');
    library.keepFeatureRun({ source: 'reccobeats', run: { playlistId: null, state: 'asking' } });

    const second = runs();
    await second.takeUp();
    await second.ended();
    expect(second.current()).toMatchObject({ state: 'done' });
    expect(fake.told.size).toBe(2000);
    // The one request that was under way when it ended may have been answered to nobody.
    const twice = [...fake.told.values()].filter((times) => times > 1).length;
    expect(twice).toBeLessThanOrEqual(40);
    expect(library.featureRunKept({ source: 'reccobeats' })).toMatchObject({ run: null });
  });
});

it('keeps the wait it was told over a restart', async () => {
  library = libraryToAsk(folder.path, 40);
  fake = await startFakeReccoBeats({
    now: clock.now,
    fault: (n) => (n === 1 ? { kind: 'too-many', retryAfter: 600 } : null),
  });
  const first = runs();
  const resting = clock.sleep;
  clock.sleep = (_ms, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  await first.start(null);
  while (told.at(-1)?.state !== 'waiting') await new Promise(setImmediate);
  expect(told.at(-1)?.until).toBe('2026-05-01T12:10:00.000Z');
  await first.pause();

  clock.sleep = resting;
  const second = runs();
  await second.takeUp();
  expect(second.current()).toMatchObject({ state: 'paused', total: 40 });
  await second.resume();
  await second.ended();
  expect(second.current()).toMatchObject({ state: 'done', found: 40 });
  expect(fake.tooEarly).toBe(0);
  expect(clock.rested).toBeGreaterThanOrEqual(600_000);
});

it('goes on after resets, cut-off replies and trouble over there', async () => {
  const run = await runToEnd(200, {
    fault: (n) =>
      ({
        1: { kind: 'reset' } as const,
        2: { kind: 'truncated' } as const,
        4: { kind: 'error', status: 503, code: 5000 } as const,
        6: { kind: 'not-json' } as const,
        8: { kind: 'error', status: 400, code: 4291 } as const,
      })[n] ?? null,
  });
  expect(run).toMatchObject({ state: 'done', done: 200, found: 200, requests: 10 });
  expect(Math.max(...fake.told.values())).toBe(1);
});

it('skips a row it does not understand and keeps the others', async () => {
  const run = await runToEnd(40, { fault: () => ({ kind: 'bad-row' }) });
  expect(run).toMatchObject({ state: 'done', done: 40, found: 39 });
});

it('finds the one id that a whole request is refused for', async () => {
  const run = await runToEnd(40, { refuses: (id) => id === spotifyId(17) });
  expect(run).toMatchObject({ state: 'done', done: 40, found: 39 });
  expect(fake.told.size).toBe(39);
  expect(Math.max(...fake.told.values())).toBe(1);
});

it('asks by ISRC where there is no Spotify id, once for a recording, and takes its fuller row', async () => {
  library = libraryToAsk(folder.path, 3, 3);
  library.db.prepare('UPDATE track_keys SET isrc = ? WHERE track_id = 6').run([isrcOf(5)]);
  fake = await startFakeReccoBeats({ now: clock.now });
  const each = runs();
  await each.start(null);
  await each.ended();
  expect([...fake.told.keys()].sort()).toEqual([1, 2, 3].map(spotifyId).concat([4, 5].map(isrcOf)).sort());
  for (const id of [5, 6]) expect(shownOf(library, id)).toMatchObject({ energy: energyOf(isrcOf(5)) });
  expect(shownOf(library, 5)?.tempo).toBeGreaterThan(0);
});

it.each([
  [{ kind: 'reset' } as const, 'features-offline', 4],
  [{ kind: 'error', status: 502, code: 0 } as const, 'features-down', 4],
  [{ kind: 'not-json' } as const, 'features-not-understood', 4],
  [{ kind: 'error', status: 403, code: 0 } as const, 'features-refused', 1],
])('gives up on %o with a reason, and goes on when asked to', async (fault, failure, requests) => {
  let broken = true;
  const run = await runToEnd(40, { fault: () => (broken ? fault : null) });
  expect(run).toMatchObject({ state: 'failed', failure, done: 0, requests });
  expect(library.featureRunKept({ source: 'reccobeats' })).toMatchObject({ run: { state: 'paused' } });
  broken = false;
  const next = runs();
  await next.takeUp();
  await next.resume();
  await next.ended();
  expect(next.current()).toMatchObject({ state: 'done', found: 40 });
});

it('sends track ids and nothing else', async () => {
  await runToEnd(41);
  for (const { path, headers } of fake.seen) {
    expect(path).toMatch(/^\/v1\/audio-features\?ids=[0-9A-Za-z]{22}(%2C[0-9A-Za-z]{22})*$/);
    expect(headers).not.toContain('cookie');
    expect(headers).not.toContain('authorization');
  }
});

it('ends when it is stopped, and a further run asks about the rest', async () => {
  library = libraryToAsk(folder.path, 400);
  fake = await startFakeReccoBeats({
    now: clock.now,
    fault: (n) => (n === 4 ? { kind: 'slow', ms: 5000 } : null),
  });
  const each = runs();
  await each.start(null);
  while (fake.requests < 4) await new Promise(setImmediate);
  await expect(each.start(null)).rejects.toMatchObject({ code: 'features-running' });
  const before = performance.now();
  await each.stop();
  expect(performance.now() - before).toBeLessThan(1000);
  expect(each.current()).toMatchObject({ state: 'stopped', done: 120 });
  expect(library.featureRunKept({ source: 'reccobeats' })).toMatchObject({ run: null });
  await each.start(null);
  await each.ended();
  expect(each.current()).toMatchObject({ state: 'done', done: 280, found: 280 });
});
