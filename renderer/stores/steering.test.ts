import { beforeEach, expect, test, vi } from 'vitest';
import { NEUTRAL, type Steering } from '../../shared/domain/steering-defaults.ts';
import { useSteering } from './steering.ts';

/** Main, whose answers come when they are let. */
const kept = new Map<number, Steering>();
let letAnswer: () => void;

beforeEach(() => {
  const answers = new Promise<void>((resolve) => {
    letAnswer = resolve;
  });
  kept.clear();
  vi.stubGlobal('window', {
    segue: {
      calls: {
        steering: async ({ playlistId }: { playlistId: number }) => {
          await answers;
          return { ok: true, value: kept.get(playlistId) ?? NEUTRAL };
        },
        keepSteering: async ({ playlistId, steering }: { playlistId: number; steering: Steering }) => {
          kept.set(playlistId, steering);
          return { ok: true, value: undefined };
        },
      },
    },
  });
  useSteering.setState({ playlistId: null, steering: null });
});

const { load, change, clear } = useSteering.getState();

test('what is changed before it is known is changed when it is, and kept', async () => {
  kept.set(1, { ...NEUTRAL, discover: 0.8, caps: { artist: 2, album: 3 } });
  const loaded = load(1);
  change({ discover: 0.4 });
  change(({ caps }) => ({ caps: { ...caps, artist: 1 } }));
  letAnswer();
  expect(await loaded).toBe(true);
  const wanted = { ...NEUTRAL, discover: 0.4, caps: { artist: 1, album: 3 } };
  expect(useSteering.getState().steering).toEqual(wanted);
  expect(kept.get(1)).toEqual(wanted);
});

test('what is changed before anything was asked for is the first playlist’s', async () => {
  change({ discover: 1 });
  const loaded = load(1);
  letAnswer();
  expect(await loaded).toBe(true);
  expect(useSteering.getState().steering?.discover).toBe(1);
});

test('what was changed of a playlist that was left before it was known is not another’s', async () => {
  const loads = [load(1)];
  change({ discover: 1 });
  loads.push(load(2));
  letAnswer();
  expect(await Promise.all(loads)).toEqual([false, false]);
  expect(useSteering.getState()).toMatchObject({ playlistId: 2, steering: NEUTRAL });
  expect(kept.get(1)?.discover).toBe(1);
  expect(kept.has(2)).toBe(false);
});

test('what was changed is kept on leaving, and an older answer does not undo it', async () => {
  const loads = [load(1), load(2), load(1)];
  letAnswer();
  await loads[2];
  change({ versions: true });
  await Promise.all(loads);
  expect(useSteering.getState()).toMatchObject({ playlistId: 1, steering: { versions: true } });
  clear();
  expect([...kept]).toEqual([[1, { ...NEUTRAL, versions: true }]]);
});
