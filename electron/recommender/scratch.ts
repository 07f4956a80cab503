// Arrays as long as the catalogue that every request fills anew. Made anew for each, they were most of what a request over
// a million tracks leaves behind: every other one then waited for a collection, which also undoes what was compiled for
// the signals, and took half as long again. Held weakly: memory that is needed elsewhere is not kept from it.

type Numbers = Float32Array | Float64Array;

/** @returns gives zeros, the same array each time, so that what it gave before is valid until then */
export function scratch<T extends Numbers>(make: (length: number) => T): (length: number) => T {
  let kept: WeakRef<T> | undefined;
  return (length) => {
    const last = kept?.deref();
    if (last?.length === length) {
      last.fill(0);
      return last;
    }
    const made = make(length);
    kept = new WeakRef(made);
    return made;
  };
}
