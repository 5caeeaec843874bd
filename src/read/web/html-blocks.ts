import { isWide } from "../../text/wide.ts";
import type { Block } from "../layout.ts";
import { markersOf } from "./html-list.ts";
import type { Measure, Measures } from "./html-measure.ts";
import { dataGridOf } from "./html-table.ts";
import { isElement, type PageDocument, type PageElement, type PageNode } from "./html-tree.ts";

const inline = new Set(
  "a abbr acronym bdo bdi cite data del dfn img ins kbd label mark q rp rt ruby samp span sub sup time var wbr center-inline o:p st1:chsdate".split(
    " ",
  ),
);

/**
 * The blocks of an article as a reader sees them: paragraphs, one a line, and tables.
 *
 * @param measures only elements measured are shown
 * @param skip elements to leave out with all they hold
 */
export function blocksOf(
  root: PageElement | PageDocument,
  measures: Measures,
  skip: (element: PageElement, measure: Measure) => boolean,
): Block[] {
  const blocks: Block[] = [];
  let line: string[] = [];
  let marker = "";
  let depth: number | null = null;
  const endLine = () => {
    const texts = paragraphsOf(line.join("")).map(tidy);
    line = [];
    for (const text of texts) {
      if (text === "") continue;
      blocks.push({
        type: "paragraph",
        text: marker + text,
        ...(depth === null ? {} : { heading: { depth } }),
      });
      marker = "";
    }
  };
  const putText = (text: string, preformatted: boolean): void => {
    const lines = preformatted ? text.split("\n") : [text];
    for (const [i, piece] of lines.entries()) {
      if (i > 0) endLine();
      line.push(piece);
    }
  };
  const visit = (node: PageNode, markers: Map<PageElement, string>, preformatted: boolean): void => {
    if (node.nodeName === "#text") putText((node as { value: string }).value, preformatted);
    else if (isElement(node)) visitElement(node, markers, preformatted);
  };
  const visitElement = (
    element: PageElement,
    markers: Map<PageElement, string>,
    preformatted: boolean,
  ): void => {
    const { tagName, childNodes } = element;
    const measure = measures.get(element);
    if (tagName === "br" || tagName === "hr") endLine();
    else if (!measure || (skip(element, measure) && element !== root)) return;
    else if (inline.has(tagName) || tagName.includes(":")) {
      for (const child of childNodes) visit(child, markers, preformatted);
    } else putBlock(element, markers.get(element), preformatted);
  };
  const putBlock = (block: PageElement, own: string | undefined, preformatted: boolean): void => {
    endLine();
    if (putTable(block)) return;
    if (own) marker = own;
    const outer = depth;
    if (/^h[1-6]$/u.test(block.tagName)) depth = Number(block.tagName[1]);
    const markers = markersOf(block);
    for (const child of block.childNodes) visit(child, markers, preformatted || block.tagName === "pre");
    endLine();
    depth = outer;
    if (own) marker = "";
  };
  const putTable = (table: PageElement): boolean => {
    const grid = dataGridOf(table, measures);
    if (!grid) return false;
    const caption = table.childNodes.find((child) => isElement(child) && child.tagName === "caption");
    if (caption) visit(caption, new Map(), false);
    blocks.push({
      type: "table",
      rows: grid.rows,
      columns: grid.columns,
      cells: grid.cells.map(({ element, ...place }) => ({ ...place, text: cellText(element, measures) })),
    });
    return true;
  };
  for (const child of root.childNodes) visit(child, markersOf(root as PageElement), false);
  endLine();
  return blocks;
}

function cellText(cell: PageElement, measures: Measures): string {
  return blocksOf(cell, measures, () => false)
    .map((block) => (block.type === "paragraph" ? block.text : block.cells.map(({ text }) => text).join(" ")))
    .join("\n");
}

/** So many line ends of the file are enough to tell, and such a share of them behind the end of a sentence; wraps fall anywhere. */
const [fewestBreaks, behindSentences] = [3, 0.4];
const lineEnd = /(\S)[ \t\r\f\u3000]*\n\s*(?=\S)/gu;

/**
 * The paragraphs of a line: several where the page shows the line ends of the file (`white-space: pre-line` of a style that is
 * not at hand), which then stand behind sentences.
 */
function paragraphsOf(line: string): string[] {
  const ends = Array.from(line.matchAll(lineEnd), ([, before]) => "。；：！？".includes(before!));
  const kept = ends.length >= fewestBreaks && ends.filter(Boolean).length >= ends.length * behindSentences;
  return kept ? line.split("\n") : [line];
}

/**
 * A line as a browser shows it: white space of the file is one space, or nothing where a line of the file breaks
 * between Chinese characters (pages saved by Word break every 80 columns); `&nbsp;` is a space that stays, also
 * where an editor has printed the entity itself (`&amp;nbsp;`, `&amp;sp;`).
 */
function tidy(line: string): string {
  const collapsed = line.replace(/[ \t\r\n\f]+/gu, (space, at: number) => {
    if (!space.includes("\n")) return " ";
    return isWide(line.charCodeAt(at - 1)) && isWide(line.charCodeAt(at + space.length)) ? "" : " ";
  });
  return collapsed
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/gu, "")
    .replace(/\u00a0|&(?:nb)?sp;/gu, " ")
    .trim();
}
