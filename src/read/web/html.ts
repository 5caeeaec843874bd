import { reporter } from "../../text/report.ts";
import type { Source, SourceHints } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { type Block, layOut } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { findArticle, isFurniture } from "./html-article.ts";
import { blocksOf } from "./html-blocks.ts";
import { findCatalogue, isoDate } from "./html-catalogue.ts";
import { decodePage } from "./html-charset.ts";
import { hasTitle, withoutPageLines } from "./html-lines.ts";
import { isContainer, measurePage } from "./html-measure.ts";
import { metaOf, titleOf } from "./html-title.ts";
import { type PageElement, parseHtml } from "./html-tree.ts";

/**
 * The document on a web page: its title, paragraphs and tables, without the page's furniture.
 *
 * What the page catalogues about it (索引号, 发文机关, 成文日期, 发文字号) goes into `hints`, not into the text.
 *
 * @throws UserError `file.empty` for a page without text, and what decoding throws
 */
export function readHtml(bytes: Uint8Array, base: Origin): Source {
  const { text: html, encoding, broken, cutOff } = decodePage(bytes, base);
  const page = parseHtml(html);
  const measures = measurePage(page);
  const catalogue = findCatalogue(page, measures);
  const article = findArticle(page, measures);
  const known = "tagName" in article && isContainer(article as PageElement);
  const found = blocksOf(
    article,
    measures,
    (element, measure) => element === catalogue?.element || (!known && isFurniture(measure)),
  );
  const kept = withoutPageLines(found);
  // A page that is all links or all furniture is better than nothing.
  const blocks = kept.length > 0 ? kept : blocksOf(page, measures, () => false);
  if (blocks.length === 0) throw new UserError("file.empty", { path: base.path });

  const meta = metaOf(page);
  const title = titleOf(page, meta, firstLines(blocks)) ?? catalogue?.hints.title;
  if (title && !hasTitle(blocks, title)) blocks.unshift({ type: "paragraph", text: title });
  const hints = { ...hintsOf(meta), ...catalogue?.hints, ...(title ? { title } : {}) };
  const { source } = layOut(blocks, base, "html", encoding);
  if (Object.keys(hints).length > 0) source.hints = hints;
  const report = reporter(source.messages);
  if (broken > 0) report("read.bad-characters", undefined, { count: broken });
  if (cutOff) report("read.cut-off", { start: source.text.length, end: source.text.length });
  return source;
}

function firstLines(blocks: Block[]): string[] {
  return blocks.slice(0, 10).flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
}

function hintsOf(meta: Map<string, string>): SourceHints {
  const hints: SourceHints = {};
  const date = isoDate(meta.get("pubdate") ?? meta.get("publishdate") ?? "");
  if (date) hints.date = date;
  return hints;
}
