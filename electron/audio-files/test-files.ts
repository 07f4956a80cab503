// Audio files for tests, made here byte by byte: a few seconds of a tone or of silence with the tags that are asked for.

import { Buffer } from 'node:buffer';

export type TestTags = Readonly<Record<string, string>>;

/** ID3v2.3 frames by their four-letter names; texts in UTF-16. */
export function id3(tags: TestTags, more: Buffer = Buffer.alloc(0)): Buffer {
  const frames = Object.entries(tags).map(([name, text]) => {
    const body = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const head = Buffer.alloc(10);
    head.write(name, 'latin1');
    head.writeUInt32BE(body.length, 4);
    return Buffer.concat([head, body]);
  });
  const all = Buffer.concat([...frames, more]);
  return Buffer.concat([id3Head(all.length), all]);
}

/** The head of an ID3v2.3 tag that claims so many bytes. */
export function id3Head(size: number): Buffer {
  const sized = [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);
  return Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, ...sized]);
}

/** A 440 Hz tone, 8 kHz, 16 bit, mono. */
export function wav(seconds: number, tags: TestTags = {}): Buffer {
  const samples = Buffer.alloc(Math.round(seconds * 8000) * 2);
  for (let i = 0; i < samples.length / 2; i++)
    samples.writeInt16LE(Math.round(6000 * Math.sin((2 * Math.PI * 440 * i) / 8000)), i * 2);
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(16_000, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const tag = id3(tags);
  const chunks = [chunk('fmt ', format), chunk('data', samples), chunk('id3 ', tag)];
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return chunk('RIFF', body);
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** Silence: MPEG 1 layer III, 128 kbit/s, 44.1 kHz, so many frames of 26 ms. */
export function mp3(frames: number, tags: TestTags = {}, more?: Buffer): Buffer {
  const frame = Buffer.alloc(417);
  Buffer.from([0xff, 0xfb, 0x90, 0x64]).copy(frame);
  return Buffer.concat([id3(tags, more), ...Array.from({ length: frames }, () => frame)]);
}

/** Vorbis comments, without the framing bit. */
function comments(tags: TestTags): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const count = Buffer.alloc(4);
  count.writeUInt32LE(Object.keys(tags).length);
  return Buffer.concat([text('Segue'), count, ...Object.entries(tags).map(([k, v]) => text(`${k}=${v}`))]);
}

/** Heads and tags only; `seconds` as the head has it, at 8 kHz. */
export function flac(seconds: number, tags: TestTags = {}): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  // Rate (20 bits), channels - 1 (3), bits - 1 (5), samples (36).
  info.writeBigUInt64BE((8000n << 44n) | (15n << 36n) | BigInt(seconds * 8000), 10);
  const block = (type: number, body: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    head[0] = type;
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([Buffer.from('fLaC'), block(0, info), block(0x84, comments(tags))]);
}

/** Opus in Ogg: heads and tags, and a last page that says how long it is. */
export function opus(seconds: number, tags: TestTags = {}): Buffer {
  const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
  const said = Buffer.concat([Buffer.from('OpusTags'), comments(tags)]);
  return Buffer.concat([
    page(2, 0, 0, head),
    page(0, 1, 0, said),
    page(4, 2, seconds * 48_000, Buffer.alloc(3)),
  ]);
}

function page(flags: number, sequence: number, granule: number, body: Buffer): Buffer {
  const lengths = [...Array.from({ length: Math.floor(body.length / 255) }, () => 255), body.length % 255];
  const head = Buffer.alloc(27);
  head.write('OggS', 'latin1');
  head[5] = flags;
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = lengths.length;
  const whole = Buffer.concat([head, Buffer.from(lengths), body]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's CRC-32: polynomial 0x04c11db7, not reflected, from zero. */
function checksum(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}
