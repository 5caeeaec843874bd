import {
  attribute,
  isElement,
  isHidden,
  type PageDocument,
  type PageElement,
  type PageNode,
} from "./html-tree.ts";
import { pageWords } from "./html-words.ts";

/** How much of what an element holds, its descendants taken together. */
export interface Measure {
  /** Characters without white space. */
  text: number;
  /** Of them, those in links. */
  linked: number;
  links: number;
  /** 。；，！？ outside links: what prose has and navigation has not. */
  marks: number;
  /** Of them 。；！？, the ends of sentences. */
  ends: number;
  /** Whether a known container of articles lies in it, itself included. */
  container: boolean;
  /** Tables in it, itself included. */
  tables: number;
  /** Whether it says 版权所有 or the like. */
  foot: boolean;
}

export type Measures = Map<PageElement | PageDocument, Measure>;

const never = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "nav",
  "footer",
  "aside",
  "select",
  "button",
  "textarea",
  "input",
  "iframe",
  "object",
  "svg",
  "video",
  "audio",
  "map",
]);

/**
 * Measures every element of a page that can be seen, and leaves furniture out: `nav`, `footer`, hidden elements,
 * and whatever is named as furniture and holds less than half of the page's prose.
 *
 * @returns the measures of the elements that are left; what has none is not part of the article
 */
export function measurePage(page: PageDocument): Measures {
  let seen = canBeSeen;
  let all: Measures = new Map();
  measure(page, all, false, seen);
  // Portals hide what they show until a script has run: where hardly any prose is left, nothing counts as hidden.
  const unhidden: Measures = new Map();
  if (measure(page, unhidden, false, couldBeSeen).marks > 10 * all.get(page)!.marks) {
    seen = couldBeSeen;
    all = unhidden;
  }
  const half = all.get(page)!.marks / 2;
  const { furniture } = pageWords();
  const left: Measures = new Map();
  measure(page, left, false, (element) => {
    const own = seen(element) ? all.get(element) : undefined;
    if (!own) return false;
    const { marks, container } = own;
    return (
      container ||
      marks > half ||
      !furniture.test(`${attribute(element, "id")} ${attribute(element, "class")}`)
    );
  });
  return left;
}

function measure(
  node: PageElement | PageDocument,
  measures: Measures,
  inLink: boolean,
  keep: (element: PageElement) => boolean,
): Measure {
  const total: Measure = {
    text: 0,
    linked: 0,
    links: 0,
    marks: 0,
    ends: 0,
    tables: 0,
    container: false,
    foot: false,
  };
  for (const child of node.childNodes) {
    if (child.nodeName === "#text") addText(total, (child as { value: string }).value, inLink);
    else if (isElement(child) && keep(child)) {
      const isLink = child.tagName === "a" && attribute(child, "href") !== "";
      add(total, measure(child, measures, inLink || isLink, keep));
      if (isLink) total.links++;
    }
  }
  if ("tagName" in node && node.tagName === "table") total.tables++;
  if ("tagName" in node) total.container ||= isContainer(node) && total.text > 20;
  measures.set(node, total);
  return total;
}

function couldBeSeen(element: PageElement): boolean {
  return !never.has(element.tagName);
}

/** The page as a whole is never hidden for good: what a script is to show is what it is about. */
function canBeSeen(element: PageElement): boolean {
  return (
    couldBeSeen(element) && (element.tagName === "body" || element.tagName === "html" || !isHidden(element))
  );
}

/** e.g. `<div id="zoom">`, `<div class="article-content clearfix">`. */
export function isContainer(element: PageElement): boolean {
  const names = `${attribute(element, "id")} ${attribute(element, "class")}`.toLowerCase().split(/\s+/u);
  const { containers } = pageWords();
  return element.tagName === "article" || names.some((name) => containers.has(name));
}

function addText(total: Measure, text: string, inLink: boolean): void {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x3000 || code === 0xa0) continue;
    length++;
    if (inLink) continue;
    if (code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f) {
      total.ends++;
      total.marks++;
    } else if (code === 0xff0c) total.marks++;
  }
  total.text += length;
  if (inLink) total.linked += length;
  else if (length > 3 && length < 400 && pageWords().phrases.test(text)) total.foot = true;
}

function add(total: Measure, part: Measure): void {
  total.text += part.text;
  total.linked += part.linked;
  total.links += part.links;
  total.marks += part.marks;
  total.ends += part.ends;
  total.tables += part.tables;
  total.container ||= part.container;
  total.foot ||= part.foot;
}

/** The measure of a node that is part of the article; undefined for text and for what was left out. */
export function measureOf(measures: Measures, node: PageNode): Measure | undefined {
  return isElement(node) ? measures.get(node) : undefined;
}
