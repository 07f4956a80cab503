// The latest calls of the Web API, for the user to see: what was asked and how it went, without token or contents.

import type { LoggedCall } from '../../shared/ipc/sync-calls.ts';
import type { createSpotifyClient, SpotifyAnswer, SpotifyCall } from './client.ts';

type Request = ReturnType<typeof createSpotifyClient>;

const KEPT = 300;

export function createRequestLog(now: () => number = Date.now) {
  const calls: LoggedCall[] = [];

  const add = ({ method, path, bucket }: SpotifyCall, at: number, answer: SpotifyAnswer | null) => {
    calls.push({
      ...{ at, method, bucket, took: now() - at },
      // Spotify's own addresses of further pages begin with its host.
      path: path.replace(/^https?:\/\/[^/]+/, '').slice(0, 300),
      outcome: answer?.kind ?? 'lost',
      status: answer?.kind === 'refused' ? answer.status : null,
    });
    if (calls.length > KEPT) calls.shift();
  };

  return {
    /** The same client, heard. */
    hear(request: Request): Request {
      return async (call) => {
        const at = now();
        let answer: SpotifyAnswer | null = null;
        try {
          answer = await request(call);
          return answer;
        } finally {
          add(call, at, answer);
        }
      };
    },
    /** Newest first. */
    list: (): LoggedCall[] => calls.toReversed(),
  };
}
