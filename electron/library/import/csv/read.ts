// A CSV as items.

import type { ImportMapping } from '../../../../shared/domain/imports.ts';
import type { Items, ReadList, Text } from '../items.ts';
import type { Columns } from './columns.ts';
import { csvRows } from './records.ts';
import { createRowReader } from './row.ts';

export interface CsvOptions {
  delimiter: string;
  columns: Columns;
  /** As the user wants it. */
  mapping: ImportMapping;
  list: ReadList | null;
  isArtist: (name: string) => boolean;
}

export async function* readCsv(text: Text, options: CsvOptions): Items {
  const { delimiter, columns, ...how } = options;
  const reader = createRowReader({ ...columns, ...how, decimalComma: delimiter !== ',' });
  let first = columns.header !== null;
  for await (const rows of csvRows(text, delimiter)) {
    const items = (first ? rows.slice(1) : rows).map(reader.read);
    first = false;
    if (items.length > 0) yield items;
  }
}

/** What divides the cells of the first line: the sign it has most of outside of quotes. */
export function delimiterOf(head: string): string {
  const [line = ''] = head.split(/[\r\n]+/u).filter((each) => each.trim() !== '');
  const bare = line.replace(/"[^"]*"/gu, '');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
