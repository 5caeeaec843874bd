import { type DefaultTreeAdapterTypes, Parser } from "parse5";

export type PageDocument = DefaultTreeAdapterTypes.Document;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** Deeper than any page that people wrote; browsers stop at about the same depth. */
const maxDepth = 400;

/** Tags that only dress letters. Left open they are repeated in every later paragraph, so twenty kilobytes can fill the memory. */
const dress = new Set([
  "b",
  "big",
  "code",
  "em",
  "i",
  "nobr",
  "s",
  "small",
  "strike",
  "strong",
  "tt",
  "u",
  "font",
]);

/** Tags whose content the tokenizer reads in its own way; they must reach the parser at any depth. */
const raw = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "plaintext",
]);

/**
 * A page as a tree by the rules of the HTML standard, broken markup mended as a browser mends it.
 *
 * Differs from a browser in two ways that no text shows: tags that only dress letters are left out, and what is
 * nested deeper than 400 elements comes to stand side by side.
 *
 * @param html a page or a fragment
 */
export function parseHtml(html: string): PageDocument {
  const parser = new Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>({ scriptingEnabled: false });
  const onStartTag = parser.onStartTag.bind(parser);
  parser.onStartTag = (token) => {
    if (dress.has(token.tagName)) return;
    if (parser.openElements.stackTop > maxDepth && !raw.has(token.tagName)) return;
    onStartTag(token);
  };
  parser.tokenizer.write(html, true);
  return parser.document;
}

export function isElement(node: PageNode): node is PageElement {
  return "tagName" in node;
}

/** An attribute's value; "" where there is none. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}

/** e.g. `style="display: none"`, `<div hidden>`, `<div style="visibility:hidden">`. */
export function isHidden(element: PageElement): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === "hidden" ||
      (name === "style" && /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu.test(value)),
  );
}

/** All text inside a node, as it stands in the file. */
export function textOf(node: PageNode | PageDocument): string {
  const pieces: string[] = [];
  const visit = (inner: PageNode | PageDocument) => {
    if (inner.nodeName === "#text") pieces.push((inner as DefaultTreeAdapterTypes.TextNode).value);
    else if ("childNodes" in inner) for (const child of inner.childNodes) visit(child);
  };
  visit(node);
  return pieces.join("");
}

/** Elements below a node in document order, the first argument's own subtree only. */
export function* elementsOf(node: PageElement | PageDocument): Generator<PageElement> {
  const stack: (PageElement | PageDocument)[] = [node];
  while (stack.length > 0) {
    const { childNodes } = stack.pop()!;
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const child = childNodes[i]!;
      if (isElement(child)) stack.push(child);
    }
    const next = stack.at(-1);
    if (next) yield next as PageElement;
  }
}
