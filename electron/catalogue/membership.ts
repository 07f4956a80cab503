// Which artists, albums, genres, songs or pools rows have, gathered as they come and put in order at the end. Pure.

import type { Csr } from './csr.ts';
import { Growing } from './growing.ts';
import { Intern } from './intern.ts';

export const indexes = () => new Growing((n) => new Uint32Array(n));

/** Members of rows in the source's order, numbered as they came. */
export class Membership<K> {
  readonly #intern = new Intern<K>();
  readonly #start = indexes();
  readonly #items = indexes();

  add(keys: readonly K[]): void {
    this.#start.push(this.#items.length);
    for (const key of new Set(keys)) this.#items.push(this.#intern.of(key));
  }

  /** As a CSR of the rows in `order`, numbered anew in that order; `keys` are the members by their new numbers. */
  inOrder(order: Uint32Array): { csr: Csr; keys(): K[] } {
    const start = this.#start.view();
    const items = this.#items.view();
    const known = this.#intern.size;
    // Plain numbers: of a million tracks there are nearly as many songs, and a map of them takes a hundred bytes each.
    const newOf = new Int32Array(known).fill(-1);
    const oldOf = new Uint32Array(known);
    let next = 0;
    const csr: Csr = { start: new Uint32Array(order.length + 1), items: new Uint32Array(items.length) };
    let at = 0;
    order.forEach((row, to) => {
      for (let i = start[row] ?? 0; i < (start[row + 1] ?? items.length); i++) {
        const old = items[i] ?? 0;
        if (newOf[old] === -1) {
          oldOf[next] = old;
          newOf[old] = next++;
        }
        csr.items[at++] = newOf[old] ?? 0;
      }
      csr.start[to + 1] = at;
    });
    const keys = () => {
      const names = this.#intern.keys();
      return Array.from(oldOf, (old) => names[old] as K);
    };
    return { csr, keys };
  }
}

/** The first member of each row. */
export const firstMember =
  ({ start, items }: Csr, none: number) =>
  (row: number) =>
    start[row] === start[row + 1] ? none : (items[start[row] ?? 0] ?? none);
