import { squeeze } from "../../text/span.ts";
import type { Block } from "../layout.ts";
import { hitOf } from "./html-catalogue.ts";
import { pageWords } from "./html-words.ts";

/** How many blocks at either end of an article may be the page's and not the document's. */
const edge = 15;

/** Longest line of that kind, in characters. */
const longest = 120;

/**
 * The blocks of an article without what the page says of itself at its beginning (发布时间：… 来源：… 【字体：大 中 小】)
 * and at its end (责任编辑, 上一篇, 相关链接 …), and without catalogue lines (索引号：…) at the beginning.
 */
export function withoutPageLines(blocks: Block[]): Block[] {
  const { lineStarts, lineEnds } = pageWords();
  const texts = blocks.map((block) => (block.type === "paragraph" ? squeezeShort(block.text) : null));
  const fields = new Set(texts.slice(0, edge).flatMap((text) => (text ? (fieldOf(text) ?? []) : [])));
  const end = texts.findIndex(
    (text, i) =>
      i > blocks.length / 2 &&
      text !== null &&
      lineEnds.test(text) &&
      texts.slice(i, i + 2 * edge).every((later) => later !== null && !later.includes("。")),
  );
  const last = end < 0 ? blocks.length : end;
  const isOwn = documents(texts);
  return blocks.filter((_, i) => {
    if (i >= last) return false;
    const text = texts[i];
    if (text === null || text === undefined) return true;
    if (i < edge && fields.size >= 3 && fieldOf(text)) return false;
    return !((i < edge || i >= last - edge) && lineStarts.test(text) && !isProse(text) && !isOwn(text));
  });
}

/** A page says at its head and at its foot who keeps it. */
const pageSays = 2;
const label = /^[【[]?([^：:【】[\]]{2,8})[：:]/u;

/** Whether a line is the document's by its label: a sentence, or one of many. e.g. 主办单位：市教育局，各县市区人民政府。 below each task */
function documents(texts: readonly (string | null)[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  const labelOf = (text: string | null) => (text === null ? undefined : label.exec(text)?.[1]);
  for (const text of texts) {
    const own = labelOf(text);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return (text) => {
    const own = labelOf(text);
    return own !== undefined && (text.endsWith("。") || counts.get(own)! > pageSays);
  };
}

/** Two clauses or more, and the full stop: `主办单位要加强协调，承办单位要落实责任。` */
function isProse(text: string): boolean {
  return text.endsWith("。") && text.length > 20 && text.split("，").length > 2;
}

function squeezeShort(text: string): string | null {
  return text.length > longest ? null : squeeze(text);
}

function fieldOf(text: string): string | null {
  return /[：:]/u.test(text) ? (hitOf(text)?.field ?? null) : null;
}

/** Whether one of the first lines, or some of them together, say the title. */
export function hasTitle(blocks: Block[], title: string): boolean {
  const wanted = squeeze(title);
  const lines = blocks.slice(0, edge).map((block) => (block.type === "paragraph" ? squeeze(block.text) : ""));
  return lines.some((_, i) => {
    let joined = "";
    for (let j = i; j < lines.length && joined.length < wanted.length; j++) joined += lines[j];
    return joined === wanted;
  });
}
