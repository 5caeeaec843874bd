import { type Attributes, parseXml } from "../xml.ts";
import { localName, numbersOf } from "./ofd-document.ts";
import { type Frame, frameOf, perMillimetre, pointOf } from "./ofd-frame.ts";
import { pathRules } from "./ofd-path.ts";
import type { Fragment, Page } from "./page.ts";
import { unifyIdeographs } from "./radicals.ts";
import { isWide } from "./wide.ts";

export function emptyPage(area: number[]): Page {
  const [, , width = 210, height = 297] = area;
  return {
    width: width * perMillimetre,
    height: height * perMillimetre,
    fragments: [],
    horizontal: [],
    vertical: [],
  };
}

/** Text objects and straight lines of a page or a template, and the templates it names. */
export function readContent(
  part: Uint8Array,
  origin: { path: string; format: string },
  area: number[],
): Page & { templateIds: string[] } {
  const page = { ...emptyPage(area), templateIds: [] as string[] };
  let frame: Frame | null = null;
  let size = 0;
  let code: Attributes | null = null;
  let position = { x: 0, y: 0 };
  let text = "";
  let last = "";
  parseXml(
    part,
    origin,
    {},
    {
      open: (name, attributes) => {
        last = localName(name);
        text = "";
        if (last === "Template" && attributes.TemplateID !== undefined)
          page.templateIds.push(attributes.TemplateID);
        else if (last === "TextObject" || last === "PathObject") {
          frame = frameOf(attributes);
          size = Number(attributes.Size) || 0;
          position = { x: 0, y: 0 };
        } else if (last === "TextCode") {
          code = attributes;
          position = { x: number(attributes.X, position.x), y: number(attributes.Y, position.y) };
        }
      },
      text: (piece) => {
        text += piece;
      },
      close: (name) => {
        const local = localName(name);
        if (local === "TextCode" && frame && code) {
          page.fragments.push(...fragmentsOf(text, code, position, size, frame));
          code = null;
        } else if (local === "AbbreviatedData" && frame) pathRules(text, frame, page);
        else if (local === "PhysicalBox" && last === local && numbersOf(text).length === 4) {
          const { width, height } = emptyPage(numbersOf(text));
          page.width = width;
          page.height = height;
        } else if (local === "TextObject" || local === "PathObject") frame = null;
        text = "";
      },
    },
  );
  return page;
}

function number(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? otherwise : value;
}

/**
 * The letters of a text code in stretches without a gap: `DeltaX` gives the steps from letter to letter. Slanted
 * text (a watermark) is left out.
 */
function fragmentsOf(
  text: string,
  code: Attributes,
  start: { x: number; y: number },
  size: number,
  frame: Frame,
): Fragment[] {
  const [a, b, c, d] = frame.matrix;
  if (Math.abs(b) > 0.1 * Math.abs(a)) return [];
  const chars = [...unifyIdeographs(text)];
  const dx = deltas(code.DeltaX, chars.length - 1);
  const dy = deltas(code.DeltaY, chars.length - 1);
  const height = (size * Math.hypot(c, d) || size) * perMillimetre;
  const fragments: Fragment[] = [];
  let { x, y } = start;
  let open = false;
  for (const [i, char] of chars.entries()) {
    const wide = isWide(char.charCodeAt(0)) ? size : size / 2;
    const step = dx[i] ?? (code.DeltaX === undefined ? wide : (dx.at(-1) ?? wide));
    const width = Math.min(wide, step > 0 ? step : wide) * Math.abs(a) * perMillimetre;
    const [px, py] = pointOf(frame, x, y);
    const run = fragments.at(-1);
    if (open && run) {
      run.text += char;
      run.width = px + width - run.x;
    } else fragments.push({ text: char, x: px, y: py, width, size: height });
    x += i < dx.length || code.DeltaX === undefined ? step : 0;
    y += dy[i] ?? 0;
    open = step <= 1.8 * size && step >= 0 && !dy[i];
  }
  return fragments;
}

/** Steps as OFD abbreviates them: `g 3 5.6 2.8` is 5.6 5.6 5.6 2.8. Never more than there are letters. */
function deltas(text: string | undefined, count: number): number[] {
  const steps: number[] = [];
  const words = (text ?? "").trim().split(/\s+/u);
  for (let i = 0; i < words.length && steps.length < count; i++) {
    const repeat = words[i] === "g" ? Math.min(Number(words[i + 1]) || 0, count - steps.length) : 1;
    if (words[i] === "g") i += 2;
    const step = Number(words[i]);
    for (let n = 0; n < repeat && Number.isFinite(step); n++) steps.push(step);
  }
  return words[0] === "" ? [] : steps;
}
