// The text searches compare: no accents, no case, in any script. Used when tracks are written and when a filter
// is read; a change here needs a migration that folds the stored columns again.

// Letters that carry their stroke or ligature inside and so do not decompose.
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};
const STROKED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Upper case comes first so that ß, final sigma and the like meet their capitals. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ς/g, 'σ')
    .replace(STROKED, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a filter, folded. */
export function words(filter: string): string[] {
  return fold(filter)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
