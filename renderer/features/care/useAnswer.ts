// An answer of the library thread, asked for once: there, not yet, or failed.

import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';

export interface Answer<T> {
  value: T | null;
  failure: Failure | null;
}

/** @param ask must stay the same for as long as its answer holds */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, failure: null });
  useEffect(() => {
    let left = false;
    ask().then(
      (value) => left || setAnswer({ value, failure: null }),
      (thrown: unknown) => left || setAnswer({ value: null, failure: toFailure(thrown) }),
    );
    return () => {
      left = true;
    };
  }, [ask]);
  return answer;
}
