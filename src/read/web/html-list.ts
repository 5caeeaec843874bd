import { attribute, isElement, type PageElement } from "./html-tree.ts";

const digits = "〇一二三四五六七八九";

/** 1–99 as an official counts: 一, 十, 十一, 二十, 二十一. */
function chinese(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`;
}

function letters(n: number): string {
  return n < 1
    ? String(n)
    : `${n > 26 ? letters(Math.floor((n - 1) / 26)) : ""}${String.fromCharCode(97 + ((n - 1) % 26))}`;
}

const romans: [number, string][] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  if (n < 1 || n > 399) return String(n);
  let left = n;
  let out = "";
  for (const [value, sign] of romans) {
    for (; left >= value; left -= value) out += sign;
  }
  return out;
}

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
  if (/chinese|cjk-ideographic|japanese/u.test(style)) return `${chinese(n)}、`;
  if (type === "a" || style === "lower-alpha" || style === "lower-latin") return `${letters(n)}. `;
  if (type === "A" || style === "upper-alpha" || style === "upper-latin")
    return `${letters(n).toUpperCase()}. `;
  if (type === "i" || style === "lower-roman") return `${roman(n)}. `;
  if (type === "I" || style === "upper-roman") return `${roman(n).toUpperCase()}. `;
  return `${n}. `;
}
