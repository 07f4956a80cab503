// The line about reading from Spotify, loaded once somebody is signed in.

import { lazy, Suspense } from 'react';
import { useAccount } from '../../stores/account.ts';

const SyncLine = lazy(() => import('./SyncLine.tsx').then((module) => ({ default: module.SyncLine })));

export function LazySyncLine() {
  const signedIn = useAccount((state) => state.account?.session === 'signed-in');
  return signedIn ? (
    <Suspense>
      <SyncLine />
    </Suspense>
  ) : null;
}
