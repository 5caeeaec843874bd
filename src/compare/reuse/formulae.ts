import { loadLexicon } from "../../lexicon/load.ts";
import { lettersOf } from "../align/letters.ts";

/** Letters that … of a phrase may stand for. */
const SPAN = 30;

/** A phrase in letters; `rest` are the pieces after each …. */
interface Formula {
  head: Uint16Array;
  rest: Uint16Array[];
}

/** Formulae by their first two letters (by the first where they have one), and which letters begin one. */
interface Formulae {
  byStart: Map<number, Formula[]>;
  begins: Uint8Array;
}

let formulae: Formulae | undefined;

/** The phrases of `lexicon/formulae.yaml`. */
function formulaeByStart(): Formulae {
  if (formulae) return formulae;
  const byStart = new Map<number, Formula[]>();
  const begins = new Uint8Array(0x10000);
  for (const phrase of Object.values(loadLexicon<Record<string, string[]>>("formulae")).flat()) {
    const [head, ...rest] = phrase
      .split("…")
      .filter((piece) => piece !== "")
      .map((text) => lettersOf([{ start: 0, text }]).codes);
    if (!head) continue;
    // 以…为指导: the head may be one letter; such phrases stand under that letter alone.
    const key = head.length === 1 ? head[0]! : head[0]! * 0x10000 + head[1]!;
    const same = byStart.get(key);
    if (same) same.push({ head, rest });
    else byStart.set(key, [{ head, rest }]);
    begins[head[0]!] = 1;
  }
  formulae = { byStart, begins };
  return formulae;
}

/**
 * Marks the letters that belong to a set formula (深入贯彻落实…精神, 以…为指导).
 *
 * @param codes letters of a text, 0 at borders
 * @returns 1 for each letter of a formula, what … stands for included
 */
export function markFormulae(codes: Uint16Array): Uint8Array {
  const marks = new Uint8Array(codes.length);
  const { byStart, begins } = formulaeByStart();
  for (let i = 0; i < codes.length; i++) {
    if (begins[codes[i]!] !== 1) continue;
    const one = byStart.get(codes[i]!);
    const two = byStart.get(codes[i]! * 0x10000 + (codes[i + 1] ?? 0));
    if (!one && !two) continue;
    let end = i;
    for (const formula of one ?? []) end = Math.max(end, matchEnd(codes, i, formula));
    for (const formula of two ?? []) end = Math.max(end, matchEnd(codes, i, formula));
    for (let k = i; k < end; k++) marks[k] = 1;
  }
  return marks;
}

/** What has at least this share of set formulae is one. */
export const mostlyFormula = 0.6;

/** Share of the letters of a text that belong to set formulae. */
export function formulaShare(text: string): number {
  const marks = markFormulae(lettersOf([{ start: 0, text }]).codes);
  return marks.reduce((sum, mark) => sum + mark, 0) / Math.max(1, marks.length);
}

/** Where a formula that begins at `start` ends; `start` where it does not stand there. */
function matchEnd(codes: Uint16Array, start: number, { head, rest }: Formula): number {
  if (!standsAt(codes, start, head)) return start;
  let end = start + head.length;
  for (const piece of rest) {
    const last = end + SPAN;
    let at = end;
    while (at <= last && codes[at] !== 0 && !standsAt(codes, at, piece)) at++;
    if (at > last || !standsAt(codes, at, piece)) return start;
    end = at + piece.length;
  }
  return end;
}

function standsAt(codes: Uint16Array, at: number, piece: Uint16Array): boolean {
  for (let i = 0; i < piece.length; i++) if (codes[at + i] !== piece[i]) return false;
  return true;
}
