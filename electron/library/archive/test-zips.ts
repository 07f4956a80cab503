// Zip archives made by hand for tests, for what no packer writes: lies about places and sizes, shared bytes, any name.

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
