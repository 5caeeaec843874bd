import { loadLexicon } from "../lexicon/load.ts";

let table: Map<string, string> | undefined;

function mapping(): Map<string, string> {
  if (table) return table;
  table = new Map();
  const { supplement } = loadLexicon<{ supplement: string }>("radicals");
  for (let i = 0; i + 1 < supplement.length; i += 2) table.set(supplement[i]!, supplement[i + 1]!);
  // Kangxi radicals and compatibility ideographs have ordinary ones as their NFKC forms; a few of the latter lie
  // outside the basic plane and would be longer.
  for (const [from, to] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfad9],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const char = String.fromCharCode(code);
      const plain = char.normalize("NFKC");
      if (plain !== char && plain.length === 1) table.set(char, plain);
    }
  }
  // The form of mainland print, where NFKC gives the one of Taiwan; and U+2015, which stands for the dash in Noto.
  table.set("⼾", "户").set("―", "—");
  return table;
}

/**
 * Ordinary characters for the radicals (⼯ ⼀ ⻓) that stand in texts copied from a PDF viewer; one code unit for one.
 *
 * @returns the text and how many were replaced
 */
export function foldRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const folded = text.replace(/[\u2e80-\u2fd5]/gu, (char) => {
    const plain = mapping().get(char);
    if (plain === undefined) return char;
    count++;
    return plain;
  });
  return { text: folded, count };
}

/**
 * Ordinary characters for radicals (⼯ ⺠ ⻓) and compatibility ideographs (U+F900–FAD9), as printing programs
 * leave them in a text layer, and for the horizontal bar U+2015; one code unit for one.
 */
export function unifyIdeographs(text: string): string {
  return text.replace(/[\u2015\u2e80-\u2fd5\uf900-\ufad9]/gu, (char) => mapping().get(char) ?? char);
}
