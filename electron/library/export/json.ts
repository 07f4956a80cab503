// JSON: one document with all that is known of each track, a track a line.

import type { ExportedTrack } from './tracks.ts';

export function* jsonText(pages: Iterable<readonly ExportedTrack[]>, name: string): Generator<string, void> {
  yield `{"format":"segue-tracks","version":1,"name":${JSON.stringify(name)},"tracks":[`;
  let between = '\n';
  for (const page of pages) {
    let text = '';
    for (const track of page) {
      text += between + JSON.stringify(track);
      between = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}
