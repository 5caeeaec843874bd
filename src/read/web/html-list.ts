import { formatListNumber } from "../word/list-number.ts";
import { attribute, isElement, type PageElement } from "./html-tree.ts";

/**
 * The numbers that a browser prints before the items of an `ol`: 1. a. i. or 一、 by its type and style.
 *
 * @returns a marker per `li` child; "" where none is shown
 */
export function markersOf(list: PageElement): Map<PageElement, string> {
  const markers = new Map<PageElement, string>();
  if (list.tagName !== "ol") return markers;
  const type = attribute(list, "type");
  const style =
    /list-style(?:-type)?\s{0,4}:\s{0,4}([a-z-]{1,30})/iu.exec(attribute(list, "style"))?.[1] ?? "";
  if (style === "none") return markers;
  const start = Number.parseInt(attribute(list, "start"), 10);
  let next = Number.isNaN(start) ? 1 : start;
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== "li") continue;
    const value = Number.parseInt(attribute(item, "value"), 10);
    if (!Number.isNaN(value)) next = value;
    markers.set(item, marker(next++, type, style));
  }
  return markers;
}

function marker(n: number, type: string, style: string): string {
  if (/chinese|cjk-ideographic|japanese/u.test(style)) return `${formatListNumber(n, "chineseCounting")}、`;
  return `${formatListNumber(n, formats.find(([, names]) => names.test(type === "" ? style : type))?.[0] ?? "decimal")}. `;
}

/** Formats of word processors by the types and styles of HTML. */
const formats: [string, RegExp][] = [
  ["lowerLetter", /^(?:a|lower-alpha|lower-latin)$/u],
  ["upperLetter", /^(?:A|upper-alpha|upper-latin)$/u],
  ["lowerRoman", /^(?:i|lower-roman)$/u],
  ["upperRoman", /^(?:I|upper-roman)$/u],
];
