// ReccoBeats: free, without a key, a third party. Asked for up to 40 tracks at once by Spotify id or ISRC; it leaves
// out what it does not know and answers in an order of its own, so a row belongs to the id its `href` ends in, or to
// its ISRC, of which it may have several rows. It is sent track ids and nothing else.

import { RADAR_AXES } from '../../shared/domain/features.ts';
import { errorCode, readAnswer } from './reccobeats-reply.ts';
import type { AskedReply, AskedSource } from './source.ts';

/** The one place it is asked at. A test that needs another one changes its own copy of the built app. */
export const RECCOBEATS = 'https://api.reccobeats.com';

const TIMEOUT_MS = 20_000;
/** 40 tracks are some 20 kB. */
const MOST_BYTES = 1_000_000;
const TOO_MANY = 4291;
const BAD_IDS = [4001, 4002, 4004];
const NONE_KNOWN = [4041, 4042];

/** `fetched`: as Node's fetch, which knows no cookies and no cache. */
export function reccobeats(origin: string = RECCOBEATS, fetched: typeof fetch = fetch): AskedSource {
  return {
    id: 'reccobeats',
    answers: [...RADAR_AXES, 'tempo', 'loudness', 'key', 'mode'],
    needs: ['spotify-id', 'isrc'],
    batch: 40,
    gapMs: 250,
    async ask(ids, signal) {
      const url = new URL('/v1/audio-features', origin);
      url.searchParams.set('ids', ids.join(','));
      const both = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
      let status: number;
      let body: string;
      try {
        const reply = await fetched(url, {
          headers: { accept: 'application/json' },
          redirect: 'error',
          signal: both,
        });
        status = reply.status;
        if (status === 429) {
          await reply.body?.cancel(); // or it is kept open for as long as the reply is
          return { kind: 'later', afterMs: retryAfter(reply.headers.get('retry-after')) };
        }
        body = await textOf(reply);
      } catch (cause) {
        signal.throwIfAborted();
        // It did answer, and with more than any answer has: what it is asked again is answered so again.
        if (cause instanceof TooLong) return { kind: 'failed', why: 'features-not-understood', again: false };
        return { kind: 'failed', why: 'features-offline', again: true };
      }
      return read(status, body, ids);
    },
  };
}

class TooLong extends Error {}

function read(status: number, body: string, ids: readonly string[]): AskedReply {
  const code = status === 200 ? null : errorCode(body);
  if (code === TOO_MANY) return { kind: 'later', afterMs: null };
  if (code !== null && NONE_KNOWN.includes(code)) return { kind: 'told', features: new Map() };
  if (code !== null && BAD_IDS.includes(code)) return { kind: 'bad-id' };
  if (status >= 500) return { kind: 'failed', why: 'features-down', again: true };
  if (status !== 200)
    return {
      kind: 'failed',
      why: status === 400 || status === 404 ? 'features-not-understood' : 'features-refused',
      again: false,
    };
  const features = readAnswer(body, ids);
  // Cut off on its way, or something else than was agreed: once more tells which.
  return features
    ? { kind: 'told', features }
    : { kind: 'failed', why: 'features-not-understood', again: true };
}

/** Seconds or a date; null where it says neither. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : Number.NaN;
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

async function textOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new TooLong();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
