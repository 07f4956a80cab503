// The artists in a cell, in every spelling that exports have: `A;B`, `A, B`, `A,B`, `A\, Inc, B`, `['A', "B's"]`,
// `["A","B"]`. Pure.

/** UTF-16 units of a cell that are looked at. */
const LONGEST = 4000;

/** Strings of a list as Python or JSON writes it. */
const LITERAL = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu;

/**
 * @param expected how many the same row names in another column, null where it does not say
 * @param isArtist whether a name is known to be one artist's: only then does a comma and a space divide, for names
 * hold such commas too ("Tyler, The Creator")
 */
export function artistsIn(
  cell: string,
  expected: number | null,
  isArtist: (name: string) => boolean,
): string[] {
  const text = cell.slice(0, LONGEST).trim();
  if (/^\[.*\]$/su.test(text)) {
    const listed = [...text.matchAll(LITERAL)].map(([, single, double]) => single ?? double ?? '');
    const bare = text.slice(1, -1).trim();
    return tidy(listed.length > 0 || bare === '' ? listed : bare.split(','));
  }
  if (expected === 1) return tidy([text]);
  // A backslash keeps a comma within its name.
  if (expected !== null || /\\,/u.test(text)) {
    const parts = text.split(/(?<!\\)[,;]/u);
    if (expected === null || parts.length === expected) return tidy(parts);
  }
  return tidy(
    text
      .split(';')
      .flatMap((name) => name.split(/(?<!\d),(?! )|,(?![ \d])/u))
      .flatMap((name) => {
        const parts = name.split(', ');
        return parts.length > 1 && isArtist(parts[0]?.trim() ?? '') ? parts : [name];
      }),
  );
}

const tidy = (names: readonly string[]): string[] => [
  ...new Set(
    names
      .map((name) => name.replace(/\\(.)/gu, '$1').trim())
      .filter((name) => name !== '' && name !== 'undefined'),
  ),
];
