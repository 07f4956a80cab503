// The requests of a file: what each asks for, and what was not understood of it.

import * as z from 'zod';
import { InputError } from './input-error.ts';
import { textOf } from './stream.ts';

const count = z.number().int().min(0).max(10_000);
const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string().nullish(),
  playlist: z.array(z.string()),
  recommender_neighbors: count.default(20),
  search: z.string().nullish(),
  search_neighbors: count.default(20),
  exclude: z.array(z.string()).default([]),
});
export type SuggestRequest = z.infer<typeof requestSchema>;

export interface ReadRequests {
  requests: SuggestRequest[];
  /** Keys that were ignored, by request id. */
  ignored: { id: string | number; keys: string[] }[];
}

/** @throws InputError when the file holds no JSON array of requests; says which one and what is wrong with it */
export async function readRequests(path: string): Promise<ReadRequests> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await textOf(path));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new InputError(`${path} is no JSON: ${cause.message}`);
    throw cause;
  }
  if (!Array.isArray(parsed)) throw new InputError(`${path} must hold an array of requests.`);
  const known = new Set(Object.keys(requestSchema.shape));
  const ignored: ReadRequests['ignored'] = [];
  const requests = parsed.map((one: unknown, i) => {
    const request = requestSchema.safeParse(one);
    if (!request.success) {
      const [issue] = request.error.issues;
      throw new InputError(
        `${path}, request ${i + 1}, ${issue?.path.join('.') || 'itself'}: ${issue?.message}`,
      );
    }
    const keys = Object.keys(one as object).filter((key) => !known.has(key));
    if (keys.length > 0) ignored.push({ id: request.data.id, keys });
    return request.data;
  });
  return { requests, ignored };
}
