// Suggestions from the thread that ranks: what comes back, for which request, from which index, and in what order.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileScan } from '../../scripts/scan-wasm.ts';
import { bestPlacesReplySchema, orderReplySchema } from '../../shared/domain/flow.ts';
import { suggestionReplySchema } from '../../shared/domain/suggestions.ts';
import { whySchema } from '../../shared/domain/why.ts';
import { ask, benches, tracks } from './test-bench.ts';

const { folder, open } = benches(compileScan);

describe('suggestions', () => {
  it('come with text, reasons and the request they answer', async () => {
    const { suggestions, publish, library, states } = open();
    expect(suggestions.state()).toEqual({ state: 'none' });
    await expect(suggestions.suggest(ask())).rejects.toMatchObject({ code: 'no-catalogue' });
    suggestions.building(3, 60);
    expect(await publish()).toMatchObject({ outcome: 'ready', rows: 60, stale: false });
    expect(states.map(({ state }) => state)).toEqual(['building', 'ready']);

    const reply = await suggestions.suggest(ask());
    expect(suggestionReplySchema.parse(reply)).toEqual(reply);
    expect(reply).toMatchObject({ playlistId: 9, requestId: 4, basis: 'tracks' });
    expect(reply.suggestions).toHaveLength(20);
    for (const { trackId, artists, reasons } of reply.suggestions) {
      expect([1, 2, 3, 4, 5]).not.toContain(trackId);
      for (const { code, params } of reasons) {
        if (code === 'same-artist') expect(artists).toContain(params.artist);
      }
    }
    expect(reply.suggestions.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain(
      'same-artist',
    );
    library.gone.add(reply.suggestions[0]!.trackId);
    const without = await suggestions.suggest(ask());
    expect(without.suggestions.map(({ trackId }) => trackId)).toEqual(
      reply.suggestions.slice(1).map(({ trackId }) => trackId),
    );
  });

  it('let the newest request win', async () => {
    const { suggestions, publish } = open();
    await publish();
    const requests = Array.from({ length: 5 }, (_, requestId) => suggestions.suggest(ask({ requestId })));
    const settled = await Promise.allSettled(requests);
    for (const older of settled.slice(0, -1)) {
      expect(older).toMatchObject({ status: 'rejected', reason: { code: 'superseded' } });
    }
    expect(settled.at(-1)).toMatchObject({ status: 'fulfilled', value: { requestId: 4 } });
  });

  it('are explained with names, also while newer ones are asked for', async () => {
    const { suggestions, publish } = open();
    await publish();
    const { suggestions: list } = await suggestions.suggest(ask());
    const place = list.findIndex(({ reasons }) => reasons.some(({ code }) => code === 'same-artist'));
    const { trackId, title, score, artists } = list[place]!;
    const explained = suggestions.why({ ...ask(), trackId });
    const newer = suggestions.suggest(ask({ requestId: 5 }));
    const { parts, ...told } = whySchema.parse(await explained);
    expect(told).toMatchObject({ trackId, title, score, rank: place + 1 });
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(parts.find(({ name }) => name === 'artist')?.fact).toEqual({
      code: 'artist',
      params: { n: 1, count: 4, artist: artists[0] },
    });
    await newer;
    await expect(suggestions.why({ ...ask(), trackId: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('swap a new snapshot in, and keep the old one when the new one is damaged', async () => {
    const { suggestions, publish } = open();
    await publish();
    await publish(tracks.slice(0, 30));
    const reply = await suggestions.suggest(ask({ limit: 500 }));
    expect(reply.suggestions.every(({ trackId }) => trackId <= 30)).toBe(true);

    const damaged = join(folder(), 'damaged');
    writeFileSync(damaged, 'SEGUECAT and then nothing of the kind');
    const outcome = await suggestions.load(damaged);
    expect(outcome).toEqual({ outcome: 'rejected', reason: 'corrupt', asidePath: `${damaged}.set-aside` });
    expect(existsSync(damaged)).toBe(false);
    expect(suggestions.state()).toMatchObject({ state: 'ready', rows: 30 });
    expect((await suggestions.suggest(ask({ limit: 500 }))).suggestions).toEqual(reply.suggestions);
    expect(await suggestions.load(join(folder(), 'nowhere'))).toMatchObject({
      reason: 'missing',
      asidePath: null,
    });

    suggestions.notBuilt('none');
    await expect(suggestions.suggest(ask())).rejects.toMatchObject({ code: 'no-catalogue' });
  });

  it('refuse to be like a track that the catalogue does not know', async () => {
    const { suggestions, publish } = open();
    await publish(tracks.slice(0, 30));
    await expect(suggestions.suggest(ask({ seedTrackIds: [40] }))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await suggestions.suggest(ask({ seedTrackIds: [20] }))).suggestions).toHaveLength(20);
  });

  it('are the nearest of each of some tracks, each once, under the track it is near', async () => {
    const { suggestions, library, publish } = open();
    await publish();
    const seedTrackIds = [20, 31, 45];
    const reply = await suggestions.suggest(ask({ seedTrackIds, each: 4 }));
    expect(suggestionReplySchema.parse(reply)).toEqual(reply);
    const ids = reply.suggestions.map(({ trackId }) => trackId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id) => seedTrackIds.includes(id) || library.seeds.includes(id))).toBe(false);
    const nears = reply.suggestions.map(({ near }) => near!.trackId);
    expect([...new Set(nears)]).toEqual(seedTrackIds);
    for (const seed of seedTrackIds) expect(nears.filter((id) => id === seed).length).toBeLessThanOrEqual(4);
    expect(nears).toEqual(nears.toSorted((a, b) => seedTrackIds.indexOf(a) - seedTrackIds.indexOf(b)));
    // Why one is there, is told by the track it is near.
    const { trackId, near, score } = reply.suggestions[0]!;
    const told = await suggestions.why({ ...ask({ seedTrackIds, each: 4 }), trackId, near: near!.trackId });
    expect(told.score).toBeCloseTo(score, 6);
    await expect(suggestions.suggest(ask({ seedTrackIds: [999], each: 4 }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are put in an order that flows from the last track, and tell how', async () => {
    const { suggestions, publish } = open();
    await publish();
    const byFit = await suggestions.suggest(ask({ limit: 40 }));
    expect(byFit.lead).toEqual([]);
    expect(byFit.suggestions.every(({ transition }) => transition === null)).toBe(true);
    const byFlow = await suggestions.suggest(ask({ limit: 40, order: 'flow' }));
    expect(suggestionReplySchema.parse(byFlow)).toEqual(byFlow);
    expect(byFlow.lead.map(({ trackId }) => trackId)).toEqual([1, 2, 3, 4]);
    const ids = ({ suggestions: list }: typeof byFit) => list.map(({ trackId }) => trackId);
    expect(ids(byFlow)).not.toEqual(ids(byFit));
    expect([...ids(byFlow)].sort()).toEqual([...ids(byFit)].sort());
    const energy = (trackId: number) => ((trackId - 1) % 10) / 10;
    [4, ...ids(byFlow)].slice(0, -1).forEach((before, i) => {
      const { trackId, transition } = byFlow.suggestions[i]!;
      expect(transition?.energy).toBeCloseTo(energy(trackId) - energy(before), 6);
    });
    expect((await suggestions.suggest(ask({ order: 'flow', seedTrackIds: [9] }))).lead).toHaveLength(1);
  });
});

describe('flow', () => {
  it('finds places, with titles and in the playlist as it is', async () => {
    const { suggestions, publish, library } = open();
    await publish();
    library.seeds = [1, 4, 10];
    const request = { playlistId: 9, trackId: 7, itemId: null };
    const reply = await suggestions.flow.bestPlaces(request);
    expect(bestPlacesReplySchema.parse(reply)).toEqual(reply);
    expect(reply.stays).toBe(false);
    expect(reply.places[0]).toMatchObject({
      at: 2,
      after: { title: 'Song 4' },
      before: { title: 'Song 10' },
    });
    library.seeds = [1, 4, 7, 10];
    expect(await suggestions.flow.bestPlaces({ ...request, itemId: 107 })).toMatchObject({ stays: true });
    await expect(suggestions.flow.bestPlaces({ ...request, itemId: 104 })).rejects.toMatchObject({
      code: 'stale-view',
    });
  });

  it('orders a playlist by its items; a newer request and a cancel end an older one', async () => {
    const { suggestions, publish, library } = open();
    await publish();
    library.seeds = [1, 10, 4, 7];
    const request = { playlistId: 9, keepFirst: true };
    const reply = await suggestions.flow.suggestOrder(request);
    expect(orderReplySchema.parse(reply)).toEqual(reply);
    expect(reply.order.map((place) => reply.itemIds[place])).toEqual([101, 104, 107, 110]);
    library.seeds = Array.from({ length: 10_000 }, (_, i) => 1 + ((i * 37) % 60));
    const [older, newer] = [suggestions.flow.suggestOrder(request), suggestions.flow.suggestOrder(request)];
    await expect(older).rejects.toMatchObject({ code: 'superseded' });
    suggestions.flow.cancelOrder();
    await expect(newer).rejects.toMatchObject({ code: 'superseded' });
    library.seeds = [1, 4];
    expect((await suggestions.suggest(ask())).suggestions).toHaveLength(20);
  });
});
