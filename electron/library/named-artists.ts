// The artists that a playlist's name may name. In SQLite, in the library thread.

import { type NamedArtist, phrasesIn } from '../catalogue/name-phrases.ts';
import type { Driver } from './driver.ts';

/** Those called as some words of it, whatever else the words may mean; in order of id. */
export function artistsNamedIn(db: Driver, name: string): NamedArtist[] {
  const words = new Map(phrasesIn(name).map((phrase) => [phrase.text, phrase.words]));
  const found = db
    .prepare(
      `SELECT id, name_search AS text FROM artists
       WHERE name_search IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all<{ id: number; text: string }>([JSON.stringify([...words.keys()])]);
  return found.flatMap(({ id, text }) => {
    const called = words.get(text);
    return called === undefined ? [] : { artistId: id, words: called };
  });
}
