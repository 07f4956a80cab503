// [Note: Sending edits] One call at a time: the library says what to ask, Spotify is asked, the library takes the answer.
// All that is known of how far it has come is in the library, so this may end anywhere. In main; imports no electron.

import { TokenError } from '../account/token-client.ts';
import type { PendingCalls } from '../library/pending/index.ts';
import type { SpotifyAnswer, SpotifyCall } from './client.ts';

interface SendOptions {
  library: {
    nextSend(): Promise<ReturnType<PendingCalls['nextSend']>>;
    sendAnswered(input: Parameters<PendingCalls['sendAnswered']>[0]): Promise<void>;
  };
  request(call: SpotifyCall): Promise<SpotifyAnswer>;
}

/**
 * Sends until nothing is left to be sent now.
 *
 * @returns when there will be (ISO 8601), or null: not until something changes. Also when nobody is signed in any more.
 */
export async function sendEdits(
  { library, request }: SendOptions,
  signal: AbortSignal,
): Promise<string | null> {
  while (!signal.aborted) {
    const next = await library.nextSend();
    if ('until' in next) return next.until;
    try {
      const answer = await request(next.request);
      await library.sendAnswered({ playlistId: next.playlistId, answer });
    } catch (thrown) {
      if (!(thrown instanceof TokenError)) throw thrown;
      // Nothing was asked: without a token no call goes out.
      await library.sendAnswered({
        playlistId: next.playlistId,
        answer: { kind: 'wait', until: Date.now() },
      });
      if (thrown.trouble === 'signed-out') return null;
      await library.sendAnswered({ playlistId: next.playlistId, answer: { kind: 'lost' } });
      return new Date(Date.now() + 60_000).toISOString();
    }
  }
  return null;
}
