// Gets one picture: from Spotify's own hosts alone, also where it is sent on, of a bounded size, and only what is a picture.

import { pictureType } from './sniff.ts';

/** Of Spotify's pictures; each host and those below it. */
const HOSTS = ['scdn.co', 'spotifycdn.com'] as const;

const MOST_BYTES = 2_000_000;
const MOST_HOPS = 3;
const TIMEOUT_MS = 15_000;

export interface Picture {
  bytes: Buffer;
  type: NonNullable<ReturnType<typeof pictureType>>;
}
export type Fetched =
  | { kind: 'picture'; picture: Picture }
  /** There is none at this address, for good: it has run out, or is not one that is asked. */
  | { kind: 'none' }
  /** No answer: it may be there another time. */
  | { kind: 'lost' };

/** @param standIn the origin of a stand-in for Spotify, in the build for tests; null: there is none */
export function mayAsk(url: URL, standIn: string | null): boolean {
  if (standIn !== null && url.origin === standIn) return true;
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain && HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

export async function fetchPicture(address: string, standIn: string | null): Promise<Fetched> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = new URL(address);
  try {
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      if (!mayAsk(url, standIn)) return { kind: 'none' };
      const response = await fetch(url, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = new URL(location, url);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return { kind: response.status < 500 && response.status !== 429 ? 'none' : 'lost' };
      }
      const bytes = await readBounded(response);
      const type = bytes && pictureType(bytes);
      return bytes && type ? { kind: 'picture', picture: { bytes, type } } : { kind: 'none' };
    }
    return { kind: 'none' };
  } catch {
    return { kind: 'lost' };
  }
}

/** Null: it is too large. */
async function readBounded({ body }: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) return null; // leaving the loop ends the reading
    parts.push(part);
  }
  return Buffer.concat(parts);
}
