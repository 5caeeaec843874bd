import { form } from "../lexicon/forms.ts";
import type { OutlineNode } from "../types/reading.ts";
import { secondPhrase } from "./glued.ts";
import { withoutPoints } from "./heading-marks.ts";
import { type Line, lineAt } from "./lines.ts";
import type { Label } from "./numbering.ts";
import { onlyBrackets, sentenceEnd } from "./sentence.ts";
import { headingWords } from "./vocabulary.ts";

/** How the items beside one another begin: whether they have headings is told by most of them. */
export interface Sisters {
  /** Median length of the short first sentences that a paragraph goes on behind; 0 for none. */
  length: number;
  /** Most begin with a sentence that is no heading: too long, or the whole item. */
  bare: boolean;
  /** Most begin with a phrase and a colon. */
  colon: boolean;
  /** Fewer than are needed to tell, but they agree. */
  few: boolean;
  /** Most are two phrases without a mark between: in a text that lost its breaks the second begins the body. */
  doubled: boolean;
}

/** So many items tell, or fewer that agree; else the others of their style are asked. */
const ENOUGH = 3;
/** A first sentence up to this length may be a heading. */
const HEADING = 40;
/** A sentence so short, with who answers behind it, is a heading where its sisters have some. */
export const SHORT = 15;
/** A first sentence up to this length is a heading whatever its sisters look like. */
export const SURE = 26;
const none: Sisters = { length: 0, bare: false, colon: false, few: false, doubled: false };

type Beginning = { form: "line" | "colon" | "sentence" | "run"; length: number; doubled: boolean };

/** For each node how its sisters begin. */
export function sistersOf(
  text: string,
  lines: Line[],
  nodes: OutlineNode[],
  labels: Label[],
): (node: OutlineNode) => Sisters {
  const begun = new Map<OutlineNode, Beginning>();
  const groups = new Map<string, Beginning[]>();
  const keys = new Map<OutlineNode, [string, string]>();
  for (const [i, node] of nodes.entries()) {
    const beginning = beginningOf(text, lines, node);
    const { style } = labels[i]!;
    const keysOfNode: [string, string] = [`${node.parent?.id ?? ""}/${style}`, style];
    begun.set(node, beginning);
    keys.set(node, keysOfNode);
    for (const key of keysOfNode) {
      const group = groups.get(key);
      if (group) group.push(beginning);
      else groups.set(key, [beginning]);
    }
  }
  const told = new Map([...groups].map(([key, group]) => [key, tell(group)]));
  return (node) => {
    const [near, all] = keys.get(node)!;
    const own = told.get(near);
    const every = told.get(all) ?? none;
    // two long sentences among many items without headings are none either
    return own && !(own.few && own.length > SURE && every.bare) ? own : every;
  };
}

/** What a group says; null where it is too small to say anything. */
function tell(group: Beginning[]): Sisters | null {
  const running = group.filter(({ form }) => form !== "line");
  const unanimous = running.length > 1 && running.every(({ form }) => form === running[0]!.form);
  if (running.length < ENOUGH && !unanimous) return null;
  const short = running
    .flatMap(({ form, length }) => (form === "sentence" ? [length] : []))
    .sort((a, b) => a - b);
  const of = (form: Beginning["form"]) => running.filter((beginning) => beginning.form === form).length;
  return {
    length: short[(short.length - 1) >> 1] ?? 0,
    bare: of("run") >= of("sentence") + of("colon"),
    colon: of("colon") * 2 > running.length,
    few: running.length < ENOUGH,
    doubled: group.length >= ENOUGH && group.filter(({ doubled }) => doubled).length * 2 > group.length,
  };
}

function beginningOf(text: string, lines: Line[], node: OutlineNode): Beginning {
  let { start } = node.body;
  while (start < node.body.end && /\s/u.test(text[start]!)) start++;
  const lineEnd = Math.min(lines[lineAt(lines, start)]?.end ?? start, node.body.end);
  const stop = sentenceEnd(text, start, lineEnd);
  const first = text.slice(start, stop < 0 ? lineEnd : stop);
  const doubled = stop > 0 && first.length <= 2 * HEADING && secondPhrase(first.slice(0, -1)) > 0;
  // （一）未按照要求汇聚数据的；⏎（二）…: what a mark of a list ends is no heading
  const listed = /[；;]\s*$/u.test(first);
  if (stop < 0 && !listed && first.replace(headingWords().trailingNote, "").length < 60)
    return { form: "line", length: first.length, doubled };
  // （一）实施居家养老提升行动。⏎①…: a line of its own over what is numbered under it
  if (
    node.children.length > 0 &&
    stop >= lineEnd &&
    first.length <= SURE &&
    !form("outline/ruled").test(first)
  )
    return { form: "line", length: first.length, doubled };
  const colon = /^[^，,。；：:]{2,50}[：:](?=.{8})/u.exec(first.replace(/（[^）]{0,20}）/gu, ""));
  if (colon) return { form: "colon", length: colon[0].length, doubled };
  // 第九条　省公共数据主管部门应当会同…编制目录。⏎目录应当…
  if (stop >= lineEnd && first.length > HEADING) return { form: "run", length: first.length, doubled };
  const behind = text.slice(stop < 0 ? lineEnd : stop, node.body.end).trim();
  // 加快通畅工程。责任单位：…: a few words before who answers are a heading as well
  const noted = onlyBrackets.test(behind) || headingWords().note.test(behind);
  const words = withoutPoints(first);
  const whole = behind === "" || (noted && (words.length > SHORT || /\d/u.test(words)));
  const ruled = first.length > 15 && form("outline/ruled").test(first);
  const isSentence = !whole && !ruled && first.length <= HEADING;
  return { form: isSentence ? "sentence" : "run", length: first.length, doubled };
}
