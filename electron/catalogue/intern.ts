// Dense numbers for sparse keys, in order of first appearance.

export class Intern<K> {
  readonly #index = new Map<K, number>();

  of(key: K): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.#index.size);
    return this.#index.size - 1;
  }

  get size(): number {
    return this.#index.size;
  }

  /** The keys in the order of their numbers. */
  keys(): K[] {
    return [...this.#index.keys()];
  }
}
