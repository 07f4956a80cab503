import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../../e2e/fake-spotify/start.ts';
import { signIn } from '../../e2e/fake-spotify/test-client.ts';
import { applyCall, type EditCall, MAX_URIS, planEdits, type WantedItem } from './plan-edits.ts';

const carriedOut = (now: readonly string[], calls: readonly EditCall[]) =>
  calls.reduce<readonly string[]>(applyCall, now);
const kinds = (calls: readonly EditCall[]) => calls.map(({ kind }) => kind).join(' ');
/** Small letters are kept from their place in `now`, capitals are new. */
function wanted(now: string, text: string): WantedItem[] {
  return [...text].map((letter) => {
    const from = now.indexOf(letter);
    return { uri: letter, from: from < 0 ? null : from };
  });
}
const plan = (now: string, text: string) => planEdits([...now], wanted(now, text)).calls;

/** Few uris, so that there are many copies; some kept, in any order, some new between them. */
const edits = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 })
  .chain((now) =>
    fc.record({
      now: fc.constant(now),
      kept: fc.shuffledSubarray(now.map((_, place) => place)),
      added: fc.array(fc.record({ uri: fc.constantFrom('a', 'c', 'x', 'y'), at: fc.nat(20) }), {
        maxLength: 6,
      }),
    }),
  )
  .map(({ now, kept, added }) => {
    const list: WantedItem[] = kept.map((from) => ({ uri: now[from]!, from }));
    for (const { uri, at } of added) list.splice(at % (list.length + 1), 0, { uri, from: null });
    return { now, list };
  });

describe('a plan', () => {
  it('carried out gives what is wanted, whatever that is', () => {
    fc.assert(
      fc.property(edits, ({ now, list }) => {
        const { calls } = planEdits(now, list);
        expect(carriedOut(now, calls)).toEqual(list.map(({ uri }) => uri));
      }),
      { numRuns: 2_000 },
    );
  });

  it('moves no more than is out of order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const { calls } = planEdits(
          order.map(String),
          order.map((_, place) => ({ uri: String(place), from: order.indexOf(place) })),
        );
        expect(calls.length).toBeLessThanOrEqual(order.length - longestRising(order));
        expect(calls.every(({ kind }) => kind === 'move')).toBe(true);
      }),
    );
  });

  it('of nothing is no call', () => expect(plan('abcdef', 'abcdef')).toEqual([]));

  it.each([
    ['a block forward', 'abcdefgh', 'efabcdgh', 'move'],
    ['one to the end', 'abcdefgh', 'bcdefgha', 'move'],
    ['two halves swapped', 'abcdefgh', 'efghabcd', 'move'],
    ['two far ones', 'abcdefgh', 'hbcdefga', 'move move'],
    ['a removal and an addition', 'abcd', 'abXd', 'remove add'],
    ['additions in a row', 'abcd', 'abXYZcd', 'add'],
    ['additions apart', 'abcd', 'aXbYcdZ', 'add add add'],
    ['all of it', 'abcd', 'dXb', 'remove move add'],
  ])('for %s takes few calls', (_, now, text, calls) => {
    expect(kinds(plan(now, text))).toBe(calls);
    expect(carriedOut([...now], plan(now, text)).join('')).toBe(text);
  });

  it('takes a hundred uris a call', () => {
    const now = Array.from({ length: 250 }, (_, index) => `old ${index}`);
    const list = Array.from({ length: 201 }, (_, index) => ({ uri: `new ${index}`, from: null }));
    const { calls } = planEdits(now, list);
    expect(calls.map((call) => ('uris' in call ? call.uris.length : 0))).toEqual([100, 100, 50, 100, 100, 1]);
    expect(MAX_URIS).toBe(100);
  });

  it('says what one copy among several costs', () => {
    const local = 'spotify:local:a::b:1';
    const now = ['a', 'b', 'a', local, 'a', local];
    const list = [1, 2, 3, 4].map((from) => ({ uri: now[from]!, from }));
    const { calls, redated, lostLocals } = planEdits(now, list);
    expect(calls[0]).toEqual({ kind: 'remove', uris: ['a', local] });
    expect([redated, lostLocals]).toEqual([3, 1]);
  });

  it('of ten thousand shuffled items is there without trying all', () => {
    const now = Array.from({ length: 10_000 }, (_, index) => `${index}`);
    const list = now.map((_, index) => (index * 7_919) % 10_000).map((from) => ({ uri: now[from]!, from }));
    const { calls } = planEdits(now, list);
    expect(calls.length).toBeLessThan(10_000);
  });
});

/** By trying all: n is small. */
function longestRising(order: readonly number[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << order.length; mask++) {
    const chosen = order.filter((_, index) => mask & (1 << index));
    if (chosen.every((value, index) => index === 0 || value > chosen[index - 1]!)) {
      best = Math.max(best, chosen.length);
    }
  }
  return best;
}

describe('at Spotify', () => {
  let fake: FakeSpotify;
  let me: Awaited<ReturnType<typeof signIn>>;
  let tracks: string[];
  beforeEach(async () => {
    fake = await startFakeSpotify();
    fake.addAccount({ id: 'me' });
    fake.addApp({ clientId: 'app', ownerId: 'me' });
    me = await signIn(fake, 'app', 'me');
    tracks = [...fake.world.tracks.keys()].map((id) => `spotify:track:${id}`);
  });
  afterEach(() => fake.close());

  const urisOf = (id: string) =>
    fake.state().accounts[0]!.playlists.find((playlist) => playlist.id === id)!.uris;
  const newPlaylist = async (uris: string[]): Promise<string> => {
    const { id } = (await me.ask('POST', '/me/playlists', { name: 'New' })).body;
    if (uris.length > 0) await me.ask('POST', `/playlists/${id}/items`, { uris });
    return id;
  };
  function send(id: string, call: EditCall) {
    const path = `/playlists/${id}/items`;
    if (call.kind === 'add') return me.ask('POST', path, { uris: call.uris, position: call.position });
    if (call.kind === 'remove') return me.ask('DELETE', path, { items: call.uris.map((uri) => ({ uri })) });
    const { start, length, before } = call;
    return me.ask('PUT', path, { range_start: start, range_length: length, insert_before: before });
  }

  it('plans do what they say', async () => {
    const uriOf = (letter: string) => tracks['abcdexy'.indexOf(letter)]!;
    await fc.assert(
      fc.asyncProperty(edits, async ({ now, list }) => {
        const id = await newPlaylist(now.map(uriOf));
        const real = list.map(({ uri, from }) => ({ uri: uriOf(uri), from }));
        for (const call of planEdits(now.map(uriOf), real).calls) {
          expect((await send(id, call)).status).toBeLessThan(202);
        }
        expect(urisOf(id)).toEqual(real.map(({ uri }) => uri));
      }),
      { numRuns: 40 },
    );
  });
});
