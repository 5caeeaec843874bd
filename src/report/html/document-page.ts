import type { PolicyDocument, Section } from "../../types/record.ts";
import { oneLine } from "../one-line.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import { leftOut } from "./capped.ts";
import { documentFacts } from "./document-facts.ts";
import { indicatorTable, oddityList, referenceList, taskTable } from "./document-lists.ts";
import { outlineTree } from "./document-outline.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type MarkKind, markKinds } from "./marks.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { sourceText, taskTexts } from "./source-text.ts";

/** Findings of one kind that a page lists, and letters of text that it shows, at most: a browser stays quick. */
const most = 2000;
/** Bodies, and deadlines, of one task. */
const mostOfTask = 100;
const longest = 300_000;

/**
 * A document with the evidence for all that was found in it: what it is, outline, tasks, indicators, oddities on one
 * side, on the other the text with every finding marked where it stands, each linked to the other.
 *
 * @param text the text that the record's spans point into; without it the tasks' texts are shown
 */
export function documentHtml(record: PolicyDocument, text: string | undefined, language: Language): string {
  const say = phrases(language);
  const shown = capped(record);
  const shownText = text?.slice(0, longest);
  const evidence = evidenceOf(shown, shownText, say);
  const { document } = record;
  const list = listsOf(record, shown, evidence, language, say);
  const source =
    shownText === undefined
      ? html`<p class="note">${say("page.record-only")}</p>${taskTexts(shown.tasks, evidence)}`
      : html`${text!.length > longest && html`<p class="note">${say("page.text-cut", { shown: longest, all: text!.length })}</p>`}${sourceText(shown, shownText, evidence)}`;
  return page({
    title: document.title === null ? document.id : oneLine(document.title),
    language,
    kind: "document",
    lead: documentFacts(document, say),
    body: html`<div class="findings" role="region" tabindex="0" aria-label="${say("page.findings")}">
${contents(list, say("page.contents"))}
${parts(list)}</div>
<section class="source" role="region" tabindex="0" aria-labelledby="source-title">
<div class="legend"><h2 id="source-title">${say("page.source")}</h2>
${legend(evidence, say)}</div>
${source}
</section>`,
  });
}

function listsOf(
  record: PolicyDocument,
  shown: PolicyDocument,
  evidence: Evidence,
  language: Language,
  say: Phrases,
): Part[] {
  const { tasks, indicators, references, messages, outline } = record;
  const rest = (all: readonly unknown[]) => leftOut(all.length, most, say);
  const thin = duties(record) - duties(shown);
  const dutiesLeftOut = thin > 0 && html`<p class="note">${say("page.duties-left-out", { count: thin })}</p>`;
  const all: (Part & { count: number })[] = [
    {
      id: "outline",
      count: outline.length,
      title: say("show.outline", { count: outline.length }),
      body: [outlineTree(shown, evidence), rest(outline)],
    },
    {
      id: "tasks",
      // A goal may have a deadline where there is no task at all.
      count: tasks.length + duties(record),
      title: say("show.tasks", { count: tasks.length }),
      body: [taskTable(shown, evidence, say), rest(tasks), dutiesLeftOut],
    },
    {
      id: "indicators",
      count: indicators.length,
      title: say("show.indicators", { count: indicators.length }),
      body: [indicatorTable(shown, evidence, say), rest(indicators)],
    },
    {
      id: "references",
      count: references.length,
      title: say("show.references", { count: references.length }),
      body: [referenceList(shown, evidence), rest(references)],
    },
    {
      id: "oddities",
      count: messages.length,
      title: say("show.messages", { count: messages.length }),
      body: [oddityList(shown, evidence, language, say), rest(messages)],
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What each ground means; a kind can be switched off, which the style sheet does. */
function legend({ marks }: Evidence, say: Phrases): Markup {
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const boxes = markKinds
    .filter((kind) => counts.has(kind))
    .map(
      (kind) =>
        html`<label><input type="checkbox" id="show-${kind}" checked> <span class="sample ${kind}">${say(`page.kinds.${kind}`)}</span> ${counts.get(kind)!}</label>
`,
    );
  return html`<fieldset><legend>${say("page.marked")}</legend>${boxes}</fieldset>`;
}

/** The record without what goes beyond the limits; the very same where nothing does. */
function capped(record: PolicyDocument): PolicyDocument {
  const { parts, outline, tasks, indicators, references, messages } = record;
  const lists = [outline, tasks, indicators, references, messages];
  const items = [...parts, ...outline, ...tasks];
  const crowded = items.some(
    ({ assignments = [], deadlines = [] }) => Math.max(assignments.length, deadlines.length) > mostOfTask,
  );
  if (!crowded && lists.every(({ length }) => length <= most)) return record;
  return {
    ...record,
    parts: parts.map(thinned),
    outline: outline.slice(0, most).map(thinned),
    tasks: tasks.slice(0, most).map(thinned),
    indicators: indicators.slice(0, most),
    references: references.slice(0, most),
    messages: messages.slice(0, most),
  };
}

function thinned<Item extends Pick<Section, "assignments" | "deadlines">>(item: Item): Item {
  const { assignments, deadlines } = item;
  return {
    ...item,
    ...(assignments && { assignments: assignments.slice(0, mostOfTask) }),
    ...(deadlines && { deadlines: deadlines.slice(0, mostOfTask) }),
  };
}

/** Bodies and deadlines of all items. */
function duties({ parts, outline, tasks }: PolicyDocument): number {
  return [...parts, ...outline, ...tasks].reduce(
    (sum, { assignments = [], deadlines = [] }) => sum + assignments.length + deadlines.length,
    0,
  );
}
