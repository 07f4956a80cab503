// Which tracks an import has come by already, a bit each: a file may have a million of them.

export interface Seen {
  /** True the first time. */
  first(trackId: number): boolean;
}

export function createSeen(): Seen {
  let bits = new Uint8Array(1 << 12);
  return {
    first(trackId) {
      const at = trackId >>> 3;
      if (at >= bits.length) {
        const more = new Uint8Array(Math.max(2 * bits.length, at + 1));
        more.set(bits);
        bits = more;
      }
      const bit = 1 << (trackId & 7);
      const before = bits[at] ?? 0;
      bits[at] = before | bit;
      return (before & bit) === 0;
    },
  };
}
