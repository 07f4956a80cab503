// What a filter can name, by a few letters: genres and artists of the library, and the languages its titles are in.

import { useEffect, useState } from 'react';
import { fold, words } from '../../../shared/domain/fold.ts';
import { languageName } from '../../../shared/messages/index.ts';
import { ask } from '../../bridge/index.ts';
import { latestOnly } from '../../bridge/latest-only.ts';
import { useNext } from '../../stores/next.ts';
import { sayFailure } from '../../stores/toasts.ts';

/** By `id`: genres by their names, languages as ISO 639-1, artists by number. */
export type Choice =
  | { kind: 'genre' | 'language'; id: string; name: string }
  | { kind: 'artist'; id: number; name: string };
export type Option = Choice & { tracks: number };

/** Of each kind. */
const LIMIT = 8;

/** Those with all the words in their names in the user's language, in any case and without regard to accents. */
function languagesBy(text: string): Option[] {
  const wanted = words(text);
  return useNext
    .getState()
    .languages.map(({ language, tracks }) => ({
      kind: 'language' as const,
      id: language,
      name: languageName(language),
      tracks,
    }))
    .filter(({ name }) => wanted.every((word) => fold(name).includes(word)))
    .slice(0, LIMIT);
}

/** @param text null: nothing is looked for. Null until there is an answer. */
export function useOptions(text: string | null): Option[] | null {
  const [options, setOptions] = useState<Option[] | null>(null);
  const [find] = useState(() => latestOnly((text: string) => ask('namesToFilter', { text, limit: LIMIT })));
  useEffect(() => {
    setOptions(null);
    if (text === null) return;
    let wanted = true;
    find(text).then((found) => {
      if (!wanted || !found) return;
      setOptions([
        ...found.genres.map(({ name, tracks }) => ({ kind: 'genre' as const, id: name, name, tracks })),
        ...languagesBy(text),
        ...found.artists.map((artist) => ({ kind: 'artist' as const, ...artist })),
      ]);
    }, sayFailure);
    return () => {
      wanted = false;
    };
  }, [find, text]);
  return options;
}
