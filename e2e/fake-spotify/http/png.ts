// A cover as a real PNG: a gradient whose colours come from the id, so that covers differ and each stays the same.

import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square of 8-bit RGB. */
export function cover(id: string, size: number): Buffer {
  const [r = 0, g = 0, b = 0, r2 = 0, g2 = 0, b2 = 0] = createHash('sha256').update(id).digest();
  const rows = Buffer.alloc(size * (1 + size * 3));
  let at = 0;
  for (let y = 0; y < size; y++) {
    rows[at++] = 0; // no filter
    for (let x = 0; x < size; x++) {
      const share = (x + y) / (2 * size);
      rows[at++] = r + (r2 - r) * share;
      rows[at++] = g + (g2 - g) * share;
      rows[at++] = b + (b2 - b) * share;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8); // bits, RGB, and the only methods there are
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
