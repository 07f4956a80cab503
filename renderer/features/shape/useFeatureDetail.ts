// A playlist's features in detail, asked for when the Shape tab shows it and again after each edit.

import { useEffect, useState } from 'react';
import type { FeatureDetail } from '../../../shared/domain/feature-detail.ts';
import type { Playlist } from '../../../shared/domain/library.ts';
import { type Failure, toFailure } from '../../../shared/domain/result.ts';
import { ask } from '../../bridge/index.ts';
import { isBusy, useFeatures } from '../../stores/features.ts';

interface Answer {
  detail: FeatureDetail | null;
  failure: Failure | null;
  tryAgain: () => void;
}

export function useFeatureDetail({ id, revision, withFeatures }: Playlist): Answer {
  // Values come without an edit, too.
  const told = useFeatures(({ run }) => (run && !isBusy(run) ? run.requests : 0));
  const [detail, setDetail] = useState<FeatureDetail | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is another shape, a new attempt asks anew
  useEffect(() => {
    let current = true;
    setFailure(null);
    ask('featureDetail', { playlistId: id }).then(
      (found) => current && setDetail(found),
      (thrown) => current && setFailure(toFailure(thrown)),
    );
    return () => {
      current = false;
    };
  }, [id, revision, withFeatures, told, attempt]);

  return {
    // After an edit the old stays until the new is there; another playlist's is never shown.
    detail: detail?.playlistId === id ? detail : null,
    failure,
    tryAgain: () => setAttempt(attempt + 1),
  };
}
