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
const only = (genre: string) => change(({ filters }) => ({ filters: { ...filters, genresKept: [genre] } }));

test('what is changed before it is known how a playlist is steered comes on top of that', async () => {
  const filters = { ...NEUTRAL.filters, explicit: false };
  kept.set(1, { ...NEUTRAL, discover: 0.5, filters });
  useSteering.getState().expect(1);
  only('Hip-Hop');
  const loaded = load(1);
  change(() => ({ versions: true }));
  letAnswer();
  expect(await loaded).toBe(true);
  const expected = {
    ...NEUTRAL,
    discover: 0.5,
    versions: true,
    filters: { ...filters, genresKept: ['Hip-Hop'] },
  };
  expect(useSteering.getState().steering).toEqual(expected);
  clear();
  expect(kept.get(1)).toEqual(expected);
});

test('a change is of the playlist it was made in', async () => {
  const first = load(1);
  only('Hip-Hop');
  const second = load(2);
  letAnswer();
  expect(await Promise.all([first, second])).toEqual([false, false]);
  expect(useSteering.getState().steering).toEqual(NEUTRAL);
});
