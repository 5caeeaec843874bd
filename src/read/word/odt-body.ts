import type { Layout } from "../layout.ts";
import type { Attributes, XmlListener } from "../xml.ts";
import type { OdtLists } from "./odt-lists.ts";
import { numberIn, odtTables } from "./odt-tables.ts";

/** Elements whose text is not the document's. */
const skipped = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:note-citation",
  "text:ruby-text",
  "office:forms",
  "svg:title",
  "svg:desc",
  "table:shapes",
]);

interface Paragraph {
  text: string;
  depth: number | null;
  label: string | null;
}

interface List {
  key: string;
  /** Item whose first paragraph has not come yet, and at what it starts; null: no number to give. */
  item: { start: number | null } | null;
}

/** Hears `content.xml` and lays out its paragraphs and tables; notes and pictures are found in reading order. */
export function contentListener(
  layout: Layout,
  lists: OdtLists,
  found: { notes: string[]; pictures: number },
): XmlListener {
  const paragraphs: Paragraph[] = [];
  const open: List[] = [];
  let skip = 0;
  let note: string[] | null = null;
  const tables = odtTables(layout);
  const hidden = new Set<string>();
  let styleName = "";

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };

  const endParagraph = ({ text, depth, label }: Paragraph): void => {
    if (note) {
      note.push(text.trim());
      return;
    }
    const number =
      label === null
        ? depth === null
          ? null
          : lists.headingNumber(depth - 1, text)
        : lists.numberOf(label, open.length - 1, text, open.at(-1)?.item?.start ?? null);
    if (label !== null) open.at(-1)!.item = null;
    const line = number === null ? text : text === "" ? number.trimEnd() : number + text;
    const cell = tables.lines();
    if (cell) cell.push(line);
    else layout.line(line, depth === null ? undefined : { depth });
  };

  const isHidden = (name: string, attributes: Attributes): boolean =>
    skipped.has(name) || (name === "text:span" && hidden.has(attributes["text:style-name"] ?? ""));

  const opened = new Map<string, (attributes: Attributes) => void>([
    ["text:p", () => begin(null)],
    ["text:h", (attributes) => begin(Math.max(1, Number(attributes["text:outline-level"]) || 1))],
    [
      "text:list",
      (attributes) => open.push({ key: open.at(-1)?.key ?? lists.begin(attributes), item: null }),
    ],
    [
      "text:list-item",
      (attributes) => {
        const start = attributes["text:start-value"];
        open.at(-1)!.item = { start: start === undefined ? null : Number(start) };
      },
    ],
    ["text:s", (attributes) => add(" ".repeat(numberIn(attributes["text:c"], 200)))],
    ["text:tab", () => add("\t")],
    ["text:line-break", () => add("\n")],
    [
      "text:note-body",
      () => {
        note = [];
      },
    ],
    [
      "draw:image",
      () => {
        found.pictures++;
      },
    ],
  ]);
  const begin = (depth: number | null): void => {
    const list = open.at(-1);
    paragraphs.push({ text: "", depth, label: list?.item && !note ? list.key : null });
  };

  return {
    open: (name, attributes) => {
      if (name === "style:style") styleName = attributes["style:name"] ?? "";
      else if (attributes["text:display"] === "none" && name === "style:text-properties")
        hidden.add(styleName);
      if (skip > 0 || isHidden(name, attributes)) {
        skip++;
        return;
      }
      lists.open(name, attributes);
      tables.open(name, attributes);
      opened.get(name)?.(attributes);
    },
    close: (name) => {
      if (skip > 0) {
        skip--;
        return;
      }
      lists.close(name);
      if (name === "text:p" || name === "text:h") endParagraph(paragraphs.pop()!);
      else if (name === "text:list") open.pop();
      else if (name === "text:note-body") {
        if (note) found.notes.push(note.join(" ").trim());
        note = null;
      } else tables.close(name);
    },
    text: (text) => {
      if (skip === 0) add(text.replace(/[ \t\r\n]+/gu, " "));
    },
  };
}
