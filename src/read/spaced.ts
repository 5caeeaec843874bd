import { isIdeograph } from "../text/han.ts";
import { reporter } from "../text/report.ts";
import type { Source } from "../types/record.ts";
import { cutOut } from "./cut-out.ts";

/** Fewest blanks between two characters, and how many times more there are of these than of neighbours without one. */
const fewest = 100;
const times = 3;

const BLANK = 0x20;

/**
 * A source whose every character stands apart, as text recognition leaves it (推 进 信 息 化 建 设), without the blanks between
 * Chinese characters and marks. Where words stand apart here and there (张 三, 第一章 总则) the blanks are the document's own.
 */
export function withoutSpacing(source: Source): Source {
  const { text } = source;
  const places: number[] = [];
  let apart = 0;
  let together = 0;
  for (let i = 1; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isIdeograph(code)) {
      if (isIdeograph(text.charCodeAt(i - 1))) together++;
    } else if (code === BLANK && isWritten(text.charCodeAt(i - 1)) && isWritten(text.charCodeAt(i + 1))) {
      places.push(i);
      if (isIdeograph(text.charCodeAt(i - 1)) && isIdeograph(text.charCodeAt(i + 1))) apart++;
    }
  }
  if (apart < fewest || apart < times * together) return source;
  const plain = cutOut(source, places);
  reporter(plain.messages)("read.spaced", undefined, { count: places.length });
  return plain;
}

/** A Chinese character or a mark of Chinese: ，。、（“ */
function isWritten(code: number): boolean {
  return (
    isIdeograph(code) ||
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0x2014 && code <= 0x201d)
  );
}
