// What was asked, in order: for counting calls against what was needed, and for finding a call that should not be there.

export interface Asked {
  endpoint: string;
  /** Path and query. */
  url: string;
  at: number;
  /** What it was answered with; null while it is not, or when the connection was cut. */
  status: number | null;
}

export interface Requests {
  begin(asked: Omit<Asked, 'status'>): Asked;
  all(): readonly Asked[];
  count(endpoint: string): number;
  counts(): Record<string, number>;
  clear(): void;
}

export function createRequests(): Requests {
  const list: Asked[] = [];
  return {
    begin(asked) {
      const entry: Asked = { ...asked, status: null };
      list.push(entry);
      return entry;
    },
    all: () => list,
    count: (endpoint) => list.filter((asked) => asked.endpoint === endpoint).length,
    counts() {
      const counts: Record<string, number> = {};
      for (const { endpoint } of list) counts[endpoint] = (counts[endpoint] ?? 0) + 1;
      return counts;
    },
    clear: () => void list.splice(0),
  };
}
