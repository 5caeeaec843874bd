import { positions } from "../text/position.ts";
import { reasonIn } from "../text/report.ts";
import type { PolicyDocument, Section, Task } from "../types/record.ts";
import { amountOf } from "./amount.ts";
import { citedAs } from "./cited.ts";
import { knownFacts } from "./facts.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { outsideTasks } from "./outside-tasks.ts";
import type { Paint } from "./paint.ts";
import { type Language, type Phrases, phrases } from "./phrases.ts";
import { width, wrapLines } from "./wrap.ts";

const roles = ["lead", "responsible", "support", "guide"] as const;

/** Where a report is read: in which language, how wide, in what colours. */
export interface Screen {
  language: Language;
  width: number;
  paint: Paint;
}

/**
 * A document for people: what it is, its outline, tasks, indicators, what it cites, what was odd.
 *
 * @param text that the spans point into; with it what was odd has line and column
 */
export function showDocument(record: PolicyDocument, screen: Screen, text?: string): string {
  const say = phrases(screen.language);
  const parts = [
    head(record, screen, say),
    outline(record, screen, say),
    section("show.tasks", record.tasks.length, tasks(record, screen, say), screen, say),
    section("show.indicators", record.indicators.length, indicators(record, screen, say), screen, say),
    section("show.references", record.references.length, references(record, screen), screen, say),
    section("show.messages", record.messages.length, messages(record, screen, text), screen, say),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function section(key: string, count: number, body: string, { paint }: Screen, say: Phrases): string {
  return count === 0 ? "" : `${paint.strong(say(key, { count }))}\n${body}`;
}

/** Headings alone are printed; rows of tables stand among the tasks and are only counted. */
function outline(record: PolicyDocument, screen: Screen, say: Phrases): string {
  const rows = record.outline.filter(({ kind }) => kind === "row").length;
  const headings = record.outline.length - rows;
  if (headings === 0) return "";
  const title =
    rows === 0 ? say("show.outline", { count: headings }) : say("show.outline-rows", { headings, rows });
  return `${screen.paint.strong(title)}\n${tree(record, screen)}`;
}

function head({ document }: PolicyDocument, { paint, width: columns }: Screen, say: Phrases): string {
  const known = knownFacts(document);
  const names = known.map(([name]) => say(`show.${name}`));
  const widest = Math.max(...names.map(width));
  const lines = known.map(([, value], i) => {
    const name = names[i]!;
    const value_ = wrapLines(oneLine(value), columns - widest - 2).join(`\n${" ".repeat(widest + 2)}`);
    return `${paint.faint(name)}${" ".repeat(widest + 2 - width(name))}${value_}`;
  });
  const title = document.title === null ? document.id : oneLine(document.title);
  return [...wrapLines(title, columns).map((line) => paint.strong(line)), ...lines].join("\n");
}

/** The outline with the lines of a tree; rows of tables are left to the list of tasks. */
function tree({ outline, tasks: all }: PolicyDocument, { paint, width: columns }: Screen): string {
  const texts = new Map(all.map(({ id, text }) => [id, text]));
  const nodes = outline.filter(({ kind }) => kind !== "row");
  const lastOfLevel = new Array<boolean>(nodes.length).fill(true);
  const open: number[] = [];
  nodes.forEach(({ level }, i) => {
    while (open.length > 0 && nodes[open.at(-1)!]!.level > level) open.pop();
    if (open.length > 0 && nodes[open.at(-1)!]!.level === level) lastOfLevel[open.pop()!] = false;
    open.push(i);
  });
  const bars: { level: number; more: boolean }[] = [];
  return nodes
    .map((node, i) => {
      while (bars.length > 0 && bars.at(-1)!.level >= node.level) bars.pop();
      const indent = bars.map(({ more }) => (more ? "│  " : "   ")).join("");
      // The top level has no lines of its own.
      const branch = node.level === 1 ? "" : lastOfLevel[i] ? "└─ " : "├─ ";
      if (branch !== "") bars.push({ level: node.level, more: !lastOfLevel[i] });
      const room = columns - width(indent) - width(branch);
      const line = cut(labelled(node.label, headingOf(node, texts.get(node.id), 120)), room);
      return paint.faint(indent + branch) + (node.kind === "section" ? paint.strong(line) : line);
    })
    .join("\n");
}

/** 一、主要任务 and （一）推进公开 as printed; `1. 推进公开` with the blank that a narrow mark needs. */
function labelled(label: string, heading: string): string {
  return /[、．，：）]$/u.test(label) ? label + heading : `${label} ${heading}`;
}

/** The heading; where an item has none, the first so many characters of its text. */
function headingOf({ title }: Section | Task, text: string | undefined, most: number): string {
  if (title !== "") return oneLine(title);
  const characters = [...oneLine((text ?? "").slice(0, 1000))];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : characters.join("");
}

function cut(text: string, columns: number): string {
  const [first = "", ...more] = wrapLines(text, columns);
  return more.length === 0 ? first : `${wrapLines(text, columns - 1)[0]}…`;
}

/** Tasks with who answers and by when; parts and sections too where such a thing is said for all that stands in them. */
function tasks(record: PolicyDocument, { width: columns, paint }: Screen, say: Phrases): string {
  const items = [
    ...outsideTasks(record),
    ...record.tasks.map((task) => ({ holder: task, heading: headingOf(task, task.text, 40) })),
  ];
  const rows = items.map(({ holder: { id, assignments = [], deadlines = [] }, heading }) => {
    const who = roles.flatMap((role) => {
      const names = assignments.filter((a) => a.role === role).map((a) => oneLine(a.agency));
      return names.length === 0 ? [] : [say(`show.${role}`, { names: [...new Set(names)].join("、") })];
    });
    return [id, heading, who.join("\n"), [...new Set(deadlines.map(({ date }) => date))].join("\n")];
  });
  return compact(
    ["show.item", "show.task", "show.who", "show.when"].map((key) => say(key)),
    rows,
    columns,
    paint,
  );
}

function indicators(
  { indicators: all }: PolicyDocument,
  { width: columns, paint }: Screen,
  say: Phrases,
): string {
  const rows = all.map((indicator) => [
    indicator.item ?? "",
    oneLine(indicator.name),
    amountOf(indicator),
    indicator.by === "every-year" ? say("show.every-year") : (indicator.by ?? ""),
    say(`show.${indicator.kind}`),
  ]);
  const head = ["show.item", "show.indicator", "show.value", "show.when", "show.indicator-kind"];
  return compact(
    head.map((key) => say(key)),
    rows,
    columns,
    paint,
  );
}

/** A table without the columns in which nothing stands. */
function compact(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
  paint: Paint,
): string {
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ""));
  const pick = (row: readonly string[]) => used.map((i) => row[i]!);
  return grid(pick(head), rows.map(pick), columns, paint);
}

function references({ references: all }: PolicyDocument, { width: columns }: Screen): string {
  const lines = all.map(({ items, ...cited }) => {
    const where = items.length === 0 ? "" : ` [${items.join(", ")}]`;
    return wrapLines(`${citedAs(cited)}${where}`, columns - 2).join("\n  ");
  });
  return lines.join("\n");
}

function messages(record: PolicyDocument, screen: Screen, source: string | undefined): string {
  const { language, width: columns, paint } = screen;
  const placeOf = source === undefined ? undefined : positions(source);
  const lines = record.messages.map((message) => {
    const place = message.span && placeOf?.(message.span.start);
    const item = message.span && itemAt(record, message.span.start);
    const where = `${place ? `${place.line}:${place.column} ` : ""}${item ? `[${item}] ` : ""}`;
    const text = wrapLines(where + oneLine(reasonIn(language, message)), columns - 2).join("\n  ");
    return message.severity === "error"
      ? paint.bad(text)
      : message.severity === "warning"
        ? paint.odd(text)
        : text;
  });
  return lines.join("\n");
}

/** The innermost item in which a place stands: the last of those that began before it and have not ended. */
function itemAt({ outline }: PolicyDocument, offset: number): string | undefined {
  return outline.findLast(({ span }) => span.start <= offset && offset < span.end)?.id;
}
