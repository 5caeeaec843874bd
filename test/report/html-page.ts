import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser would build it, for tests. */
export interface ParsedPage {
  /** What the parser complained of, and elements whose end it had to guess: wrong nesting shows there. */
  faults: string[];
  elements: Element[];
  byId: Map<string, Element>;
  /** Ids that stand more than once. */
  doubled: string[];
  /** Links to places of the page that are not there. */
  dangling: string[];
}

/** Elements without an end tag: of HTML, and those that SVG lets close themselves. */
const voids = new Set(["meta", "input", "br", "rect"]);

export function parsePage(html: string): ParsedPage {
  const faults: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => void faults.push(`${code} ${startLine}:${startCol}`),
  });
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode | Node) => {
    if (adapter.isElementNode(node as Node)) {
      const element = node as Element;
      elements.push(element);
      const { startTag, endTag } = element.sourceCodeLocation ?? {};
      if (!startTag || (!endTag && !voids.has(element.tagName)))
        faults.push(`${element.tagName} is not written out`);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  const byId = new Map<string, Element>();
  const doubled: string[] = [];
  for (const element of elements) {
    const id = attribute(element, "id");
    if (id === undefined) continue;
    if (byId.has(id) || id === "") doubled.push(id);
    byId.set(id, element);
  }
  const dangling = elements
    .map((element) => attribute(element, "href"))
    .filter((href) => href !== undefined)
    .filter((href) => !(href.startsWith("#") && byId.has(decodeURIComponent(href.slice(1)))));
  return { faults, elements, byId, doubled, dangling };
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether an element has this class. */
export function hasClass(element: Element, name: string): boolean {
  return (("attrs" in element && attribute(element, "class")) || "").split(" ").includes(name);
}

/** The text content of an element. */
export function textOf(node: Element | Node): string {
  if (adapter.isTextNode(node as Node)) return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The elements inside an element that have one of these names. */
export function inside({ elements }: ParsedPage, outer: Element, names: readonly string[]): Element[] {
  return elements.filter((element) => {
    if (!names.includes(element.tagName)) return false;
    for (let at: unknown = element.parentNode; at; at = (at as { parentNode?: unknown }).parentNode)
      if (at === outer) return true;
    return false;
  });
}
