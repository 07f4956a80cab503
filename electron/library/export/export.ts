// Writes tracks to a file of the user's choice. Runs in the library thread; main has asked where to.

import type { ExportRequest } from '../../../shared/domain/export.ts';
import type { Driver } from '../driver.ts';
import { writeFileWhole } from '../write-file.ts';
import { csvText } from './csv.ts';
import { jsonText } from './json.ts';
import { linkOf } from './links.ts';
import { m3u8Text } from './m3u8.ts';
import { type ExportedTrack, exportedTracks } from './tracks.ts';

export interface ExportResult {
  count: number;
  withoutLink: number;
}

/** Throws `not-found` and as `writeFileWhole`. */
export async function exportTo(
  db: Driver,
  { what, name, format, escapeFormulas, path }: ExportRequest & { path: string },
): Promise<ExportResult> {
  const result = { count: 0, withoutLink: 0 };
  const pages = counted(exportedTracks(db, what), result);
  const texts = {
    csv: () => csvText(pages, escapeFormulas),
    json: () => jsonText(pages, name),
    m3u8: () => m3u8Text(pages, name),
  };
  await writeFileWhole(path, texts[format]());
  return result;
}

function* counted(pages: Iterable<ExportedTrack[]>, result: ExportResult): Generator<ExportedTrack[], void> {
  for (const page of pages) {
    result.count += page.length;
    result.withoutLink += page.filter((track) => linkOf(track) === null).length;
    yield page;
  }
}
