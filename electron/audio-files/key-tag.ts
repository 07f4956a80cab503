// A musical key as tags write it: "Am", "F# minor", "Bbm", "8A" (Camelot), "1m" (Open Key).

const PITCH: Readonly<Record<string, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };
const NAMED = /^([a-g])\s*(#|♯|b|♭|sharp|flat)?\s*(major|maj|minor|min|m|dur|moll)?$/;
const WHEEL = /^0?(\d{1,2})\s*([abdm])$/;

/** Pitch class (C = 0) and mode (1 major, 0 minor); null for what is no key. A capital M is major. */
export function readKey(tag: string): { key: number; mode: 0 | 1 } | null {
  const text = tag
    .trim()
    .replace(/^([A-Ga-g][#♯b♭]?)\s*M$/u, '$1 major')
    .toLowerCase();
  const named = NAMED.exec(text);
  if (named) {
    const [, letter = '', sign = '', mode = ''] = named;
    const shift = /^(#|♯|sharp)$/u.test(sign) ? 1 : sign === '' ? 0 : -1;
    const pitch = PITCH[letter];
    return pitch === undefined
      ? null
      : { key: (pitch + shift + 12) % 12, mode: /^m(in|oll|$)/.test(mode) ? 0 : 1 };
  }
  const [, number = '', side = ''] = WHEEL.exec(text) ?? [];
  const hour = Number(number);
  if (hour < 1 || hour > 12) return null;
  // Camelot: 8B is C major, 8A its parallel A minor. Open Key starts at C with 1d, A minor is 1m.
  const openKey = side === 'd' || side === 'm';
  const fifths = openKey ? hour - 1 : hour - 8;
  const minor = side === 'a' || side === 'm';
  const key = (((fifths * 7 + (minor ? 9 : 0)) % 12) + 12) % 12;
  return { key, mode: minor ? 0 : 1 };
}
