// A zip written as a stream: each member's text is made when its turn comes, so that memory holds a page of it.

import { Readable } from 'node:stream';

export interface NewMember {
  name: string;
  text: AsyncIterable<string>;
}

/** The archive's bytes. Throws what a member's text throws. */
export async function* zipOf(members: readonly NewMember[]): AsyncGenerator<Uint8Array, void> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (cause: Error) => void output.destroy(cause);
  zip.on('error', fail);
  // yazl listens to no errors of a stream that is made late.
  for (const { name, text } of members)
    zip.addReadStreamLazy(name, (give) => {
      give(null, Readable.from(text, { objectMode: false }).on('error', fail));
    });
  zip.end();
  for await (const chunk of output) yield chunk as Uint8Array;
}
