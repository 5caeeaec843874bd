import { contains } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import { amountOf } from "../amount.ts";
import { oneLine } from "../one-line.ts";
import { outsideTasks } from "../outside-tasks.ts";
import type { Phrases } from "../phrases.ts";
import { type Anchors, anchors } from "./anchor.ts";
import { headingSpan } from "./heading-span.ts";
import { inTextOrder, type Mark, type MarkKind } from "./marks.ts";

/** A finding on the page: the id of its entry, and of its place in the text where that is shown. */
export interface Link {
  entry: string;
  place?: string;
}

/** What joins a page's findings to its text. Findings are looked up by the very objects of the record. */
export interface Evidence {
  marks: Mark[];
  linkOf(finding: object): Link;
}

/**
 * Every finding of a record with its place in the text.
 *
 * @param text what the page shows of the source, from its beginning; undefined where only the tasks' texts are known
 */
export function evidenceOf(record: PolicyDocument, text: string | undefined, say: Phrases): Evidence {
  const anchor = anchors();
  const shown = text === undefined ? record.tasks.map(({ span }) => span) : [{ start: 0, end: text.length }];
  const findings = new Findings(anchor, text, shown);
  linkHeadings(record, text, anchor, findings);
  for (const owner of [...outsideTasks(record).map(({ holder }) => holder), ...record.tasks]) {
    for (const one of owner.assignments ?? [])
      findings.add("assignment", one, "agency", `${say(`diff.${one.role}`)}: ${one.agency}`);
    for (const one of owner.deadlines ?? [])
      findings.add("deadline", one, "deadline", `${say("show.when")}: ${one.date}`);
  }
  for (const one of record.indicators)
    findings.add("indicator", one, "indicator", `${one.name}: ${amountOf(one)}`, one.id);
  for (const one of record.references) findings.add("reference", one, "reference", `《${one.title}》`);
  for (const [message, link] of oddities(record, text, anchor)) findings.links.set(message, link);
  return { marks: findings.marked(), linkOf: (finding) => findings.links.get(finding)! };
}

/** Parts, headings and tasks; a task and its heading are one entry. */
function linkHeadings(
  { parts, outline, tasks }: PolicyDocument,
  text: string | undefined,
  anchor: Anchors,
  findings: Findings,
): void {
  const { links } = findings;
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  for (const part of parts) links.set(part, { entry: anchor("part", part.id) });
  for (const section of outline) {
    const task = taskOf.get(section.id);
    const link = (task && links.get(task)) ?? { entry: anchor(task ? "task" : "outline", section.id) };
    links.set(section, link);
    if (task) links.set(task, link);
    const place = anchor("text", section.id);
    if (text !== undefined) findings.mark("heading", headingSpan(text, section), section.title, link, place);
  }
  for (const task of tasks) {
    if (!links.has(task)) links.set(task, { entry: anchor("task", task.id) });
    // Without the source the tasks' headings stand above their texts, outside any span.
    if (text === undefined) links.get(task)!.place = anchor("body", task.id);
  }
}

/** The entries of a page and the marks in its text, as they are found. */
class Findings {
  readonly links = new Map<object, Link>();
  private readonly marks = new Map<string, { mark: Mark; findings: Link[] }>();

  private readonly anchor: Anchors;
  private readonly text: string | undefined;
  private readonly shown: readonly Span[];

  /** @param shown the stretches of the source that the page shows */
  constructor(anchor: Anchors, text: string | undefined, shown: readonly Span[]) {
    this.anchor = anchor;
    this.text = text;
    this.shown = shown;
  }

  add(
    kind: MarkKind,
    finding: { span: Span },
    prefix: string,
    title: string,
    id = String(this.links.size),
  ): void {
    const link: Link = { entry: this.anchor(prefix, id) };
    this.links.set(finding, link);
    this.mark(kind, finding.span, title, link, this.anchor(`text-${prefix}`, id));
  }

  /** Findings of one kind in the very same place share a mark: 各级、各部门要… puts a duty on two bodies. */
  mark(kind: MarkKind, span: Span, title: string, link: Link, id: string): void {
    if (span.end <= span.start || !this.shown.some((one) => contains(one, span))) return;
    if (this.text?.slice(span.start, span.end).trim() === "") return;
    const key = `${kind} ${span.start} ${span.end}`;
    const there = this.marks.get(key);
    if (there) {
      there.findings.push(link);
      there.mark.title += `\n${oneLine(title)}`;
    } else
      this.marks.set(key, {
        mark: { kind, span, id, entry: link.entry, title: oneLine(title) },
        findings: [link],
      });
  }

  /** The marks that do not overlap, in the order of the text; their findings now lead to them. */
  marked(): Mark[] {
    const kept = inTextOrder([...this.marks.values()].map(({ mark }) => mark));
    const there = new Set(kept);
    for (const { mark, findings } of this.marks.values())
      if (there.has(mark)) for (const link of findings) link.place = mark.id;
    return kept;
  }
}

/** What was odd, with its place where that is shown. */
function oddities({ messages }: PolicyDocument, text: string | undefined, anchor: Anchors): [object, Link][] {
  return messages.map((message, i) => {
    const entry = anchor("oddity", String(i + 1));
    const isShown = text !== undefined && message.span !== undefined && message.span.start <= text.length;
    return [message, isShown ? { entry, place: anchor("text-oddity", String(i + 1)) } : { entry }];
  });
}
