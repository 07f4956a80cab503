// By hand and from outside: /control/ lets a terminal see and change what a test does in process. Not part of Spotify.

import * as z from 'zod';
import { badRequest } from './http/errors.ts';
import { faultSchema } from './http/faults.ts';
import type { Outcome } from './http/send.ts';
import type { Incoming } from './http/server.ts';
import type { FakeSpotify } from './start.ts';

const bucketsSchema = z.array(
  z.object({
    name: z.string(),
    endpoints: z.array(z.string()),
    calls: z.number().int().min(0),
    ms: z.number().min(1),
    retryAfter: z.boolean().default(true),
  }),
);
const accountSchema = z.object({
  id: z.string().min(1),
  product: z.enum(['premium', 'free']).default('premium'),
  playlists: z.number().int().min(0).default(3),
  items: z.number().int().min(0).default(120),
  liked: z.number().int().min(0).default(30),
  odd: z.boolean().default(true),
});

type Control = Omit<FakeSpotify, 'origin' | 'close' | 'answer'>;

/** `curl -d '{"ms":3600000}' http://127.0.0.1:PORT/control/clock` and the like. */
export function createControl(fake: Control): (incoming: Incoming) => Outcome {
  const read: Record<string, () => unknown> = {
    '/control/state': () => fake.state(),
    '/control/requests': () => fake.requests.all(),
    '/control/counts': () => fake.requests.counts(),
  };
  const write: Record<string, (sent: unknown) => void> = {
    '/control/clock': (sent) => fake.world.clock.advance(z.object({ ms: z.number().min(0) }).parse(sent).ms),
    '/control/faults': (sent) => fake.faults.lay(faultSchema.parse(sent)),
    '/control/buckets': (sent) => fake.buckets.set(bucketsSchema.parse(sent)),
    '/control/accounts': (sent) => fake.addAccount(accountSchema.parse(sent)),
    '/control/revoke': (sent) => fake.grants.revoke(z.object({ account: z.string() }).parse(sent).account),
    '/control/clear': () => {
      fake.faults.clear();
      fake.requests.clear();
    },
  };
  return ({ method, url, text }) => {
    const path = url.pathname;
    const reader = method === 'GET' ? read[path] : undefined;
    if (reader) return { status: 200, json: reader() };
    const writer = method === 'POST' ? write[path] : undefined;
    if (!writer) {
      return { status: 404, json: { read: Object.keys(read), write: Object.keys(write) } };
    }
    try {
      writer(text === '' ? {} : JSON.parse(text));
      return { status: 200, json: { done: true } };
    } catch (thrown) {
      throw badRequest(thrown instanceof z.ZodError ? z.prettifyError(thrown) : String(thrown));
    }
  };
}
