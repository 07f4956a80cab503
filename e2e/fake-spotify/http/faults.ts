// Faults by script: "the third request of GET /me/playlists is answered with 429". One is laid on an endpoint, counts
// that endpoint's requests from then on, and strikes the nth and, if wanted, those after it.

import * as z from 'zod';
import { ERROR_NAMES } from './errors.ts';

const kindSchema = z.discriminatedUnion('kind', [
  /** One of Spotify's errors; the seconds are those of Retry-After. */
  z.object({ kind: z.literal('error'), error: z.enum(ERROR_NAMES), seconds: z.number().optional() }),
  /** The answer comes late. */
  z.object({ kind: z.literal('slow'), ms: z.number().min(0) }),
  /** The connection is cut: before anything is done, or after it was, so that only the reply is lost. */
  z.object({ kind: z.literal('reset'), after: z.enum(['nothing', 'effect']) }),
  /** Half of the body: the connection ends before the length that was announced, or all seems well but the JSON. */
  z.object({ kind: z.literal('truncated'), ends: z.enum(['early', 'cleanly']) }),
  /** The server's clock is off: the Date of the reply. */
  z.object({ kind: z.literal('skew'), ms: z.number() }),
  /** The item at this index of a page is null, or makes no sense. */
  z.object({ kind: z.literal('bad-item'), index: z.number().int().min(0), as: z.enum(['null', 'nonsense']) }),
  /** Any answer at all: a redirect, a page of HTML, another type of content. Nothing is done. */
  z.object({
    kind: z.literal('reply'),
    status: z.number().int().min(200).max(599),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().default(''),
  }),
]);

export const faultSchema = z.object({
  on: z.string(),
  /** 1: the next request. */
  nth: z.number().int().min(1).default(1),
  /** How many in a row from there on. */
  times: z.number().int().min(1).default(1),
  fault: kindSchema,
});
export type Fault = z.infer<typeof kindSchema>;
export type LaidFault = z.input<typeof faultSchema>;

export interface Faults {
  lay(fault: LaidFault): void;
  /** Counts a request and says what goes wrong with it: the fault that was laid first. */
  take(endpoint: string): Fault | null;
  /** Those that have not struck as often as they were to. */
  pending(): number;
  clear(): void;
}

export function createFaults(endpoints: ReadonlySet<string>): Faults {
  let laid: (z.infer<typeof faultSchema> & { seen: number })[] = [];
  const over = ({ seen, nth, times }: (typeof laid)[number]) => seen >= nth + times - 1;
  return {
    lay(fault) {
      const parsed = faultSchema.parse(fault);
      if (!endpoints.has(parsed.on)) throw new RangeError(`there is no endpoint ${parsed.on}`);
      laid.push({ ...parsed, seen: 0 });
    },
    take(endpoint) {
      let strikes: Fault | null = null;
      for (const one of laid.filter(({ on }) => on === endpoint)) {
        one.seen++;
        if (one.seen >= one.nth) strikes ??= one.fault;
      }
      laid = laid.filter((one) => !over(one));
      return strikes;
    },
    pending: () => laid.length,
    clear: () => {
      laid = [];
    },
  };
}
