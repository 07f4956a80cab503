// What is loaded with the first wish for it: the window does not wait for it.

/** A failure is not kept: the next wish loads anew. */
export interface OnDemand<T> {
  (): Promise<T>;
  /** What is loaded or being loaded; null: nobody has wished for it. */
  now(): Promise<T> | null;
}

export function loadedOnce<T>(load: () => Promise<T>): OnDemand<T> {
  let loaded: Promise<T> | null = null;
  const get = () => {
    loaded ??= load().catch((cause) => {
      loaded = null;
      throw cause;
    });
    return loaded;
  };
  return Object.assign(get, { now: () => loaded });
}

// biome-ignore lint/suspicious/noExplicitAny: a table is keyed by name; each entry has its own input
type Table = Record<string, (input: any) => unknown>;

/**
 * Answers whose code is loaded with the first call of one of them.
 * @param names every name of the table that `load` makes
 */
export function onDemand<T extends Table>(names: Record<keyof T & string, true>, load: () => Promise<T>): T {
  const loaded = loadedOnce(load);
  const later = (name: string) => async (input: unknown) => (await loaded())[name]?.(input);
  return Object.fromEntries(Object.keys(names).map((name) => [name, later(name)])) as T;
}
