// Windows' .ico and macOS' .icns: both are a table of pictures in several sizes, and both take PNGs as they are. Pure.

export interface Icon {
  /** Pixels a side. */
  size: number;
  png: Buffer;
}

/** Kinds of an .icns and their sizes; the second of a size is its double-density one. */
export const ICNS_TYPES: Readonly<Record<string, number>> = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const ICNS_HEADER = 8;

/** @param icons of at most 256 pixels a side */
export function ico(icons: readonly Icon[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(icons.length, 4);
  let offset = ICO_HEADER + ICO_ENTRY * icons.length;
  const entries = icons.map(({ size, png }) => {
    const entry = Buffer.alloc(ICO_ENTRY);
    entry.writeUInt8(size % 256, 0); // 256 is written 0
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...icons.map(({ png }) => png)]);
}

/** @param icons one of each size of `ICNS_TYPES` */
export function icns(icons: readonly Icon[]): Buffer {
  const parts = Object.entries(ICNS_TYPES).flatMap(([type, wanted]) => {
    const png = icons.find(({ size }) => size === wanted)?.png;
    if (!png) throw new RangeError(`no picture of ${wanted} pixels`);
    return [icnsHeader(type, png.length), png];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([icnsHeader('icns', body.length), body]);
}

function icnsHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(ICNS_HEADER);
  header.write(type, 'latin1');
  header.writeUInt32BE(length + ICNS_HEADER, 4);
  return header;
}
