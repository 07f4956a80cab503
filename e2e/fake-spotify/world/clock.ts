// The server's clock: real time plus what a test has moved it on by, so that tokens expire and daily buckets empty
// without waiting.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`A clock goes forward: ${ms}`);
      ahead += ms;
    },
  };
}
