import type { PolicyDocument, Section } from "../../types/record.ts";
import { oneLine } from "../one-line.ts";
import type { Evidence } from "./evidence.ts";
import { html, type Markup } from "./markup.ts";

interface Node {
  section: Section;
  children: Node[];
}

/** Nodes below this level are folded in a long outline. */
const openLevels = 1;
const long = 60;

/** The outline as a tree of links into the text; rows of tables are left to the list of tasks. */
export function outlineTree({ outline, tasks }: PolicyDocument, { linkOf }: Evidence): Markup {
  const texts = new Map(tasks.map(({ id, text }) => [id, text]));
  const sections = outline.filter(({ id, kind }) => kind !== "row" || !texts.has(id));
  const fold = sections.length > long;
  return list(nodesOf(sections));

  function list(nodes: readonly Node[]): Markup {
    return html`<ul>${nodes.map(item)}</ul>`;
  }

  function item({ section, children }: Node): Markup {
    const { entry, place } = linkOf(section);
    // A task's entry is its row in the list of tasks.
    const id = texts.has(section.id) ? null : html` id="${entry}"`;
    const title = section.title === "" ? `${(texts.get(section.id) ?? "").slice(0, 24)}…` : section.title;
    const words = html`<span class="label">${oneLine(section.label)}</span> ${oneLine(title)}`;
    const target = place ?? (texts.has(section.id) ? entry : undefined);
    const link = target === undefined ? words : html`<a href="#${target}">${words}</a>`;
    if (children.length === 0)
      return html`<li${id}>${link}</li>
`;
    const open = !fold || section.level < openLevels;
    return html`<li${id}><details${open && trustedOpen}><summary>${link}</summary>${list(children)}</details></li>
`;
  }
}

const trustedOpen = html` open`;

/** A flat list by levels as a tree; a level that is skipped hangs under the last one above it. */
function nodesOf(sections: readonly Section[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const section of sections) {
    while (open.length > 0 && open.at(-1)!.section.level >= section.level) open.pop();
    const node = { section, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}
