// Pages by offset, as all lists come but one (recently played goes by time).

import type { Call } from '../http/route.ts';
import { whole } from './params.ts';

export interface PageLimits {
  default: number;
  max: number;
}
export const USUAL: PageLimits = { default: 20, max: 50 };

export interface Page {
  href: string;
  items: unknown[];
  limit: number;
  next: string | null;
  offset: number;
  previous: string | null;
  total: number;
}

export function pageOf<T>(
  call: Call,
  all: readonly T[],
  limits: PageLimits,
  toItem: (one: T) => unknown,
): Page {
  const limit = whole(call, 'limit', { otherwise: limits.default, max: limits.max });
  const offset = whole(call, 'offset', { otherwise: 0 });
  return page(call.origin + call.path, call.query, all, { limit, offset }, toItem);
}

export function page<T>(
  address: string,
  query: URLSearchParams,
  all: readonly T[],
  { limit, offset }: { limit: number; offset: number },
  toItem: (one: T) => unknown,
): Page {
  const at = (from: number) => {
    const url = new URL(address);
    for (const [key, value] of query) url.searchParams.set(key, value);
    url.searchParams.set('offset', String(from));
    url.searchParams.set('limit', String(limit));
    return url.href;
  };
  return {
    href: at(offset),
    items: all.slice(offset, offset + limit).map(toItem),
    limit,
    next: limit > 0 && offset + limit < all.length ? at(offset + limit) : null,
    offset,
    previous: limit > 0 && offset > 0 ? at(Math.max(0, offset - limit)) : null,
    total: all.length,
  };
}
