// One spelling for a title that releases spell in several: accents, scripts that are transliterated, numerals,
// punctuation. Pure. What is left is for comparing only, never shown.

/** Letters that carry their stroke or ligature inside and so do not decompose. */
const PLAIN: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
};
/** Cyrillic and Greek by letter, as passports and record labels mostly do. */
const LATIN: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'yi',
  },
  ...{
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
  },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
  },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};
const STROKED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const TRANSLITERATED = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'gu');
/** Vowel signs that Arabic and Hebrew may leave out. */
const POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0670]/gu;

const NUMERALS: Record<string, string> = {
  ...{ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9' },
  ...{
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
  },
};
const NUMERAL_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(${Object.keys(NUMERALS).join('|')})(?![\\p{L}\\p{N}'’])`,
  'gu',
);
/** As numerals only after a word that is counted by them: "i" and "x" are words too. */
const COUNTED: Record<string, string> = { i: '1', v: '5', x: '10', first: '1', second: '2', third: '3' };
/** Words of one meaning before a number; "Long Road, Part 3" is also "Long Road III". */
const COUNTING: Record<string, string> = {
  ...{ part: '', pt: '', parte: '', teil: '', partie: '', ч: '', часть: '' },
  ...{
    number: 'no',
    num: 'no',
    nr: 'no',
    no: 'no',
    vol: 'vol',
    volume: 'vol',
    chapter: 'chapter',
    act: 'act',
  },
};
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(COUNTING).join('|')})(?![\\p{L}\\p{N}])\\.?\\s*#?\\s*(\\d+|[ivx]|first|second|third)(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Lower case; without accents on Latin and Greek letters; other scripts keep the marks that are letters there. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, '$1')
    .replace(POINTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(STROKED, (letter) => PLAIN[letter] ?? letter)
    .trim();
}

/** Letters and digits alone, Latin where they are transliterated; a name of nothing but signs stays as it is. */
export function squash(folded: string): string {
  const kept = folded
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .replace(TRANSLITERATED, (letter) => LATIN[letter] ?? letter);
  return kept === '' ? folded : kept;
}

/** Numerals of a folded title as digits, and what they count by one word. */
export const counted = (folded: string): string =>
  folded
    .replace(NUMERAL_WORD, (word) => NUMERALS[word] ?? word)
    .replace(COUNT, (_, word: string, n: string) => `${COUNTING[word] ?? word} ${COUNTED[n] ?? n}`);
