// What artists' titles say, of tracks and of albums, gathered for telling their languages: a title of three words says
// little, a dozen of an artist's much more. Pure, and whatever the order the titles come in.

/** An artist's longest titles are kept: they say most, and a library may hold hundreds. */
const MOST_TITLES = 12;
/** Letters that are looked at: more change no answer. */
const MOST_LETTERS = 300;

/** What stands in brackets or after a dash names guests, versions or films, mostly in English. */
const BRACKETS = /\s*[([{（【［][^()[\]{}（）【】［］]*[)\]}）】］]/gu;
const AFTER_DASH = /\s[-–—]\s.*$/u;
const NO_LETTERS = /[^\p{L}\p{M}'’]+/gu;

/** The words of a title by which its language can be told; empty: it has none. */
export function wordsOf(title: string): string {
  const bare = title.replace(BRACKETS, ' ').replace(AFTER_DASH, ' ');
  return bare.replace(NO_LETTERS, ' ').trim().toLowerCase();
}

export class ArtistTitles {
  readonly #of = new Map<number, string[]>();

  add(artistId: number, title: string): void {
    const words = wordsOf(title);
    const kept = this.#of.get(artistId) ?? [];
    if (words === '' || kept.includes(words)) return;
    kept.push(words);
    kept.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (kept.length > MOST_TITLES) kept.pop();
    this.#of.set(artistId, kept);
  }

  /** By artist; one without words is not in it. */
  texts(): Map<number, string> {
    return new Map([...this.#of].map(([id, titles]) => [id, titles.join('. ').slice(0, MOST_LETTERS)]));
  }
}
