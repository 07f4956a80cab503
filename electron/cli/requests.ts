// The requests of a file: what each asks for, and what was not understood of it.

import * as z from 'zod';
import { InputError } from './input-error.ts';
import { jsonOf } from './stream.ts';

const MOST = 10_000;
const FEW = 20;
const count = z
  .number()
  .int()
  .min(0)
  .max(MOST)
  .nullish()
  .transform((given) => given ?? FEW);
const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string().nullish(),
  playlist: z.array(z.string()),
  recommender_neighbors: count,
  search: z.string().nullish(),
  search_neighbors: count,
  exclude: z
    .array(z.string())
    .nullish()
    .transform((given) => given ?? []),
});
export type SuggestRequest = z.infer<typeof requestSchema>;

export interface ReadRequests {
  requests: SuggestRequest[];
  /** Keys that were ignored, by request id. */
  ignored: { id: string | number; keys: string[] }[];
}

/** @throws InputError when the file holds no JSON array of requests; says which one and what is wrong with it */
export async function readRequests(path: string): Promise<ReadRequests> {
  const parsed = await jsonOf(path);
  if (!Array.isArray(parsed)) throw new InputError(`${path} must hold an array of requests.`);
  const known = new Set(Object.keys(requestSchema.shape));
  const ignored: ReadRequests['ignored'] = [];
  const requests = parsed.map((one: unknown, i) => {
    const request = requestSchema.safeParse(one);
    if (!request.success) {
      const [issue] = request.error.issues;
      throw new InputError(`${path}, request ${i + 1}${issue ? wrong(issue) : ''}.`);
    }
    const keys = Object.keys(one as object).filter((key) => !known.has(key));
    if (keys.length > 0) ignored.push({ id: request.data.id, keys });
    return request.data;
  });
  return { requests, ignored };
}

const KINDS: Record<string, string> = {
  string: 'text in quotation marks',
  array: 'a list',
  object: 'an object in braces',
  number: 'a number',
};

/** Where in a request, and what it has to be. */
function wrong({ path: [key, place], ...issue }: z.core.$ZodIssue): string {
  const where =
    key === undefined ? '' : `, ${String(key)}${place === undefined ? '' : `, entry ${Number(place) + 1}`}`;
  if (issue.code === 'invalid_union') return `${where}: must be text or a number`;
  if (issue.code === 'invalid_type' && issue.expected in KINDS)
    return `${where}: must be ${KINDS[issue.expected]}`;
  return `${where}: must be a whole number from 0 to ${MOST}`;
}
