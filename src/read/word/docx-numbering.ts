import type { Attributes } from "../xml.ts";
import type { DocxPackage } from "./docx-package.ts";
import { type DocxStyles, styleChain } from "./docx-styles.ts";
import { type ListLevel, type ListUse, listCounter } from "./list-counter.ts";

/** What a paragraph says about its number; the rest comes from its style. */
export interface ParagraphNumber {
  style?: string;
  numId?: string;
  level?: number;
}

interface DocxLevel extends ListLevel {
  /** Paragraph style that this level is tied to. */
  style?: string;
}

interface DocxUse extends ListUse {
  levels: (DocxLevel | undefined)[];
}

interface AbstractList {
  levels: (DocxLevel | undefined)[];
  /** Style whose list this one stands for. */
  styleLink?: string;
}

interface Num {
  list: string;
  starts: Map<number, number>;
  levels: (DocxLevel | undefined)[];
}

/**
 * The automatic numbers of a Word file (ISO/IEC 29500-1, 17.9).
 *
 * @returns for each paragraph in document order: its number as shown, to be put before `following`; null without one
 */
export function docxNumbers(
  file: DocxPackage,
  styles: DocxStyles,
): (paragraph: ParagraphNumber, following: string) => string | null {
  const { lists, nums } = readNumbering(file);
  const uses = new Map<string, DocxUse>();
  for (const [numId, num] of nums) {
    const list = linkedList(num.list, lists, nums, styles);
    const levels = [...(lists.get(list)?.levels ?? [])];
    num.levels.forEach((level, depth) => {
      if (level) levels[depth] = level;
    });
    uses.set(numId, { list, levels, starts: num.starts });
  }
  const count = listCounter(uses);

  const fromStyle = (id: string | undefined): ParagraphNumber => {
    const chain = styleChain(styles, id);
    const numId = chain.find(([, style]) => style.numId !== undefined)?.[1].numId;
    if (numId === undefined) return {};
    const levels = uses.get(numId)?.levels ?? [];
    for (const [name, style] of chain) {
      const tied = levels.findIndex((level) => level?.style === name);
      if (tied >= 0) return { numId, level: tied };
      if (style.level !== undefined) return { numId, level: style.level };
    }
    return { numId, level: 0 };
  };
  const known = new Map<string | undefined, ParagraphNumber>();

  return (paragraph, following) => {
    const style = paragraph.style ?? styles.normal;
    const inherited = known.get(style) ?? fromStyle(style);
    known.set(style, inherited);
    const numId = paragraph.numId ?? inherited.numId;
    if (numId === undefined || numId === "0") return null;
    return count(numId, paragraph.level ?? inherited.level ?? 0, following);
  };
}

/** The list that a list stands for by way of a numbering style (w:numStyleLink), else itself. */
function linkedList(
  id: string,
  lists: ReadonlyMap<string, AbstractList>,
  nums: ReadonlyMap<string, Num>,
  styles: DocxStyles,
): string {
  const link = lists.get(id)?.styleLink;
  const numId = link === undefined ? undefined : styles.byId.get(link)?.numId;
  return (numId === undefined ? undefined : nums.get(numId)?.list) ?? id;
}

function readNumbering(file: DocxPackage): { lists: Map<string, AbstractList>; nums: Map<string, Num> } {
  const lists = new Map<string, AbstractList>();
  const nums = new Map<string, Num>();
  let list: AbstractList | null = null;
  let num: Num | null = null;
  let level: DocxLevel | null = null;
  let override = 0;
  // Alternatives (mc:AlternateContent) repeat a level's format in an older form.
  let fallback = 0;

  const openLevel = (attributes: Attributes): DocxLevel => {
    const made: DocxLevel = {
      format: "decimal",
      text: "",
      // The standard says 0 where it is left out, but Word always writes it, and those who do not mean 1.
      start: 1,
      restart: null,
      legal: false,
      suffix: "tab",
    };
    const depth = depthOf(attributes["w:ilvl"]);
    const owner = num ?? list;
    if (owner && depth !== null) owner.levels[depth] = made;
    return made;
  };

  file.part("numbering", {
    open: (name, attributes) => {
      if (name === "mc:Fallback") fallback++;
      if (fallback > 0) return;
      const value = attributes["w:val"] ?? "";
      switch (name) {
        case "w:abstractNum":
          list = { levels: [] };
          lists.set(attributes["w:abstractNumId"] ?? "", list);
          break;
        case "w:numStyleLink":
          if (list) list.styleLink = value;
          break;
        case "w:num":
          num = { list: "", starts: new Map(), levels: [] };
          nums.set(attributes["w:numId"] ?? "", num);
          break;
        case "w:abstractNumId":
          if (num) num.list = value;
          break;
        case "w:lvlOverride":
          override = depthOf(attributes["w:ilvl"]) ?? 9;
          break;
        case "w:startOverride":
          num?.starts.set(override, Number(value) || 0);
          break;
        case "w:lvl":
          level = openLevel(attributes);
          break;
        default:
          if (level) setLevel(level, name, value, attributes);
      }
    },
    close: (name) => {
      if (name === "mc:Fallback") fallback--;
      else if (name === "w:lvl") level = null;
      else if (name === "w:abstractNum") list = null;
      else if (name === "w:num") num = null;
    },
  });
  return { lists, nums };
}

function setLevel(level: DocxLevel, name: string, value: string, attributes: Attributes): void {
  switch (name) {
    case "w:start":
      level.start = Number(value) || 0;
      break;
    case "w:numFmt":
      level.format = value;
      break;
    case "w:lvlText":
      level.text = attributes["w:null"] ? "" : value;
      break;
    case "w:lvlRestart":
      level.restart = Number(value) || 0;
      break;
    case "w:isLgl":
      level.legal = !/^(?:0|false|off)$/u.test(value);
      break;
    case "w:suff":
      level.suffix = value === "space" || value === "nothing" ? value : "tab";
      break;
    case "w:pStyle":
      level.style = value;
      break;
  }
}

function depthOf(value: string | undefined): number | null {
  const depth = Number(value);
  return Number.isInteger(depth) && depth >= 0 && depth < 9 ? depth : null;
}
