// What is left out of names and searches before anything is done with them; how one stands beside others is in names.ts.
// Without zod, for the window uses it too.

/**
 * `text` with each run of control characters and line ends as one space, and half a surrogate pair as U+FFFD: SQLite
 * keeps neither a NUL nor the half, and the rest would be invisible in a list. As long or shorter.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
