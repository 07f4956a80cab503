// Lists that are read in a spreadsheet: CSV of which every cell is text, whatever the file that it tells of had in it.

import { escapeFormula } from './formula.ts';
import { writeFileWhole } from './write-file.ts';

const line = (cells: readonly string[]): string =>
  `${cells.map((text) => `"${escapeFormula(text).replaceAll('"', '""')}"`).join(',')}\r\n`;

/** Throws `export-...`. */
export async function saveForSpreadsheet(
  path: string,
  heading: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<void> {
  function* lines() {
    // With its mark, or spreadsheets take it for another encoding.
    yield `\uFEFF${line(heading)}`;
    for (const row of rows) yield line(row);
  }
  await writeFileWhole(path, lines());
}
