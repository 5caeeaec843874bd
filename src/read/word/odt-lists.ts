import type { Attributes } from "../xml.ts";
import { type ListLevel, type ListUse, listCounter } from "./list-counter.ts";

/** Formats of numbers by the first of the sample that OpenDocument names them with: `一, 二, 三, ...`. */
const formats = new Map(
  Object.entries({
    "": "none",
    1: "decimal",
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman",
    一: "chineseCountingThousand",
    壹: "chineseLegalSimplified",
    "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
    甲: "ideographTraditional",
    子: "ideographZodiac",
  }),
);

/** The list styles of an OpenDocument text and its running numbers. */
export interface OdtLists {
  /** Hears the element of a part that may define list styles. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** A list at the top begins; the key under which it counts. */
  begin(attributes: Attributes): string;
  /** The number of the next item of a list as shown; null where it has none. */
  numberOf(key: string, level: number, following: string, start: number | null): string | null;
  /** The number of a heading by the outline style of the document. */
  headingNumber(level: number, following: string): string | null;
}

/** The name under which the outline style is kept. */
const outline = "\u0000outline";

/** List styles by name, and a counter for every list (OpenDocument 1.3, 5.3 and 16.30). */
export function odtLists(): OdtLists {
  const styles = new Map<string, (ListLevel | undefined)[]>();
  const uses = new Map<string, ListUse>();
  const keyOfId = new Map<string, string>();
  const lastOfStyle = new Map<string, string>();
  const count = listCounter(uses);
  let style: (ListLevel | undefined)[] | null = null;
  let level: ListLevel | null = null;
  let made = 0;

  const useOf = (key: string, name: string): string => {
    uses.set(key, { list: key, levels: styles.get(name) ?? [], starts: new Map() });
    return key;
  };

  return {
    open: (name, attributes) => {
      if (name === "text:list-style" || name === "text:outline-style") {
        style = [];
        styles.set(name === "text:outline-style" ? outline : (attributes["style:name"] ?? ""), style);
      } else if (style && /^text:(?:list-level-style-(?:number|bullet)|outline-level-style)$/u.test(name)) {
        level = levelOf(name, attributes);
        const depth = Number(attributes["text:level"]) - 1;
        if (depth >= 0 && depth < 9) style[depth] = level;
      } else if (level && name === "style:list-level-label-alignment") {
        const followed = attributes["text:label-followed-by"];
        if (followed === "space" || followed === "nothing") level.suffix = followed;
      }
    },
    close: (name) => {
      if (name === "text:list-style" || name === "text:outline-style") style = level = null;
    },
    begin: (attributes) => {
      const name = attributes["text:style-name"] ?? "";
      const before =
        keyOfId.get(attributes["text:continue-list"] ?? "") ??
        (attributes["text:continue-numbering"] === "true" ? lastOfStyle.get(name) : undefined);
      const key = before ?? useOf(`${name} ${made++}`, name);
      keyOfId.set(attributes["xml:id"] ?? "", key);
      lastOfStyle.set(name, key);
      return key;
    },
    numberOf: (key, depth, following, start) => {
      const use = uses.get(key);
      const own = use?.levels[depth];
      if (!use || !own) return null;
      if (start === null) return count(key, depth, following);
      // An item that starts anew is a use of its own that shares the counters.
      const anew = `${key} ${made++}`;
      uses.set(anew, { ...use, starts: new Map([[depth, start]]) });
      return count(anew, depth, following);
    },
    headingNumber: (depth, following) => {
      if (!styles.has(outline)) return null;
      if (!uses.has(outline)) useOf(outline, outline);
      return count(outline, depth, following);
    },
  };
}

function levelOf(name: string, attributes: Attributes): ListLevel {
  const level: ListLevel = {
    format: "bullet",
    text: attributes["text:bullet-char"] ?? "",
    start: Number(attributes["text:start-value"] ?? 1) || 0,
    restart: null,
    legal: false,
    suffix: "tab",
  };
  if (name.endsWith("bullet")) return level;
  const sample = attributes["style:num-format"] ?? "";
  level.format = formats.get([...sample][0] ?? "") ?? "decimal";
  if (level.format === "none") return { ...level, text: "" };
  const depth = Number(attributes["text:level"]);
  const shown = Math.min(depth, Number(attributes["text:display-levels"] ?? 1) || 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${depth - shown + 1 + i}`).join(".");
  const whole = attributes["loext:num-list-format"]?.replace(/%(\d)%/gu, "%$1");
  level.text =
    whole ?? `${attributes["style:num-prefix"] ?? ""}${numbers}${attributes["style:num-suffix"] ?? ""}`;
  return level;
}
