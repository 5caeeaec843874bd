import { isContainer, type Measure, type Measures, measureOf } from "./html-measure.ts";
import { dataGridOf } from "./html-table.ts";
import { isElement, type PageDocument, type PageElement } from "./html-tree.ts";

/** Share of an element's score that one child must have for the search to go on inside it. */
const dominant = 0.75;

/**
 * The element that holds the article: from the body downwards as long as one child has most of the prose and
 * what stands beside it is navigation, the foot of the page, or nothing.
 *
 * Stops early rather than late: what is left of furniture is dropped block by block and line by line, but a
 * heading or an addressee beside the main block would be lost for good.
 */
export function findArticle(page: PageDocument, measures: Measures): PageElement | PageDocument {
  let node: PageElement | PageDocument = page;
  for (;;) {
    const here: Measure = measures.get(node)!;
    const best = bestChild(node, measures);
    if (!best) return node;
    const { element, measure, share } = best;
    if (isElement(node as PageElement) && isContainer(node as PageElement) && !measure.container) return node;
    const restText = here.text - measure.text;
    const restLinked = here.linked - measure.linked;
    const goOn =
      restText === 0 ||
      measure.container ||
      (share >= dominant && (restLinked >= 0.3 * restText || (here.foot && !measure.foot)));
    // A sheet that was saved as a page is nothing but its table.
    if (!goOn || dataGridOf(element, measures)) return node;
    node = element;
  }
}

/** Prose counts for an element, links against it; known containers count double. */
function score({ text, linked, links, marks, container }: Measure): number {
  const plain = Math.max(0, 10 * marks + 0.2 * (text - linked) - 3 * links);
  return container ? 2 * plain + 200 : plain;
}

function bestChild(node: PageElement | PageDocument, measures: Measures) {
  let total = 0;
  let best: { element: PageElement; measure: Measure; value: number } | null = null;
  let containers = 0;
  for (const child of node.childNodes) {
    const measure = measureOf(measures, child);
    if (!measure) continue;
    const value = score(measure);
    total += value;
    if (measure.container) containers++;
    if (value > (best?.value ?? 0)) best = { element: child as PageElement, measure, value };
  }
  // Two known containers side by side: a notice and its annex.
  if (!best || (containers > 1 && best.value < dominant * total)) return null;
  return { ...best, share: best.value / total };
}

/** Whether a block in the article is a list of links or the foot of the page, e.g. 上一篇/下一篇 with 相关链接. */
export function isFurniture({ text, linked, links, ends, foot, container }: Measure): boolean {
  if (container) return false;
  return (links >= 3 && linked >= 0.6 * text && ends === 0) || (foot && text < 400 && ends <= 2);
}
