// Text that a spreadsheet would run as a formula when it opens a CSV file is marked as text by an apostrophe before it.
// An apostrophe that is there already gets another one, so that the marked text leads back to one text only.

const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What `escapeFormula` was given. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
