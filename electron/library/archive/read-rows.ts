// A member of a library file as rows. What is no row of its table is given as such, with its line: nobody but Segue
// writes such files, but anybody can.

import * as z from 'zod';
import { linesOf } from '../import/lines.ts';
import type { LibraryFile } from './manifest.ts';
import type { Row } from './rows.ts';
import { bytesOf } from './zip.ts';

export interface ReadRow {
  line: number;
  text: string;
  /** Null: it cannot be read. */
  row: Row | null;
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
/** UTF-16 units of a row: an edit of ten thousand tracks has some millions. */
const LONGEST = 32 * 2 ** 20;

async function* textOf(file: LibraryFile, table: string, onBytes: (count: number) => void) {
  const member = file.members.get(table);
  if (!member) return;
  const decoder = new TextDecoder();
  for await (const bytes of bytesOf(file.path, member.index)) {
    onBytes(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
}

/** Batches of a table's rows; none of a table that the file does not have. Throws `ArchiveError`. */
export async function* rowsOf(
  file: LibraryFile,
  table: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<ReadRow[], void> {
  for await (const lines of linesOf(textOf(file, table, onBytes), LONGEST)) {
    yield lines
      .filter(({ text }) => text !== '')
      .map(({ line, text, tooLong }) => ({ line, text, row: tooLong ? null : parsed(text) }));
  }
}

function parsed(text: string): Row | null {
  try {
    return rowSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
