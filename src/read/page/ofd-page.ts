import type { Archive } from "../archive.ts";
import { type Attributes, parseXml } from "../xml.ts";
import { localName, numbersOf } from "./ofd-document.ts";
import { type Frame, frameOf, lettersOf, pathRules, perMillimetre, type Text } from "./ofd-objects.ts";
import type { Page, Rule } from "./page.ts";
import { apply, mainFirst, turnBack, turnRules } from "./page-matrix.ts";

/** What a page or a template holds, points from the upper left corner. */
export interface Content {
  width: number;
  height: number;
  texts: Text[];
  horizontal: Rule[];
  vertical: Rule[];
  templateIds: string[];
}

/** A page without anything on it; `area` is x, y, width, height in millimetres. */
export function emptyContent(area: number[]): Content {
  const [, , width = 210, height = 297] = area;
  return {
    width: width * perMillimetre,
    height: height * perMillimetre,
    texts: [],
    horizontal: [],
    vertical: [],
    templateIds: [],
  };
}

/** Text objects and straight lines of a page or a template, and the templates it names. */
export function readContent(
  part: Uint8Array,
  origin: { path: string; format: string },
  area: number[],
): Content {
  const content = emptyContent(area);
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
          content.templateIds.push(attributes.TemplateID);
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
          for (const found of lettersOf(text, code, position, size, frame)) content.texts.push(found);
          code = null;
        } else if (local === "AbbreviatedData" && frame) pathRules(text, frame, content);
        else if (local === "PhysicalBox" && last === local && numbersOf(text).length === 4) {
          const { width, height } = emptyContent(numbersOf(text));
          content.width = width;
          content.height = height;
        } else if (local === "TextObject" || local === "PathObject") frame = null;
        text = "";
      },
    },
  );
  return content;
}

function number(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? otherwise : value;
}

/** Finds parts by name without regard to case, as file systems do on which OFD files are made. */
export function partFinder(archive: Archive): (name: string) => Uint8Array | null {
  const names = new Map(archive.names.toReversed().map((name) => [name.toLowerCase(), name]));
  return (name) => archive.read(name) ?? archive.read(names.get(name.toLowerCase()) ?? name);
}

/** A page and its templates, upright as most of the text stands; text in other directions in `turned`. */
export function pageOf(contents: readonly Content[]): Page {
  const { width, height } = contents[0]!;
  const texts = contents.flatMap(({ texts: own }) => own);
  const horizontal = contents.flatMap((content) => content.horizontal);
  const vertical = contents.flatMap((content) => content.vertical);
  const upright = (quarter: number): Page => {
    const back = turnBack(quarter, width, height);
    const sideways = quarter % 2 === 1;
    return {
      width: sideways ? height : width,
      height: sideways ? width : height,
      fragments: texts.flatMap(({ quarter: own, ...text }) => {
        if (own !== quarter) return [];
        const [x, y] = apply(back, text.x, text.y);
        return [{ ...text, x, y }];
      }),
      ...turnRules({ horizontal, vertical }, back, sideways),
    };
  };
  const [main = 0, ...others] = mainFirst(
    texts.map(({ quarter, text }) => ({ quarter, weight: text.length })),
  );
  const page = upright(main);
  if (others.length > 0) page.turned = others.map(upright);
  return page;
}
