import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { openArchive } from "../archive.ts";
import { createLayout, type Layout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { type Attributes, parseXml, type XmlListener } from "../xml.ts";
import { type OdtLists, odtLists } from "./odt-lists.ts";
import { layRows, mostColumns, type WordRow } from "./word-table.ts";

/**
 * An OpenDocument text (.odt): paragraphs one a line with their automatic numbers, headings with their depth, tables as
 * rows. Tracked deletions, comments, page heads and feet are left out; footnotes become messages.
 *
 * @throws UserError `file.broken`, `file.encrypted`, `file.no-document`, `file.scanned` where it holds pictures only
 */
export function readOdt(bytes: Uint8Array, base: Origin): Source {
  const origin = { path: base.path, format: "ODT" };
  const archive = openArchive(bytes, origin);
  const manifest = archive.read("META-INF/manifest.xml");
  if (manifest && Buffer.from(manifest).includes("encryption-data"))
    throw new UserError("file.encrypted", { path: base.path });
  const content = archive.read("content.xml");
  if (!content) throw new UserError("file.no-document", origin);
  const lists = odtLists();
  const styles = archive.read("styles.xml");
  if (styles) parseXml(styles, origin, {}, { open: lists.open, close: lists.close });
  const layout = createLayout();
  const found = { notes: [] as string[], pictures: 0 };
  parseXml(content, origin, {}, contentListener(layout, lists, found));
  const source = layout.source(base, "odt");
  if (found.pictures > 0 && !/\S/u.test(source.text))
    throw new UserError("file.scanned", { path: base.path });
  const report = reporter(source.messages);
  for (const text of found.notes) report("read.footnote", undefined, { text });
  return source;
}

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

function contentListener(
  layout: Layout,
  lists: OdtLists,
  found: { notes: string[]; pictures: number },
): XmlListener {
  const paragraphs: Paragraph[] = [];
  const open: List[] = [];
  let skip = 0;
  let note: string[] | null = null;
  let tables = 0;
  let rows: WordRow[] = [];
  let cell: string[] | null = null;
  let repeat = 1;

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
    if (cell) cell.push(line);
    else layout.line(line, depth === null ? undefined : { depth });
  };

  const openTablePart = (name: string, attributes: Attributes): void => {
    if (name === "table:table") tables++;
    if (tables !== 1) return;
    if (name === "table:table-row") {
      rows.push({ cells: [], skipped: 0 });
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      repeat = Math.min(mostColumns, Number(attributes["table:number-columns-repeated"] ?? 1) || 1);
      cell = [];
      const columns = Math.min(mostColumns, Number(attributes["table:number-columns-spanned"] ?? 1) || 1);
      const down = Math.min(10_000, Number(attributes["table:number-rows-spanned"] ?? 1) || 1);
      spanned.set(cell, { columns, rows: down, covered: name === "table:covered-table-cell" });
    }
  };
  const hidden = new Set<string>();
  let styleName = "";
  const spanned = new Map<string[], { columns: number; rows: number; covered: boolean }>();
  /** By column, the rows that a cell above still reaches down, and how wide it is. */
  let reach: { rows: number; columns: number }[] = [];

  const endCell = (lines: string[]): void => {
    const { columns, rows: down, covered } = spanned.get(lines)!;
    spanned.delete(lines);
    const row = rows.at(-1)!;
    for (let i = 0; i < repeat; i++) {
      const column = row.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
      if (column + columns > mostColumns) return;
      const above = reach[column];
      if (covered) {
        // What a cell to the left covers is part of it; what one above covers continues it, at its first column.
        if (above && above.rows > 0) {
          row.cells.push({ lines: [], columnSpan: above.columns, continues: "above" });
          above.rows--;
        }
        continue;
      }
      row.cells.push({ lines, columnSpan: columns, continues: null });
      if (down > 1) reach[column] = { rows: down - 1, columns };
    }
  };

  return {
    open: (name, attributes) => {
      if (name === "style:style") styleName = attributes["style:name"] ?? "";
      else if (attributes["text:display"] === "none" && name === "style:text-properties")
        hidden.add(styleName);
      const shown = name !== "text:span" || !hidden.has(attributes["text:style-name"] ?? "");
      if (skip > 0 || skipped.has(name) || !shown) {
        skip++;
        return;
      }
      lists.open(name, attributes);
      openTablePart(name, attributes);
      switch (name) {
        case "text:p":
        case "text:h": {
          const list = open.at(-1);
          const depth = name === "text:h" ? Math.max(1, Number(attributes["text:outline-level"]) || 1) : null;
          paragraphs.push({ text: "", depth, label: list?.item && !note ? list.key : null });
          break;
        }
        case "text:list": {
          const outer = open.at(-1);
          open.push({ key: outer?.key ?? lists.begin(attributes), item: null });
          break;
        }
        case "text:list-item": {
          const start = attributes["text:start-value"];
          open.at(-1)!.item = { start: start === undefined ? null : Number(start) };
          break;
        }
        case "text:s":
          add(" ".repeat(Math.min(200, Number(attributes["text:c"] ?? 1) || 1)));
          break;
        case "text:tab":
          add("\t");
          break;
        case "text:line-break":
          add("\n");
          break;
        case "text:note-body":
          note = [];
          break;
        case "draw:image":
          found.pictures++;
      }
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
      } else if (name === "table:table") {
        if (tables === 1) {
          layRows(rows, layout);
          rows = [];
          reach = [];
        }
        tables--;
      } else if (tables === 1 && cell && /^table:(?:covered-)?table-cell$/u.test(name)) {
        endCell(cell);
        cell = null;
      }
    },
    text: (text) => {
      if (skip === 0) add(text.replace(/[ \t\r\n]+/gu, " "));
    },
  };
}
