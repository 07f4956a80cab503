// What kind of picture some bytes are, by how they begin: what a server calls them is not believed.

/** Null: none that is shown. */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | null {
  const begins = (text: string, at = 0) =>
    bytes.length >= at + text.length &&
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (begins('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (begins('\u0089PNG\r\n\u001a\n')) return 'image/png';
  return begins('RIFF') && begins('WEBP', 8) ? 'image/webp' : null;
}
