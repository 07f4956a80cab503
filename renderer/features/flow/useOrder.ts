// An order for a playlist, asked for when the dialog opens and again when its choice changes; what is asked for last
// counts, and nothing is looked for any longer when the dialog closes.

import { useEffect, useState } from 'react';
import type { OrderReply } from '../../../shared/domain/flow.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import { ask } from '../../bridge/index.ts';

interface Answer {
  /** Of before, while another is looked for. */
  reply: OrderReply | null;
  failure: Failure | null;
  pending: boolean;
}

export function useOrder(playlistId: number, keepFirst: boolean): Answer {
  const [answer, setAnswer] = useState<Answer>({ reply: null, failure: null, pending: true });
  useEffect(() => {
    let current = true;
    setAnswer(({ reply }) => ({ reply, failure: null, pending: true }));
    ask('suggestOrder', { playlistId, keepFirst }).then(
      (reply) => current && setAnswer({ reply, failure: null, pending: false }),
      (thrown) => current && setAnswer({ reply: null, failure: toFailure(thrown), pending: false }),
    );
    return () => {
      current = false;
      // It may have come already: then there is nothing to end.
      void ask('cancelOrder').catch(() => undefined);
    };
  }, [playlistId, keepFirst]);
  return answer;
}
