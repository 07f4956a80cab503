// Bytes with an ed25519 signature before them: a line `segue-updates 1 SIGNATURE`, then what is signed. One file, so that
// what is signed and its signature are always of the same release. The line without the signature is signed too: what the
// key may have signed otherwise is not taken for a feed.

import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const KIND = 'segue-updates 1';
const HEAD = new RegExp(`^${KIND} ([A-Za-z0-9+/]{86}==)\\n`);
/** Of the line before the bytes, with its end. */
const HEAD_LENGTH = KIND.length + 1 + 88 + 1;

const signed = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${KIND}\n`), bytes]);

export function seal(bytes: Uint8Array, key: KeyObject): Buffer {
  const signature = sign(null, signed(bytes), key).toString('base64');
  return Buffer.concat([Buffer.from(`${KIND} ${signature}\n`), bytes]);
}

/** @param key the public half, base64url; null: not sealed, or not with this key */
export function unseal(sealed: Buffer, key: string): Buffer | null {
  const [, signature] = HEAD.exec(sealed.subarray(0, HEAD_LENGTH).toString('latin1')) ?? [];
  if (signature === undefined) return null;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  const bytes = sealed.subarray(HEAD_LENGTH);
  return verify(null, signed(bytes), publicKey, Buffer.from(signature, 'base64')) ? bytes : null;
}

/** The public half as it is built in. */
export const publicHalf = (key: KeyObject): string =>
  String(createPublicKey(key).export({ format: 'jwk' }).x);
