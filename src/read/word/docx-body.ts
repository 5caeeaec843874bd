import type { Emphasis, Layout } from "../layout.ts";
import type { Attributes, XmlListener } from "../xml.ts";
import type { NoteMark } from "./docx-notes.ts";
import type { ParagraphNumber } from "./docx-numbering.ts";
import { outlineDepth } from "./docx-styles.ts";
import { docxTables } from "./docx-tables.ts";

/** What the body is told and tells while it is heard. */
export interface BodyContext {
  layout: Layout;
  /** The automatic number of the next paragraph, see `docxNumbers`. */
  numberOf(paragraph: ParagraphNumber, following: string): string | null;
  /** The depth of the heading that a paragraph style makes; null where it makes none. */
  depthOf(style: string | undefined): number | null;
  /** Filled in reading order. */
  notes: NoteMark[];
  /** Called where a document of another format is embedded in the text, with the id of its relationship. */
  onEmbedded(id: string): void;
  /** Called for each picture. */
  onPicture(): void;
}

interface Paragraph extends ParagraphNumber {
  parts: string[];
  notes: { mark: NoteMark; part: number }[];
  /** Its end was deleted: it runs on into the next paragraph. */
  joined: boolean;
  /** Its number as Word 2003 XML prints it beside the text. */
  printed?: string;
  /** Its own depth as a heading, 0 for body text, which goes before its style's. */
  outline?: number;
  /** Characters at its beginning that are bold, and whether that is over. */
  bold: number;
  boldEnded: boolean;
}

/**
 * Not part of the text as it stands with all tracked changes accepted: what was deleted or moved away, former properties,
 * the instructions of fields, the copy of a text box for old programs, the pronunciation over ruby text.
 */
const skipped = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tcPrChange",
  "w:trPrChange",
  "w:sectPrChange",
  "w:numberingChange",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "mc:Fallback",
  "w:rt",
  // In Word 2003 XML these stand inside the text.
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
]);

/** Values that switch a property off. */
const off = /^(?:0|false|off)$/u;

/** Hears `document.xml` and lays out its paragraphs and tables. */
export function bodyListener(context: BodyContext): XmlListener {
  const paragraphs: Paragraph[] = [];
  const tables = docxTables(context.layout);
  let skipDepth = 0;
  let paragraphProperties = 0;
  let rowProperties = 0;
  let hidden = false;
  let bold = false;
  let placeholder = false;
  let inText = false;
  let carried = "";

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || hidden || paragraphProperties > 0) return;
    paragraph.parts.push(text);
    if (!bold && text.trim() !== "") paragraph.boldEnded = true;
    if (!paragraph.boldEnded) paragraph.bold += text.length;
  };

  const headingOf = (paragraph: Paragraph, before: number): Emphasis | undefined => {
    const depth = paragraph.outline ?? context.depthOf(paragraph.style) ?? 0;
    if (depth > 0) return { depth };
    return paragraph.bold > 0 ? { depth: null, characters: before + paragraph.bold } : undefined;
  };

  const endParagraph = (paragraph: Paragraph): void => {
    const content = carried + paragraph.parts.join("");
    carried = "";
    if (paragraph.joined) {
      carried = content;
      context.notes.push(...paragraph.notes.map(({ mark }) => mark));
      return;
    }
    const label = paragraph.printed ?? context.numberOf(paragraph, content);
    const line = label === null ? content : content === "" ? label.trimEnd() : label + content;
    const cell = tables.cell();
    const at = cell
      ? null
      : context.layout.line(line, headingOf(paragraph, line.length - paragraph.parts.join("").length));
    if (cell) cell.lines.push(line);
    for (const { mark, part } of paragraph.notes) {
      const before = line.length - paragraph.parts.slice(part).join("").length;
      context.notes.push({ ...mark, at: at === null ? null : at + before });
    }
  };

  /** Text whose paragraph was to run on into a next one that never came. */
  const flush = (): void => {
    if (carried === "") return;
    const cell = tables.cell();
    if (cell) cell.lines.push(carried);
    else context.layout.line(carried);
    carried = "";
  };

  const openRunPart = (name: string, attributes: Attributes): void => {
    const value = attributes["w:val"] ?? "";
    const paragraph = paragraphs.at(-1);
    switch (name) {
      case "w:tab":
      case "w:ptab":
        add("\t");
        break;
      case "w:cr":
        add("\n");
        break;
      case "w:br":
        // A page or column break before the text is no line of its own.
        if (!/^(?:page|column)$/u.test(attributes["w:type"] ?? "") || paragraph?.parts.length) add("\n");
        break;
      case "w:noBreakHyphen":
        add("-");
        break;
      case "w:sym":
        add(symbolOf(attributes["w:char"] ?? ""));
        break;
      case "w:vanish":
        if (paragraphProperties === 0) hidden = !off.test(value);
        break;
      case "w:b":
        bold = !off.test(value);
        break;
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const kind = name === "w:footnoteReference" ? "footnotes" : "endnotes";
        const mark: NoteMark = { kind, id: attributes["w:id"] ?? "", at: null };
        paragraph?.notes.push({ mark, part: paragraph.parts.length });
      }
    }
  };

  const setParagraph = (name: string, value: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || paragraphProperties === 0) return;
    if (name === "w:pStyle") paragraph.style = value;
    else if (name === "w:numId") paragraph.numId = value;
    else if (name === "w:ilvl") paragraph.level = Number(value);
    else if (name === "wx:t") paragraph.printed = `${value.trim()} `;
    else if (name === "w:outlineLvl") paragraph.outline = outlineDepth(value);
    else if (name === "w:del" || name === "w:moveFrom") paragraph.joined = true;
  };

  /** What an element means beyond paragraph, run and table; false where it is none of these. */
  const openFrame = (name: string, attributes: Attributes): boolean => {
    if (skipped.has(name)) skipDepth = 1;
    else if (name === "w:t" || name === "m:t") inText = true;
    else if (name === "w:p")
      paragraphs.push({ parts: [], notes: [], joined: false, bold: 0, boldEnded: false });
    else if (name === "w:pPr") paragraphProperties++;
    else if (name === "w:trPr") rowProperties++;
    else if (name === "w:r") hidden = bold = false;
    else if (name === "w:sdtPr") placeholder = false;
    else if (name === "w:showingPlcHdr") placeholder = true;
    else if (name === "w:altChunk") context.onEmbedded(attributes["r:id"] ?? "");
    else if (name === "w:drawing" || name === "w:pict") context.onPicture();
    else return false;
    return true;
  };

  return {
    open: (name, attributes) => {
      inText = false;
      if (skipDepth > 0 || (placeholder && name === "w:sdtContent")) {
        skipDepth++;
        return;
      }
      const value = attributes["w:val"] ?? attributes["wx:val"] ?? "";
      setParagraph(name, value);
      if (rowProperties > 0 && name === "w:del") tables.deleteRow();
      if (openFrame(name, attributes)) return;
      tables.open(name, value);
      if (paragraphProperties === 0) openRunPart(name, attributes);
    },
    close: (name) => {
      inText = false;
      if (skipDepth > 0) {
        skipDepth--;
        if (skipDepth === 0) placeholder = false;
        return;
      }
      if (name === "w:p") {
        const paragraph = paragraphs.pop();
        if (paragraph) endParagraph(paragraph);
      } else if (name === "w:pPr") paragraphProperties--;
      else if (name === "w:trPr") rowProperties--;
      else if (name === "w:body") flush();
      else tables.close(name, flush);
    },
    text: (text) => {
      if (inText && skipDepth === 0) add(text);
    },
  };
}

/** A sign of a symbol font by its code: F0A8 and the like are private codes of Wingdings, which stand for boxes and ticks. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!(code >= 0x20 && code < 0xd800)) return "";
  return String.fromCharCode(code);
}
