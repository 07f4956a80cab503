// The time, told anew often enough for "3 minutes ago".

import { useEffect, useState } from 'react';

const EVERY_MS = 15_000;

/** ms since 1970. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
