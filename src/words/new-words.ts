/** A letter at the beginning of a word, its end, its middle, or a word alone: in jieba's order. */
const states = 4;
const [END, ALONE] = [1, 3];
const impossible = -3.14e100;

/** jieba's hidden Markov model of words that its dictionary has not. */
export interface NewWords {
  /** Logarithms: of a word's first letter being in each state, of a state behind each state. */
  start: Float64Array;
  behind: Float64Array;
  /** The row of a letter among those of `letters`; 0 for the unknown ones. */
  rowOf: Uint16Array;
  /** Of each row how probable its letter is in each state. */
  letters: Float64Array;
}

const header = states + states * states + 1;

/** The bytes of a model, of the file that jieba has it in: start, transitions, and a line a state of `letter:logarithm`. */
export function modelBytes(file: string): Uint8Array {
  const lines = file.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const numbers = lines.slice(0, 1 + states).flatMap((line) => line.trim().split(" ").map(Number));
  const rows = new Map<number, number[]>();
  for (const [state, line] of lines.slice(1 + states).entries())
    for (const entry of line.trim().split(",")) {
      const [letter = "", logarithm] = entry.split(":");
      if (letter.length !== 1) throw new Error(`not a letter of one code unit: ${letter}`);
      const row = rows.get(letter.charCodeAt(0)) ?? new Array<number>(states).fill(impossible);
      row[state] = Number(logarithm);
      rows.set(letter.charCodeAt(0), row);
    }
  const bytes = new Uint8Array(8 * (header + states * rows.size) + 2 * rows.size);
  const values = [...numbers, rows.size, ...[...rows.values()].flat()];
  new Float64Array(bytes.buffer, 0, values.length).set(values);
  new Uint16Array(bytes.buffer, 8 * values.length, rows.size).set([...rows.keys()]);
  return bytes;
}

/** The model in the bytes that `modelBytes` gives. */
export function modelIn({ buffer }: { buffer: ArrayBuffer }): NewWords {
  const numbers = new Float64Array(buffer, 0, header);
  const size = numbers[header - 1]!;
  const rows = new Float64Array(buffer, 8 * header, states * size);
  const letters = new Float64Array(states * (size + 1)).fill(impossible, 0, states);
  letters.set(rows, states);
  const rowOf = new Uint16Array(0x10000);
  for (const [i, letter] of new Uint16Array(buffer, 8 * (header + states * size), size).entries())
    rowOf[letter] = i + 1;
  return { start: numbers.subarray(0, states), behind: numbers.subarray(states, header - 1), rowOf, letters };
}

/**
 * Cuts letters into words by their most probable states (Viterbi).
 *
 * @param take told where each word ends
 */
export function cutNewWords(
  { start, behind, rowOf, letters }: NewWords,
  runes: Int32Array,
  from: number,
  to: number,
  take: (end: number) => void,
): void {
  const length = to - from;
  const path = new Int8Array(length * states);
  let last = new Float64Array(states);
  let now = new Float64Array(states);
  const rowAt = (i: number) => (runes[i]! > 0xffff ? 0 : rowOf[runes[i]!]! * states);
  for (let state = 0; state < states; state++) last[state] = start[state]! + letters[rowAt(from) + state]!;
  for (let i = 1; i < length; i++) {
    const row = rowAt(from + i);
    for (let state = 0; state < states; state++) {
      let best = impossible;
      // as jieba has it where nothing is possible
      let by = END!;
      for (let before = 0; before < states; before++) {
        const weight = last[before]! + behind[before * states + state]! + letters[row + state]!;
        if (weight <= best) continue;
        best = weight;
        by = before;
      }
      now[state] = best;
      path[i * states + state] = by;
    }
    [last, now] = [now, last];
  }
  const ends = new Uint8Array(length);
  let state = last[END!]! >= last[ALONE!]! ? END! : ALONE!;
  for (let i = length - 1; i >= 0; i--) {
    ends[i] = state % 2;
    state = path[i * states + state]!;
  }
  for (let i = 0; i < length; i++) if (ends[i] === 1) take(from + i + 1);
}
