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

test('nothing is changed before it is known what, nor kept', async () => {
  kept.set(1, { ...NEUTRAL, discover: 0.8 });
  const loaded = load(1);
  change({ discover: 0.4 });
  letAnswer();
  await loaded;
  expect(useSteering.getState().steering).toEqual({ ...NEUTRAL, discover: 0.8 });
  clear();
  expect(kept.get(1)?.discover).toBe(0.8);
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
