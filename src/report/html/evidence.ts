import { contains } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import { amountOf } from "../amount.ts";
import { oneLine } from "../one-line.ts";
import { outsideTasks } from "../outside-tasks.ts";
import type { Phrases } from "../phrases.ts";
import { anchors } from "./anchor.ts";
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
  const links = new Map<object, Link>();
  const marks = new Map<string, { mark: Mark; findings: Link[] }>();
  const shown = text === undefined ? record.tasks.map(({ span }) => span) : [{ start: 0, end: text.length }];
  const tasks = new Map(record.tasks.map((task) => [task.id, task]));

  for (const section of record.outline) {
    const task = tasks.get(section.id);
    const link = (task && links.get(task)) ?? { entry: anchor(task ? "task" : "outline", section.id) };
    links.set(section, link);
    if (task) links.set(task, link);
    const place = anchor("text", section.id);
    if (text !== undefined) mark("heading", headingSpan(text, section), section.title, link, place);
  }
  for (const task of record.tasks) {
    if (!links.has(task)) links.set(task, { entry: anchor("task", task.id) });
    // Without the source the tasks' headings stand above their texts, outside any span.
    if (text === undefined) links.get(task)!.place = anchor("body", task.id);
  }
  for (const part of record.parts) links.set(part, { entry: anchor("part", part.id) });
  for (const owner of [...outsideTasks(record).map(({ holder }) => holder), ...record.tasks]) {
    for (const one of owner.assignments ?? [])
      add("assignment", one, "agency", `${say(`diff.${one.role}`)}: ${one.agency}`);
    for (const one of owner.deadlines ?? [])
      add("deadline", one, "deadline", `${say("show.when")}: ${one.date}`);
  }
  for (const one of record.indicators)
    add("indicator", one, "indicator", `${one.name}: ${amountOf(one)}`, one.id);
  for (const one of record.references) add("reference", one, "reference", `《${one.title}》`);
  record.messages.forEach((message, i) => {
    const link: Link = { entry: anchor("oddity", String(i + 1)) };
    if (text !== undefined && message.span && message.span.start <= text.length)
      link.place = anchor("text-oddity", String(i + 1));
    links.set(message, link);
  });

  const kept = inTextOrder([...marks.values()].map(({ mark }) => mark));
  const there = new Set(kept);
  for (const { mark, findings } of marks.values())
    if (there.has(mark)) for (const link of findings) link.place = mark.id;
  return { marks: kept, linkOf: (finding) => links.get(finding)! };

  function add(
    kind: MarkKind,
    finding: { span: Span },
    prefix: string,
    title: string,
    id = String(links.size),
  ): void {
    const link: Link = { entry: anchor(prefix, id) };
    links.set(finding, link);
    mark(kind, finding.span, title, link, anchor(`text-${prefix}`, id));
  }

  /** Findings of one kind in the very same place share a mark: 各级、各部门要… puts a duty on two bodies. */
  function mark(kind: MarkKind, span: Span, title: string, link: Link, id: string): void {
    if (span.end <= span.start || !shown.some((one) => contains(one, span))) return;
    if (text?.slice(span.start, span.end).trim() === "") return;
    const key = `${kind} ${span.start} ${span.end}`;
    const there = marks.get(key);
    if (there) {
      there.findings.push(link);
      there.mark.title += `\n${oneLine(title)}`;
    } else
      marks.set(key, {
        mark: { kind, span, id, entry: link.entry, title: oneLine(title) },
        findings: [link],
      });
  }
}
