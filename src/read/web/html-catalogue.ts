import type { SourceHints } from "../../types/record.ts";
import type { Measures } from "./html-measure.ts";
import { elementsOf, isElement, type PageDocument, type PageElement } from "./html-tree.ts";
import { pageWords } from "./html-words.ts";

/** The block above a document that catalogues it: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号. */
export interface Catalogue {
  element: PageElement;
  hints: SourceHints;
}

type Hit = { field: string; kind: string; value: string };

/** Longest name of a field with its colon and the blanks in it: `主 题 分 类 名 称 ：`. */
const longestName = 24;

/**
 * Finds the catalogue block: the smallest element with at least three different field names, a class number
 * or document number among them, and no prose.
 */
export function findCatalogue(page: PageDocument, measures: Measures): Catalogue | null {
  const fields = new Map<PageElement | PageDocument, Set<string>>();
  for (const element of elementsOf(page)) {
    for (const child of element.childNodes) {
      const hit = child.nodeName === "#text" ? hitOf((child as { value: string }).value) : null;
      if (hit) addUpwards(element, hit.field, fields);
    }
  }
  const count = (node: PageElement | PageDocument) => fields.get(node)?.size ?? 0;
  let node: PageElement | PageDocument = page;
  for (;;) {
    const here: number = count(node);
    if (here < 3) return null;
    const inside: PageElement | undefined = node.childNodes
      .filter(isElement)
      .sort((a, b) => count(b) - count(a))[0];
    if (!inside || count(inside) < Math.max(3, 0.6 * here)) break;
    node = inside;
  }
  const measure = measures.get(node);
  // From the rows up to the table, from the list up to the box around it.
  for (let up: PageElement["parentNode"] | undefined; "tagName" in node; node = up) {
    up = node.parentNode;
    if (!up || !("tagName" in up) || measures.get(up)?.text !== measure?.text) break;
  }
  if (!("tagName" in node) || (measure && (measure.text > 800 || measure.ends > 2))) return null;
  const found = hitsOf(node);
  const names = new Set(found.map(({ field }) => field));
  if (names.size < 3 || !found.some(({ kind }) => kind === "other" || kind === "number")) return null;
  return { element: node, hints: hintsOf(found) };
}

function addUpwards(
  from: PageElement,
  field: string,
  fields: Map<PageElement | PageDocument, Set<string>>,
): void {
  let node: PageElement | PageDocument | null = from;
  while (node) {
    const known = fields.get(node);
    if (known?.has(field)) return;
    if (known) known.add(field);
    else fields.set(node, new Set([field]));
    node = "parentNode" in node ? (node.parentNode as PageElement | PageDocument | null) : null;
  }
}

/** What catalogue lines say, e.g. `发文机关：晋城市人民政府办公厅`. */
function hintsOf(found: Hit[]): SourceHints {
  const hints: SourceHints = {};
  const saysOf = (kind: string) => found.find((hit) => hit.kind === kind && hit.value !== "")?.value;
  const title = saysOf("title");
  if (title) hints.title = title;
  const date = isoDate(saysOf("date") ?? "") ?? isoDate(saysOf("published") ?? "");
  if (date) hints.date = date;
  const issuer = saysOf("issuer");
  if (issuer) hints.issuer = issuer;
  const number = saysOf("number");
  if (number) hints.number = number;
  return hints;
}

function hitsOf(root: PageElement): Hit[] {
  const found: Hit[] = [];
  for (const element of [root, ...elementsOf(root)]) {
    for (const child of element.childNodes) {
      if (child.nodeName !== "#text") continue;
      const { value } = child as { value: string };
      const hit = hitOf(value);
      if (hit) found.push(hit);
      else if (found.length > 0) found.at(-1)!.value += value.replace(/\s+/gu, "").replace(/^[：:]/u, "");
    }
  }
  return found;
}

/** The field that a piece of text begins with: `索 引 号：`, `发文机关`, `成文日期：2010年2月4日`. */
export function hitOf(text: string): Hit | null {
  const plain = text.trim();
  const head = plain.slice(0, longestName).replace(/[\s[\]【】]+/gu, "");
  const colon = head.search(/[：:]/u);
  const field = colon < 0 ? head : head.slice(0, colon);
  const kind = pageWords().fields.get(field);
  if (kind === undefined || (colon < 0 && plain.length > longestName)) return null;
  const value = colon < 0 ? "" : plain.slice(plain.search(/[：:]/u) + 1).trim();
  return { field, kind, value };
}

/** e.g. `2010年02月04日`, `2010-2-4 10:30`, `2010/02/04`. */
export function isoDate(text: string): string | null {
  const match = /(\d{4})\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})/u.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
