// Tracks for what is typed into the palette. Until the newest are there the ones before stay, marked as such.

import { useEffect, useState } from 'react';
import type { FoundTrack } from '../../../shared/domain/library.ts';
import { createTrackSearch } from '../../stores/search.ts';
import { sayFailure } from '../../stores/toasts.ts';

const MOST_TRACKS = 8;
const nothing: FoundTrack[] = [];

export function useFoundTracks(text: string): { tracks: FoundTrack[]; current: boolean } {
  const [search] = useState(() => createTrackSearch(MOST_TRACKS));
  const [found, setFound] = useState<{ text: string; tracks: FoundTrack[] }>({ text: '', tracks: nothing });
  useEffect(() => {
    // Also without a word: the library gets ready for the first one.
    search(text).then(
      (tracks) => tracks && setFound({ text, tracks }),
      (thrown) => {
        sayFailure(thrown);
        setFound({ text, tracks: nothing });
      },
    );
  }, [search, text]);
  return { tracks: text.trim() === '' ? nothing : found.tracks, current: found.text === text };
}
