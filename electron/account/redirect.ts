// What the address that the browser is sent back to says. The loopback listener reads it, and so does the field to paste
// it into where the browser cannot reach the listener: the same checks for both.

import { timingSafeEqual } from 'node:crypto';

export type Redirected =
  | { kind: 'code'; code: string }
  /** The user said no. */
  | { kind: 'denied' }
  /** The answer to another question, or somebody's invention. */
  | { kind: 'wrong-state' }
  /** Another error of OAuth's, by its name. */
  | { kind: 'refused'; error: string }
  /** No such address: another host, port or path, or neither a code nor an error. */
  | { kind: 'not-ours' };

export function readRedirect(address: string, redirectUri: string, state: string): Redirected {
  if (!URL.canParse(address)) return { kind: 'not-ours' };
  const url = new URL(address);
  if (url.origin + url.pathname !== redirectUri || url.username || url.password) return { kind: 'not-ours' };
  const [states, codes, errors] = ['state', 'code', 'error'].map((name) => url.searchParams.getAll(name));
  if (!states || !codes || !errors || codes.length + errors.length !== 1) return { kind: 'not-ours' };
  const [given = ''] = states;
  if (states.length !== 1 || !equal(given, state)) return { kind: 'wrong-state' };
  const [code] = codes;
  if (code) return { kind: 'code', code };
  const [error] = errors;
  if (!error) return { kind: 'not-ours' };
  return error === 'access_denied' ? { kind: 'denied' } : { kind: 'refused', error };
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
