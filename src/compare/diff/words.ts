import { diffArrays } from "diff";
import { type EvenText, evenOut } from "./even-text.ts";
import { tokensOf } from "./tokens.ts";

/** A stretch of text that stayed, went or came. */
export interface WordChange {
  op: "=" | "-" | "+";
  text: string;
}

/** Edits after which two token lists count as wholly different. */
const MOST_EDITS = 600;

/** e.g. 加快建设，| 推广应用。| : a clause with the mark that ends it. */
const clause = /[^，。；！？、：,;!?\n]{0,400}(?:[，。；！？、：,;!?\n]|$)|[^，。；！？、：,;!?\n]{400}/gu;

/**
 * What went and what came between two texts: whole clauses first, then, where a clause was changed, the words
 * in it, for which the segmenter is loaded at the first changed clause. Equal words that stand by accident
 * between long edits go with the edits.
 *
 * Texts are compared without white space and in one width (，, and ２2 are the same), but every `text` is the
 * source's own characters: `=` and `+` join to exactly `fresh`, `=` and `-` to `old` but for the width and the
 * white space of what stayed, for `=` carries the characters of `fresh`. The two directions mirror each other
 * with the same exception.
 */
export function diffWords(old: string, fresh: string): WordChange[] {
  const [a, b] = [evenOut(old), evenOut(fresh)];
  // Of several shortest edit scripts the algorithm's choice depends on which text comes first.
  const changes = join(a.text > b.text ? clauseDiff(b.text, a.text).map(turned) : clauseDiff(a.text, b.text));
  return verbatim(changes, { own: old, ...a }, { own: fresh, ...b });
}

const turned = ({ op, text }: WordChange): WordChange => ({
  op: op === "=" ? op : op === "-" ? "+" : "-",
  text,
});

/** The changes of two even texts in the characters of the texts as they are. */
function verbatim(
  changes: WordChange[],
  old: EvenText & { own: string },
  fresh: EvenText & { own: string },
): WordChange[] {
  let [went, came] = [0, 0];
  const words = changes.map(({ op, text }) => {
    const [from, since] = [went, came];
    if (op !== "+") went += text.length;
    if (op !== "-") came += text.length;
    const own =
      op === "-"
        ? old.own.slice(old.offsets[from]!, old.offsets[went]!)
        : fresh.own.slice(fresh.offsets[since]!, fresh.offsets[came]!);
    return { op, text: own };
  });
  // White space alone: there is no character that it could go with.
  return fresh.text === "" ? [...words, ...whole(old.text === "" ? "=" : "+", fresh.own)] : words;
}

function clauseDiff(a: string, b: string): WordChange[] {
  const [old, fresh] = [a, b].map((text) => text.match(clause)?.filter((one) => one !== "") ?? []) as [
    string[],
    string[],
  ];
  const result: WordChange[] = [];
  const parts = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  if (!parts) return [...whole("-", a), ...whole("+", b)];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const next = parts[i + 1];
    if (part.removed && next?.added) {
      result.push(...pairClauses(part.value, next.value));
      i++;
    } else result.push(...whole(part.removed ? "-" : part.added ? "+" : "=", part.value.join("")));
  }
  return result;
}

const whole = (op: WordChange["op"], text: string): WordChange[] => (text === "" ? [] : [{ op, text }]);

/** Least share of equal tokens for two clauses to be one that was changed. */
const CHANGED = 0.45;

/** Clauses that went and clauses that came at one place: those that are alike are shown as changed, in order. */
function pairClauses(old: string[], fresh: string[]): WordChange[] {
  if (old.length * fresh.length > 2500) return [...whole("-", old.join("")), ...whole("+", fresh.join(""))];
  const bags = fresh.map(bagOfCharacters);
  const score = old.map(bagOfCharacters).map((x) => bags.map((y) => likeness(x, y)));
  // best[i][j]: the highest sum of likenesses that pairing clauses from i and j on in order can reach.
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const pair = score[i]![j]! >= CHANGED ? score[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const result: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const here = i < old.length && j < fresh.length;
    if (here && score[i]![j]! >= CHANGED && best[i]![j] === score[i]![j]! + best[i + 1]![j + 1]!)
      result.push(...tokenDiff(old[i++]!, fresh[j++]!));
    else if (i < old.length && (j === fresh.length || best[i]![j] === best[i + 1]![j]))
      result.push({ op: "-", text: old[i++]! });
    else result.push({ op: "+", text: fresh[j++]! });
  }
  return result;
}

/** The characters of a clause in the order of their codes. */
function bagOfCharacters(clause: string): Uint16Array {
  const codes = new Uint16Array(clause.length);
  for (let i = 0; i < clause.length; i++) codes[i] = clause.charCodeAt(i);
  return codes.sort();
}

/** Share of the characters that two clauses have in common (Dice). */
function likeness(a: Uint16Array, b: Uint16Array): number {
  // Too different in length to be alike enough, whatever they share.
  if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < CHANGED) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * shared) / (a.length + b.length);
}

function tokenDiff(a: string, b: string): WordChange[] {
  const parts = diffArrays(tokensOf(a), tokensOf(b), { maxEditLength: MOST_EDITS });
  if (!parts) return [...whole("-", a), ...whole("+", b)];
  const changes = parts.map(({ value, removed, added }) => ({
    op: removed ? ("-" as const) : added ? ("+" as const) : ("=" as const),
    text: value.join(""),
  }));
  return swallow(join(changes));
}

/** Equal stretches that are too short to mean anything beside their edits go with the edits. */
function swallow(changes: WordChange[]): WordChange[] {
  const edits = (i: number, step: 1 | -1) => {
    let letters = 0;
    for (let k = i + step; changes[k] && changes[k]!.op !== "="; k += step)
      letters += changes[k]!.text.length;
    return letters;
  };
  const result = changes.flatMap((change, i): WordChange[] => {
    if (change.op !== "=") return [change];
    const [before, after] = [edits(i, -1), edits(i, 1)];
    const letters = change.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const between = before > 0 && after > 0;
    // 的, 和 or a comma between edits, or a word between long ones.
    const accident = between && (letters < 2 || letters * 4 < Math.min(before, after));
    if (!accident) return [change];
    return [
      { op: "-", text: change.text },
      { op: "+", text: change.text },
    ];
  });
  return join(result);
}

/** Neighbours of one kind as one; between two equal stretches, all that went before all that came. */
function join(changes: WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let went = "";
  let came = "";
  const flush = () => {
    result.push(...whole("-", went), ...whole("+", came));
    went = "";
    came = "";
  };
  for (const { op, text } of changes) {
    if (op === "-") went += text;
    else if (op === "+") came += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.op === "=") last.text += text;
      else result.push({ op, text });
    }
  }
  flush();
  return result;
}
