/** A word of the tree. */
export interface TreeWord {
  word: string;
  count: number;
  /** Whether its part of speech says what a thing is. */
  thing: boolean;
}

/** Words by their letters, read where they lie in a file: nothing is made of them before they are asked for. */
export interface WordTree {
  /** The node behind one by a letter; 0 where none is. The root is 0. */
  next(node: number, letter: number): number;
  /** How often the word that ends at a node is counted, times two, and one more where it is a thing; 0 where none ends. */
  counts: Uint32Array;
  /** Sum of the counts of the dictionary, and the least of them. */
  total: number;
  least: number;
}

const header = 16;

/**
 * The bytes of a tree: total, number of nodes, least; then of each node where its children begin, its count, its letter.
 * The children of a node lie together, by letter; those of a later node behind those of an earlier one.
 *
 * @param words of equal ones the last counts
 * @param total sum of the counts that frequencies are shares of
 * @param least the least of these counts
 */
export function treeBytes(words: readonly TreeWord[], total: number, least: number): Uint8Array {
  const sorted = [...new Map(words.map((one) => [one.word, one])).values()].sort((a, b) =>
    a.word < b.word ? -1 : 1,
  );
  const firsts: number[] = [];
  const counts: number[] = [];
  const letters = [0];
  // of each node the words that begin so, and how many letters lead to it
  const nodes = [{ from: 0, to: sorted.length, depth: 0 }];
  for (const { from, to, depth } of nodes) {
    firsts.push(nodes.length);
    const own = depth > 0 && sorted[from]!.word.length === depth ? sorted[from] : undefined;
    counts.push(own ? own.count * 2 + (own.thing ? 1 : 0) : 0);
    for (let i = own ? from + 1 : from; i < to; ) {
      const letter = sorted[i]!.word.charCodeAt(depth);
      let end = i;
      while (end < to && sorted[end]!.word.charCodeAt(depth) === letter) end++;
      nodes.push({ from: i, to: end, depth: depth + 1 });
      letters.push(letter);
      i = end;
    }
  }
  firsts.push(nodes.length);
  const n = nodes.length;
  const bytes = new Uint8Array(header + n * 10 + 4);
  new Float64Array(bytes.buffer, 0, 1)[0] = total;
  new Uint32Array(bytes.buffer, 8, 2).set([n, least]);
  new Uint32Array(bytes.buffer, header, n + 1).set(firsts);
  new Uint32Array(bytes.buffer, header + n * 4 + 4, n).set(counts);
  new Uint16Array(bytes.buffer, header + n * 8 + 4, n).set(letters);
  return bytes;
}

/** The tree in the bytes that `treeBytes` gives. */
export function treeIn({ buffer }: { buffer: ArrayBuffer }): WordTree {
  const [n, least] = new Uint32Array(buffer, 8, 2) as unknown as [number, number];
  const firsts = new Uint32Array(buffer, header, n + 1);
  const counts = new Uint32Array(buffer, header + n * 4 + 4, n);
  const letters = new Uint16Array(buffer, header + n * 8 + 4, n);
  // nearly every word is looked for from the root, which has thousands of children
  const begins = new Uint32Array(0x10000);
  for (let child = firsts[0]!; child < firsts[1]!; child++) begins[letters[child]!] = child;
  const next = (node: number, letter: number): number => {
    if (letter > 0xffff) return 0;
    if (node === 0) return begins[letter]!;
    let low = firsts[node]!;
    let high = firsts[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (letters[middle]! < letter) low = middle + 1;
      else high = middle;
    }
    return low < firsts[node + 1]! && letters[low] === letter ? low : 0;
  };
  return { next, counts, total: new Float64Array(buffer, 0, 1)[0]!, least };
}
