// Answers whose code is loaded with the first call of one of them: the window does not wait for it.

// biome-ignore lint/suspicious/noExplicitAny: a table is keyed by name; each entry has its own input
type Table = Record<string, (input: any) => unknown>;

/** @param names every name of the table that `load` makes */
export function onDemand<T extends Table>(names: Record<keyof T & string, true>, load: () => Promise<T>): T {
  let loaded: Promise<T> | null = null;
  const later = (name: string) => async (input: unknown) => {
    loaded ??= load();
    return (await loaded)[name]?.(input);
  };
  return Object.fromEntries(Object.keys(names).map((name) => [name, later(name)])) as T;
}
