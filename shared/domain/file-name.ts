// A file's name made of a playlist's: what every file system takes.

import { plainText } from './plain-text.ts';

/** Signs that one of the systems refuses, and marks that turn the text round and so hide the ending. */
const REFUSED = /[\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Names of devices on Windows, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
/** Most take 255 bytes; the ending and the user's own " (2)" need some. */
const MAX_BYTES = 200;

/** The name without an ending; `otherwise` where nothing of it is left. */
export function fileNameOf(name: string, otherwise: string): string {
  const plain = plainText(name).replace(REFUSED, ' ').replace(/\s+/gu, ' ');
  let [kept, bytes] = ['', 0];
  for (const sign of plain) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > MAX_BYTES) break;
    kept += sign;
  }
  // Neither hidden nor, on Windows, cut: dots and spaces at the ends go.
  kept = kept.replace(/^[. ]+|[. ]+$/gu, '');
  if (kept === '') return otherwise;
  return DEVICE.test(kept) ? `_${kept}` : kept;
}
