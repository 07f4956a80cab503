// Covers as the page asks for them: from the store, or else from Spotify, a few at a time and each once. Nothing is asked
// of anybody while nobody is signed in.

import type { Fetched, Picture } from './fetch.ts';
import type { CoverStore } from './store.ts';

export interface CoverOptions {
  store: CoverStore;
  /** Where a picture is; null: nobody knows of it. */
  addressOf(key: string): Promise<string | null>;
  isSignedIn(): Promise<boolean>;
  fetch(address: string): Promise<Fetched>;
  /** An address has run out: it is to be found out anew. */
  onGone(): void;
  now?: () => number;
}

export interface Covers {
  /** Null: there is none, or not now. */
  picture(key: string): Promise<Picture | null>;
  /** Forgets all, also what is under way. */
  clear(): Promise<void>;
}

const AT_ONCE = 4;
/** Pictures that many rows show again and again are not read from the disk each time. */
const IN_MEMORY = 200;
/** What could not be had is not asked for again at once. */
const NOT_BEFORE_MS = 10 * 60_000;

export function createCovers(options: CoverOptions): Covers {
  const { store, addressOf, isSignedIn, onGone, now = Date.now } = options;
  const memory = new Map<string, Picture>();
  const failed = new Map<string, number>();
  const underWay = new Map<string, Promise<Picture | null>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let era = 0;

  const remember = (key: string, picture: Picture): void => {
    memory.delete(key);
    memory.set(key, picture);
    const [oldest] = memory.keys();
    if (memory.size > IN_MEMORY && oldest !== undefined) memory.delete(oldest);
  };

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  }

  async function find(key: string): Promise<Picture | null> {
    const begun = era;
    const stored = await store.get(key);
    if (stored) return stored;
    if ((failed.get(key) ?? 0) > now() || !(await isSignedIn())) return null;
    const address = await addressOf(key);
    if (address === null) return null;
    const fetched = await inTurn(async () => (begun === era ? options.fetch(address) : null));
    if (begun !== era || fetched === null) return null; // the account has gone meanwhile
    if (fetched.kind === 'picture') {
      await store.put(key, fetched.picture);
      return fetched.picture;
    }
    failed.set(key, now() + NOT_BEFORE_MS);
    if (fetched.kind === 'none') onGone();
    return null;
  }

  return {
    async picture(key) {
      const held = memory.get(key);
      if (held) return held;
      const asked = underWay.get(key) ?? find(key).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      const begun = era;
      const picture = await asked;
      if (picture && begun === era) remember(key, picture);
      return picture;
    },
    async clear() {
      era++;
      memory.clear();
      failed.clear();
      await Promise.allSettled(underWay.values());
      await store.clear();
    },
  };
}
