/** Counts by 52-bit hash: an open hash table in two arrays. A Map takes three times the memory. */
export interface HashCounts {
  /** Adds to the count of a hash, and gives what it comes to. */
  add(hash: number, count: number): number;
  /** 0 where it was never added. */
  of(hash: number): number;
}

export function hashCounts(): HashCounts {
  let bits = 12;
  let keys = new Float64Array(1 << bits);
  let counts = new Int32Array(1 << bits);
  let size = 0;
  /** The slot of a key, or the free one that it would take (multiplicative hashing, Knuth 1973, with linear probing). */
  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = Math.imul(Math.floor(key / 0x100000), 0x9e3779b1) >>> (32 - bits);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [old, held] = [keys, counts];
    bits++;
    keys = new Float64Array(1 << bits);
    counts = new Int32Array(1 << bits);
    for (let i = 0; i < old.length; i++) {
      if (old[i] === 0) continue;
      const slot = slotOf(old[i]!);
      keys[slot] = old[i]!;
      counts[slot] = held[i]!;
    }
  };
  return {
    add(hash, count) {
      // 0 stands for a free slot.
      const key = hash + 1;
      let slot = slotOf(key);
      if (keys[slot] === 0) {
        if (3 * ++size > 2 * keys.length) {
          grow();
          slot = slotOf(key);
        }
        keys[slot] = key;
      }
      counts[slot]! += count;
      return counts[slot]!;
    },
    of: (hash) => counts[slotOf(hash + 1)]!,
  };
}
