// Quota: so many calls of some endpoints by an app, then nothing until the time is over, counted from the first call.
// A client is told neither the size nor what is left; only that it is over.

import type { Clock } from '../world/clock.ts';
import { ERRORS } from './errors.ts';

export interface Bucket {
  name: string;
  /** Endpoints that draw on it together. */
  endpoints: readonly string[];
  calls: number;
  ms: number;
  /** Whether the 429 says how long to wait. */
  retryAfter: boolean;
}

export interface Buckets {
  set(buckets: readonly Bucket[]): void;
  /** Counts a call, or throws 429. */
  draw(clientId: string, endpoint: string): void;
}

export function createBuckets(clock: Clock, endpoints: ReadonlySet<string>): Buckets {
  let buckets: readonly Bucket[] = [];
  const used = new Map<string, { since: number; calls: number }>();
  return {
    set(wanted) {
      const unknown = wanted
        .flatMap((bucket) => bucket.endpoints)
        .find((endpoint) => !endpoints.has(endpoint));
      if (unknown !== undefined) throw new RangeError(`there is no endpoint ${unknown}`);
      buckets = wanted;
      used.clear();
    },
    draw(clientId, endpoint) {
      for (const bucket of buckets.filter((one) => one.endpoints.includes(endpoint))) {
        const key = `${clientId} ${bucket.name}`;
        let use = used.get(key);
        if (!use || clock.now() >= use.since + bucket.ms) {
          use = { since: clock.now(), calls: 0 };
          used.set(key, use);
        }
        if (use.calls >= bucket.calls) {
          const seconds = (use.since + bucket.ms - clock.now()) / 1000;
          throw ERRORS.quota(bucket.retryAfter ? seconds : undefined);
        }
        use.calls++;
      }
    },
  };
}
