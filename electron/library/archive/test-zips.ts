// Zip archives for tests: packed as any packer does, and made by hand for what no packer writes: lies about places and
// sizes, shared bytes, any name.

import { ZipFile } from 'yazl';

export async function zip(members: Record<string, Buffer | string>): Promise<Buffer> {
  return pack(Object.entries(members).map(([name, content]) => [name, content, 0o100644]));
}

export async function pack(
  members: readonly (readonly [name: string, content: Buffer | string, mode: number])[],
): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content, mode] of members) file.addBuffer(Buffer.from(content), name, { mode });
  file.end();
  const parts: Buffer[] = [];
  for await (const part of file.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

interface Entry {
  name: Buffer | string;
  /** Where its local header is. */
  at: number;
  packed: number;
  unpacked: number;
  sum?: number;
  method?: number;
  /** Unix mode. */
  mode?: number;
}
/** A list of members, as a zip ends with it. */
export function listOf(entries: readonly Entry[], begins: number): Buffer {
  const parts = entries.map(({ name, at, packed, unpacked, sum = 0, method = 8, mode = 0o100644 }) => {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(0x031e, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(0x0800, 8); // names are UTF-8
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(sum, 16);
    head.writeUInt32LE(packed, 20);
    head.writeUInt32LE(unpacked, 24);
    head.writeUInt16LE(bytes.length, 28);
    head.writeUInt32LE((mode << 16) >>> 0, 38);
    head.writeUInt32LE(at, 42);
    return Buffer.concat([head, bytes]);
  });
  const list = Buffer.concat(parts);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE(entries.length, place);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(begins, 16);
  return Buffer.concat([list, end]);
}
/** One member's bytes behind its local header. */
export function local(name: string, packed: Buffer, unpacked: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(unpacked, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}
