import { squeeze } from "../text/span.ts";
import type { OutlineNode } from "../types/reading.ts";
import type { SectionKind } from "../types/record.ts";
import { headingWords } from "./vocabulary.ts";

/**
 * Gives every node its kind, in document order: a node with children is a section; a leaf is a goal or a
 * finding where its own heading says so or the nearest heading above that says something; else a task.
 */
export function classify(text: string, nodes: OutlineNode[]): void {
  const sense = new Map<OutlineNode, SectionKind | null>();
  for (const node of nodes) {
    const above = node.parent ? sense.get(node.parent)! : null;
    const own = senseOf(node.title);
    // 美丽山西建设取得重大成效 under 目标任务 is what shall be, not what was.
    const said = own === null || (own === "finding" && above === "goal") ? above : own;
    sense.set(node, said);
    node.kind = node.children.length > 0 ? "section" : (said ?? (tellsWhy(text, node) ? "goal" : "task"));
  }
}

/** 第一条　为规范…，制定本办法。 第二条　本办法所称…是指… */
function tellsWhy(text: string, { title, body }: OutlineNode): boolean {
  if (title !== "") return false;
  const stop = text.slice(body.start, Math.min(body.end, body.start + 480)).indexOf("。");
  return headingWords().purpose.test(
    text.slice(body.start, stop < 0 ? body.end : body.start + stop).slice(0, 480),
  );
}

/** What a heading says of what stands under it; null where it does not. */
export function senseOf(title: string): "goal" | "finding" | "task" | null {
  const { goal, finding, findingUnless, standing } = headingWords();
  const heading = squeeze(title);
  if (heading === "") return null;
  if (finding.test(heading)) return findingUnless.test(heading) ? null : "finding";
  if (goal.test(heading)) return "goal";
  if (standing.test(heading)) return "task";
  return null;
}
