import { decide, type Trace } from "../../clause/rules.ts";
import { wordsAsPrinted } from "../../text/view.ts";
import type { OutlineNode, Placed, Reading } from "../../types/reading.ts";
import type { Indicator, QuantityMention } from "../../types/record.ts";
import { partAt, placer } from "../place.ts";
import { basisRules, modalOf, sinceYear } from "./basis.ts";
import { countsRules } from "./counts/rules.ts";
import { measureOf } from "./measure.ts";
import { isJoint, sharedSubjects } from "./names/dealt-out.ts";
import { grantName, holderOfCondition } from "./names/grants.ts";
import { type Name, nameOf } from "./names/name.ts";
import { cellsOfRows, isProse, type ProseCell, tableFinder } from "./places.ts";
import { quoteOf } from "./quote.ts";
import { isReview, tellsFaults, unnumberedReviews } from "./reviews.ts";
import { type Statement, statementAt } from "./statement.ts";
import { type Situation, saysState, statusRules } from "./status.ts";
import { indicatorsOf } from "./table.ts";
import { type Outlook, outlooksOf, type SaidAt } from "./tense.ts";
import { isClassOfCounted } from "./thresholds/conditions.ts";
import { thresholdRules } from "./thresholds/rules.ts";
import type { Threshold } from "./thresholds/words.ts";
import { defaultTime, plannedYear, titledYear } from "./times/defaults.ts";
import { isOldValue, oldTime } from "./times/old-values.ts";
import { lastBefore } from "./times/periods.ts";
import { carriedTime, type Time, timeOf } from "./times/time.ts";
import { type YearsAt, yearsOf } from "./years.ts";

type Found = Placed<Omit<Indicator, "id">>;

/** What goes over from one indicator to the next of the same item. */
interface Running {
  item: string | null;
  name: Name | null;
  /** Subjects of the sentence so far, and those that a list still has to deal out. */
  subjects: string[];
  shared: string[];
  time: Time | null;
  /** When the last number held that another one goes up or down from. */
  origin: Time | null;
  /** Beginning of the sentence whose last indicator was a grant or its condition. */
  granted: number | null;
  /** Behind the last quantity that was an indicator. */
  end: number;
}

const fresh = (item: string | null): Running => ({
  item,
  name: null,
  subjects: [],
  shared: [],
  time: null,
  origin: null,
  granted: null,
  end: -1,
});

/** What is known of the whole document. */
interface Known {
  reading: Reading;
  outlookAt: SaidAt<Outlook>;
  yearsAt: YearsAt;
  reviewAt: (offset: number) => boolean | null;
  planned: number | null;
  trace: Trace | undefined;
}

/**
 * The quantified statements about what is or shall be, each with its name, time, basis and kind.
 *
 * Quantities of tables are taken from the tables (`ReadTable.values`) and from the goal cells of their rows. What
 * stands in no outline node of a part that has some counts only in prose (a report's review often stands before the
 * first numbered heading); contents and glossaries are left out.
 *
 * @param wanted where only some paragraphs are asked for: whether the one with this offset is
 */
export function findIndicators(reading: Reading, wanted?: (offset: number) => boolean): Found[] {
  const { outline, tables, periods, trace } = reading;
  const known: Known = {
    reading,
    outlookAt: outlooksOf(reading),
    yearsAt: yearsOf(reading),
    reviewAt: unnumberedReviews(reading),
    planned: plannedYear(periods, reading.anchor),
    trace,
  };
  const placeOf = placer(outline.nodes, tables);
  const nodes = new Map<string, OutlineNode>(outline.nodes.map((node) => [node.id, node]));
  const proseCells = cellsOfRows(reading);
  const inTable = tableFinder(reading);
  const found: Found[] = [];
  let running = fresh(null);
  reading.quantities.forEach((quantity, index) => {
    if (wanted?.(quantity.span.start) === false || isAttribute(reading, index)) return;
    const item = placeOf(quantity.span);
    const part = partAt(outline.parts, quantity.span.start);
    const node = item === null ? null : (nodes.get(item) ?? null);
    const cells = item === null ? undefined : proseCells.get(item);
    if (node === null && cells === undefined && !isProse(reading, quantity.span)) return;
    const cell = cells?.find(
      ({ span }) => span.start <= quantity.span.start && quantity.span.end <= span.end,
    );
    if (inTable(quantity.span) && !cell) return;
    if (item !== running.item) running = fresh(item);
    const inTitle = node !== null && quantity.span.start < node.body.start;
    const floor = inTitle ? node.titleSpan.start : (cell?.span.start ?? node?.body.start ?? 0);
    const statement = statementAt(reading, index, floor, node);
    const rule = decide(countsRules, statement, quantity.span.start, trace);
    if (!rule?.then) return;
    const indicator = indicatorOf(known, statement, running, floor, cell);
    found.push({ item, part, ...indicator });
  });
  for (const table of tables)
    for (const indicator of table.values
      ? indicatorsOf(reading.source.text, table.values, reading.anchor)
      : [])
      found.push({
        ...indicator,
        item: indicator.item ?? placeOf(indicator.span),
        part: partAt(outline.parts, indicator.span.start),
      });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function indicatorOf(
  { reading, outlookAt, yearsAt, reviewAt, planned, trace }: Known,
  statement: Statement,
  running: Running,
  floor: number,
  cell: ProseCell | undefined,
): Omit<Found, "item" | "part"> {
  const { scan, quantity, quantities, index, node, sentence } = statement;
  const { periods, anchor, outline, head } = reading;
  const { start } = quantity.span;
  const unnumbered = reviewAt(start);
  const review = cell ? cell.past : node ? isReview(node, unnumbered, anchor.year) : unnumbered === true;
  // 较2020年分别增长4.8%、50%: the second holds at the time of the first
  const previous = quantities[index - 1];
  const joined =
    previous !== undefined &&
    running.end === previous.span.end &&
    isJoint(scan.text.slice(previous.span.end, start));
  const grant = thresholdOf(statement, running, review, trace);
  const last = lastBefore(periods, start);
  const old = grant === null && isOldValue(statement);
  const level = quantity.change === null && ("%‰".includes(quantity.unit || "|") || saysState(statement));
  const said = old
    ? oldTime(statement, periods, last, anchor, running.origin)
    : ((joined ? running.time : null) ?? timeOf(statement, periods, anchor, grant, review || level, trace));
  const outlook = outlookAt(start);
  const situation: Situation = {
    statement,
    old,
    review,
    tense: outlook?.tense ?? null,
    time: said,
    preamble: !cell && node === null && unnumbered !== false && outline.nodes.length > 0,
  };
  const status = grant ? null : decide(statusRules, situation, start, trace);
  const kind = grant ? "threshold" : (status?.then ?? "target");
  const stateOnly = status?.id === "status/how-things-stand" || status?.id === "status/extent-of-a-place";
  const time =
    said ??
    (stateOnly || kind === "baseline" || yearsAt.paragraph(start) === "one"
      ? null
      : carriedTime(periods, last, floor, anchor));
  if (old) running.origin = time;
  const timeless = said === null && (stateOnly || (kind === "baseline" && tellsFaults(scan, node)));
  const looksBack = kind === "baseline" && (review || situation.tense === "past" || situation.preamble);
  const late =
    looksBack && time?.by != null && anchor.year !== null && Number(time.by.slice(0, 4)) >= anchor.year;
  const by =
    time && !late
      ? time.by
      : timeless
        ? null
        : defaultTime(kind, looksBack, anchor, head, outlook?.until ?? titledYear(node, periods), planned);

  const name = named(statement, running, periods, grant, joined, trace);
  running.name = name;
  running.subjects.push(name.subject);
  running.time = time;
  // 签约亿元以上项目10个，引进资金1420亿元: what a class brings in is no grant
  if (!isClassOfCounted(statement)) running.granted = grant ? sentence.start : null;
  running.end = quantity.span.end;
  const quote = quoteOf(statement, name.name);
  const stretch = { start: Math.max(floor, sentence.start - 40), end: statement.clause.end + 40 };
  // what shall be is of this year, whatever the chapter tells of the years before
  const years = kind === "baseline" ? yearsAt.chapter(start) : yearsAt.paragraph(start);
  const basis = decide(basisRules, { statement, anchor, kind, by, years }, start, trace)?.then ?? null;
  const since = basis === "since" ? sinceYear(statement, periods) : undefined;
  const modal = modalOf(statement);
  const nature = natureOf(statement);
  const printed = wordsAsPrinted(scan.view, name.name, stretch);
  const change = grant === "condition" && isRate(name.name) ? null : quantity.change;
  return {
    name: printed,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    comparator: grant === "condition" ? conditionBound(statement) : quantity.comparator,
    // 同比增速高于10%的，给予: the rate is a level that the condition sets
    change,
    by,
    kind,
    quote: scan.view.source.slice(quote.start, quote.end),
    span: quote,
    measure: measureOf({ name: printed, unit: quantity.unit, change, value: quantity.value }),
    basis,
    ...(since === undefined ? {} : { since }),
    stated: "number",
    ...(modal ? { modal } : {}),
    ...(nature ? { nature } : {}),
  };
}

/** What is a condition also where the text looks back. */
const lasting = new Set(["threshold/age", "threshold/class-of-counted"]);

const isRate = (name: string) => ["增幅", "降幅", "涨幅", "减幅", "增速"].some((word) => name.endsWith(word));

/** A condition, the amount of a grant, or what a sentence goes on granting: 给予房租补贴100%，其中后三年50%. */
function thresholdOf(
  statement: Statement,
  running: Running,
  review: boolean,
  trace: Trace | undefined,
): Threshold | null {
  const { quantity, sentence } = statement;
  // what was given last year is a result, but those of sixty are still of sixty
  const rules = review ? thresholdRules.filter(({ id }) => lasting.has(id)) : thresholdRules;
  const rule = decide(rules, statement, quantity.span.start, trace);
  if (rule) return rule.then;
  if (review) return null;
  const last = quantity.unit.split("/")[0]!.at(-1) ?? "|";
  return running.granted === sentence.start && quantity.change === null && "元%‰".includes(last)
    ? "amount"
    : null;
}

/** 达到10万元的, 满6个月: a condition holds from so much on. */
function conditionBound({ scan, quantity }: Statement): QuantityMention["comparator"] {
  if (quantity.comparator !== "=" || quantity.valueTo !== undefined) return quantity.comparator;
  const before = scan.text.slice(Math.max(0, quantity.span.start - 3), quantity.span.start).trimEnd();
  return ["达到", "达", "满"].some((word) => before.endsWith(word)) ? ">=" : "=";
}

/** The name, dealt out, taken over or put together of what a grant says. */
function named(
  statement: Statement,
  running: Running,
  periods: Reading["periods"],
  grant: Threshold | null,
  joined: boolean,
  trace: Trace | undefined,
): Name {
  if (running.name?.sentence !== statement.sentence.start) running.subjects = [];
  if (!joined || running.shared.length === 0)
    running.shared = sharedSubjects(statement, periods, running.subjects) ?? [];
  const dealt = running.shared.shift();
  // 超过100平方米且作为自用办公用房的，…: what stands behind a condition's number does not name it
  const of =
    grant === "condition" && !isClassOfCounted(statement)
      ? { ...statement, right: { start: statement.right.start, end: statement.right.start } }
      : statement;
  const own = nameOf(of, periods, running.name, dealt, trace);
  // 为60周岁以上老年人: only what stands behind it names those of that age
  const plain =
    own.name === "" && of !== statement ? nameOf(statement, periods, running.name, dealt, trace) : own;
  if (grant === "condition") return { ...plain, name: holderOfCondition(statement, plain.name) + plain.name };
  if (grant === null) return plain;
  // 70%、80%和90%: the amounts of one list are of one name
  if (joined && dealt === undefined && running.name && running.granted !== null) return running.name;
  return { ...plain, name: grantName(statement, dealt) || plain.name };
}

/** 3个万亿级产业集群: the second number says of what kind the first are. */
function isAttribute({ quantities, scan }: Reading, index: number): boolean {
  const { unit, span } = quantities[index]!;
  return unit === "" && quantities[index - 1]?.span.end === span.start && scan.text[span.end] === "级";
}

function natureOf({ scan, quantity, clause }: Statement): string | undefined {
  const around = scan.text.slice(quantity.span.end, Math.min(scan.text.length, clause.end + 8));
  return ["约束性", "预期性"].find((word) => around.includes(word));
}
