// A page of anything in a reply. One item that makes no sense is left out and counted, never the page.

import * as z from 'zod';

export interface Page<T> {
  /** In the page's order; null: it makes no sense. */
  items: (T | null)[];
  /** How many that are. */
  skipped: number;
  /** Place of the first one. */
  offset: number;
  /** Place of the next page; null: this is the last. */
  next: number | null;
  total: number;
}

const count = z.number().int().min(0);
const pageSchema = z.object({
  items: z.array(z.unknown()),
  offset: count.catch(0),
  next: z.string().nullish(),
  total: count,
});

/** @throws ZodError of what is no page */
export function readPage<T>(item: z.ZodType<T>, json: unknown): Page<T> {
  const { items, offset, next, total } = pageSchema.parse(json);
  const read = items.map((one) => item.safeParse(one).data ?? null);
  return {
    items: read,
    skipped: read.filter((one) => one === null).length,
    offset,
    // A page without items has none behind it, whatever it says: it would be asked for without end.
    next: typeof next === 'string' && items.length > 0 ? offset + items.length : null,
    total,
  };
}
