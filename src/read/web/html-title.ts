import { squeeze } from "../../text/span.ts";
import { attribute, elementsOf, isHidden, type PageDocument, textOf } from "./html-tree.ts";

/** Names under which publishing systems state the title of an article in `meta`. */
const metaNames = new Set(["articletitle", "article_title", "og:title"]);

/**
 * The title of the article as the page gives it: from its `meta`, from a heading or a line of the article that the page's `title`
 * repeats, from a lone `h1`, from the page's `title` without the name of the site.
 *
 * @param lines first lines of the article
 * @returns null where nothing looks like the title of a document
 */
export function titleOf(page: PageDocument, meta: Map<string, string>, lines: string[]): string | null {
  for (const name of metaNames) {
    const content = tidy(meta.get(name) ?? "");
    if (isTitle(content)) return content;
  }
  let whole = "";
  const headings = lines.filter(isTitle).map((text) => ({ text: tidy(text), first: false }));
  for (const element of elementsOf(page)) {
    if (element.tagName === "title" && whole === "") whole = tidy(textOf(element));
    const named = /title|bt\b|biaoti/iu.test(`${attribute(element, "class")} ${attribute(element, "id")}`);
    if (!/^h[1-3]$/u.test(element.tagName) && !named) continue;
    if (element.tagName === "title" || isHidden(element) || headings.length > 40) continue;
    const text = tidy(textOf(element).slice(0, 400));
    if (isTitle(text)) headings.push({ text, first: element.tagName === "h1" });
  }
  // e.g. title `关于印发…的通知_晋城市人民政府`, heading `关于印发…的通知`
  const inTitle = squeeze(whole);
  const repeated = headings
    .filter(({ text }) => inTitle.startsWith(squeeze(text)))
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (repeated) return repeated.text;
  const lone = headings.filter(({ first }) => first);
  if (lone.length === 1 && squeeze(lone[0]!.text).length >= 8) return lone[0]!.text;
  const [first = ""] = whole.split(/[_|｜]|\s[-–—]{1,2}\s|——|--/u);
  return isTitle(tidy(first)) && squeeze(first).length >= 8 ? tidy(first) : null;
}

/** `meta` elements by lower-case name. */
export function metaOf(page: PageDocument): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elementsOf(page)) {
    if (element.tagName !== "meta") continue;
    const name = (attribute(element, "name") || attribute(element, "property")).toLowerCase();
    if (name !== "" && !meta.has(name)) meta.set(name, attribute(element, "content"));
  }
  return meta;
}

function isTitle(text: string): boolean {
  const { length } = squeeze(text);
  return length >= 5 && length <= 150 && /[\u4e00-\u9fff]{4}/u.test(squeeze(text)) && !text.includes("。");
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}
