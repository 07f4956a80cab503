// Edits over HTTP against a plain array: any sequence of them gives the same, and the snapshot id changes exactly when
// what is in the playlist does.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSpotify, startFakeSpotify } from '../start.ts';
import { signIn } from '../test-client.ts';
import { latest } from '../world/world.ts';

let fake: FakeSpotify;
let me: Awaited<ReturnType<typeof signIn>>;
let tracks: string[];
beforeAll(async () => {
  fake = await startFakeSpotify();
  fake.addAccount({ id: 'me' });
  fake.addApp({ clientId: 'app', ownerId: 'me' });
  me = await signIn(fake, 'app', 'me');
  tracks = [...fake.world.tracks.keys()].map((id) => `spotify:track:${id}`);
});
afterAll(() => fake.close());

const START = [0, 1, 2, 0, 1];
async function newPlaylist(): Promise<{ id: string; snapshot: string; list: string[] }> {
  const { body } = await me.ask('POST', '/me/playlists', { name: 'New' });
  const list = START.map((index) => tracks[index]!);
  const added = await me.ask('POST', `/playlists/${body.id}/items`, { uris: list });
  return { id: body.id, snapshot: added.body.snapshot_id, list };
}
const newest = (id: string) => latest(fake.world.playlists.get(id)!).entries;
const urisOf = (id: string) => newest(id).map(({ uri }) => uri);
const entriesOf = (id: string) => newest(id).map(({ uid }) => uid);

type Step =
  | { do: 'add'; uris: number[]; at: number | null }
  | { do: 'remove'; uris: number[] }
  | { do: 'move'; start: number; length: number; before: number };
const few = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), uris: few, at: fc.option(fc.nat(100)) }),
  fc.record({ do: fc.constant('remove' as const), uris: few }),
  fc.record({ do: fc.constant('move' as const), start: fc.nat(100), length: fc.nat(5), before: fc.nat(100) }),
);

/** The same by hand, with places brought into the list; null: nothing to be done on this one. */
function model(list: readonly string[], one: Step): { list: string[]; method: string; sent: unknown } | null {
  if (one.do === 'add') {
    const uris = one.uris.map((index) => tracks[index]!);
    const position = one.at === null ? undefined : one.at % (list.length + 1);
    return {
      list: list.toSpliced(position ?? list.length, 0, ...uris),
      method: 'POST',
      sent: { uris, position },
    };
  }
  if (one.do === 'remove') {
    const uris = one.uris.map((index) => tracks[index]!);
    const sent = { items: uris.map((uri) => ({ uri, positions: [0] })) };
    return { list: list.filter((uri) => !uris.includes(uri)), method: 'DELETE', sent };
  }
  if (list.length === 0) return null;
  const start = one.start % list.length;
  const length = Math.min(one.length, list.length - start);
  const before = one.before % (list.length + 1);
  const sent = { range_start: start, range_length: length, insert_before: before };
  // Marked where they are to come out, then the marked place is filled: another way than the fake's.
  const moved = list.slice(start, start + length);
  const gaps: (string | null)[] = [...list];
  gaps.fill(null, start, start + length);
  const inside = before > start && before < start + length;
  const filled = inside ? [...list] : gaps.toSpliced(before, 0, ...moved).filter((uri) => uri !== null);
  return { list: filled, method: 'PUT', sent };
}

it('any sequence gives what the same on an array gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, withSnapshot) => {
      let { id, snapshot, list } = await newPlaylist();
      for (const one of steps) {
        const wanted = model(list, one);
        if (!wanted) continue;
        const before = String(entriesOf(id));
        const snapshot_id = withSnapshot && wanted.method !== 'POST' ? snapshot : undefined;
        const { status, body } = await me.ask(wanted.method, `/playlists/${id}/items`, {
          ...(wanted.sent as object),
          snapshot_id,
        });
        expect(status).toBeLessThan(202);
        expect(urisOf(id)).toEqual(wanted.list);
        // Copies look alike in the list; which one is where is a change too.
        expect(body.snapshot_id === snapshot).toBe(String(entriesOf(id)) === before);
        if (String(wanted.list) !== String(list)) expect(body.snapshot_id).not.toBe(snapshot);
        const { body: read } = await me.get(`/playlists/${id}?fields=snapshot_id`);
        expect(read.snapshot_id).toBe(body.snapshot_id);
        list = wanted.list;
        snapshot = body.snapshot_id;
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
