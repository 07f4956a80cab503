// The text of rows in sight, asked for when they come into it: a list of many thousands reads a few dozen.

import { useCallback, useRef, useState } from 'react';
import { sayFailure } from '../../stores/toasts.ts';

interface Texts<T> {
  of(id: number): T | undefined;
  /** These are in sight. */
  want(ids: readonly number[]): void;
}

/** @param ask is called with ids that were not asked for before; it and `idOf` must stay the same */
export function useTexts<T>(ask: (ids: number[]) => Promise<T[]>, idOf: (text: T) => number): Texts<T> {
  const [texts, setTexts] = useState<ReadonlyMap<number, T>>(new Map());
  const asked = useRef(new Set<number>());
  const want = useCallback(
    (ids: readonly number[]) => {
      const missing = ids.filter((id) => !asked.current.has(id));
      if (missing.length === 0) return;
      for (const id of missing) asked.current.add(id);
      ask(missing).then(
        (found) => setTexts((known) => new Map([...known, ...found.map((one) => [idOf(one), one] as const)])),
        (thrown: unknown) => {
          for (const id of missing) asked.current.delete(id);
          sayFailure(thrown);
        },
      );
    },
    [ask, idOf],
  );
  return { of: (id) => texts.get(id), want };
}
