import { word } from "../../clause/match.ts";
import { decide, type Trace } from "../../clause/rules.ts";
import { type Token, tokensOf } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isReply } from "../../outline/genre.ts";
import { lineFrom } from "../../outline/lines.ts";
import { isUnder } from "../../outline/under.ts";
import type { Reading } from "../../types/reading.ts";
import type { Indicator } from "../../types/record.ts";
import type { SaidAt } from "./carried-on.ts";
import { isSizeOfTheCounted } from "./names/sized.ts";
import { type Outlook, outlooksOf } from "./outlook.ts";
import type { ProseCell } from "./places.ts";
import { restatesAim } from "./restated.ts";
import { reviewsByHeading, tellsFaults, unnumberedReviews } from "./reviews.ts";
import { goesOn, type Running } from "./running.ts";
import { isBefore, type Statement } from "./statement.ts";
import { statusRules } from "./status/rules.ts";
import type { Situation } from "./status/situation.ts";
import { saysState } from "./status/state.ts";
import { isClassOfCounted } from "./thresholds/classes.ts";
import { type Conditions, thresholdOf } from "./thresholds/threshold.ts";
import type { Threshold } from "./thresholds/words.ts";
import { dealtTime } from "./times/dealt-out.ts";
import { defaultTime, isHeadedBy, plannedYear, titledYear } from "./times/defaults.ts";
import { whenLookedBackOn } from "./times/looked-back.ts";
import { isOldValue, oldTime } from "./times/old-values.ts";
import { openingTime } from "./times/opening.ts";
import { lastBefore } from "./times/periods.ts";
import { carriedTime, type Time, timeOf } from "./times/time.ts";
import { type YearsAt, yearsOf } from "./years.ts";

/** What is known of the whole document. */
export interface Known {
  reading: Reading;
  outlookAt: SaidAt<Outlook>;
  yearsAt: YearsAt;
  /** What headings without numbers say of an offset; what those above a node say of it, or else they. */
  reviewAt: (offset: number) => boolean | null;
  isReview: ReturnType<typeof reviewsByHeading>;
  planned: number | null;
  conditions: Conditions;
  /** 一是, 二是, in order; looked for where they are asked for. */
  points: () => readonly Token[];
}

/** What rules of numbers ask of the whole document. */
export function knownOf(reading: Reading): Known {
  let points: Token[] | undefined;
  return {
    reading,
    outlookAt: outlooksOf(reading),
    yearsAt: yearsOf(reading),
    reviewAt: unnumberedReviews(reading),
    isReview: reviewsByHeading(reading.anchor.year),
    conditions: new Map(),
    planned: plannedYear(reading.periods, reading.anchor),
    points: () => {
      points ??= tokensOf(reading.scan, ({ point }) => point === true);
      return points;
    },
  };
}

/** What a number is and when it holds: all that can be told of it without its name. */
export interface KindAndTime {
  kind: Indicator["kind"];
  /** As the record has it. */
  by: string | null;
  time: Time | null;
  /** Another number goes up or down from it. */
  old: boolean;
  grant: Threshold | null;
  /** It goes on from the number before it. */
  joined: boolean;
}

/**
 * Whether a number is a target, what has been reached or a threshold, and when it holds.
 *
 * @param running what goes over from the numbers before, in this document's order (`noteTime`)
 * @param floor beginning of the text that nothing looks beyond
 * @param cell of a table row, where it stands in one
 */
export function kindAndTime(
  known: Known,
  statement: Statement,
  running: Running,
  floor: number,
  cell: ProseCell | undefined,
): KindAndTime {
  const { situation, grant, joined } = lookAt(known, statement, running, cell);
  const status = statusOf(situation, grant, known.reading.trace);
  const time = situation.time ?? carriedOver(known, statement, status, floor);
  const by = ofReviewedYear(known, situation, status, yearOf(known, situation, status, time));
  const due = by === null && status.kind === "target" ? dueOf(known.reading, cell) : null;
  return { kind: status.kind, by: by ?? due, time, old: situation.old, grant, joined };
}

/** 2010年8月底前 beside 新增绿地12公顷, in a table that says no other year. */
function dueOf({ periods }: Reading, cell: ProseCell | undefined): string | null {
  const due = cell?.due;
  if (!due) return null;
  return periods.find(({ span }) => due.start <= span.start && span.end <= due.end)?.to ?? null;
}

/** Notes what goes over from a number to the next but its name. */
export function noteTime(
  running: Running,
  statement: Statement,
  { time, by, old, grant }: KindAndTime,
): void {
  if (old) running.origin = time;
  running.end = statement.quantity.span.end;
  // 推进4个投资100亿元以上、12个投资50亿元以上的项目: what is asked of the first is of no time, the second of that of the first
  if (grant && isSizeOfTheCounted(statement)) return;
  running.by = by;
  running.time = time;
  // 签约亿元以上项目10个，引进资金1420亿元: what a class brings in is no grant
  if (!isClassOfCounted(statement)) running.granted = grant ? statement.sentence.start : null;
}

/** What is seen of a number before it is told whether it is a target. */
interface Seen {
  situation: Situation;
  grant: Threshold | null;
  /** It goes on from the number before it. */
  joined: boolean;
}

function lookAt(
  { reading, outlookAt, reviewAt, isReview, conditions, yearsAt }: Known,
  statement: Statement,
  running: Running,
  cell: ProseCell | undefined,
): Seen {
  const { periods, anchor, outline, scan, trace } = reading;
  const { node } = statement;
  const { start } = statement.quantity.span;
  const unnumbered = reviewAt(start);
  const review = cell ? cell.past : node ? isReview(node, unnumbered) : unnumbered === true;
  // what is planned goes up from no time that an earlier paragraph told of
  if (running.origin && !review && scan.text.slice(running.end, start).includes("\n")) running.origin = null;
  const joined = goesOn(statement, running);
  const grant = thresholdOf(statement, running.granted, review, conditions, trace);
  const old = grant === null && isOldValue(statement);
  const time = old
    ? oldTime(
        statement,
        periods,
        lastBefore(periods, start),
        anchor,
        running.origin,
        review,
        review || outlookAt(start)?.tense === "past" ? yearsAt.paragraph(start) : null,
      )
    : ((grant === null ? dealtTime(statement, periods, anchor) : null) ??
      (joined ? running.time : null) ??
      timeSaid(reading, statement, grant, review));
  const tense = outlookAt(start)?.tense ?? null;
  const first = outline.nodes[0]?.span.start ?? -1;
  const preamble = !cell && node === null && unnumbered !== false && start < first;
  const restated = !cell && restatesAim(statement, reading.head.title);
  const reply = isReply(reading.head.kind);
  const underWay = cell?.underWay === true;
  return {
    situation: { statement, old, review, tense, time, preamble, restated, reply, underWay },
    grant,
    joined,
  };
}

const atLevel = word("level", "reaches");

/** The time that the sentence of a number says. */
function timeSaid(
  { periods, anchor, trace }: Reading,
  statement: Statement,
  grant: Threshold | null,
  review: boolean,
): Time | null {
  const { change, unit } = statement.quantity;
  // 每年新建1500个，每万人拥有数达到28个: a level is not reached each year
  const level =
    change === null && ("%‰".includes(unit || "|") || saysState(statement) || isBefore(statement, atLevel));
  return timeOf(statement, periods, anchor, grant, review || level, review, trace);
}

/** Under a heading, or a title, over what part of a year brought: 上半年工作完成情况, 前三季度回顾. */
function isOfPartOfYear(node: Statement["node"], title: string | null): boolean {
  if (title !== null && form("time/part-in-title").test(title)) return true;
  return isUnder(node, (above) => form("time/part-reviewed").test(above.title));
}

function isOfThisYear({ scan, clause, quantity }: Statement): boolean {
  return form("time/this-year").test(scan.text.slice(clause.start, quantity.span.end));
}

interface Status {
  kind: Indicator["kind"];
  /** It tells how things stand, whenever. */
  stateOnly: boolean;
  /** It is an aim that a review says was met: of the year that the review is of. */
  met: boolean;
}

function statusOf(situation: Situation, grant: Threshold | null, trace: Trace | undefined): Status {
  if (grant) return { kind: "threshold", stateOnly: false, met: false };
  const rule = decide(statusRules, situation, situation.statement.quantity.span.start, trace);
  const stateOnly = rule?.id === "status/how-things-stand" || rule?.id === "status/extent-of-a-place";
  return { kind: rule?.then ?? "target", stateOnly, met: rule?.id === "status/aim-surpassed" };
}

/** The time of an earlier sentence, which holds for what shall be. */
function carriedOver(
  { reading, yearsAt, points: pointsIn }: Known,
  { quantity: { span }, sentence, node }: Statement,
  { kind, stateOnly, met }: Status,
  floor: number,
): Time | null {
  if (stateOnly || met || kind === "baseline" || yearsAt.paragraph(span.start) === "one") return null;
  // 营业收入较2020年底翻一番: what its own sentence compares with does not hold for it
  const last = lastBefore(reading.periods, Math.max(floor, sentence.start));
  // 今后五年的目标 of a report for one year: all of the chapter looks so far
  const titled = Number(titledYear(node, reading.periods, span.start));
  const longer = titled > (reading.anchor.year ?? titled);
  const carried = (from: number, least: number) =>
    carriedTime(reading, from, least, longer ? least : span.start);
  // 一是…。二是…: each point has its own times; what is said before the first of them holds for all
  const points = pointsIn();
  const first = lineFrom(points, floor);
  const own = lineFrom(points, span.start) - 1;
  if (own <= first) return carried(last, floor);
  const ofPoint = carried(last, points[own]!.start);
  return ofPoint ?? carried(lastBefore(reading.periods, points[first]!.start), floor);
}

/** 今年计划投资6亿元 of a review that is made in December with the plan of the next year: of the year reviewed. */
function ofReviewedYear(
  { reading: { anchor } }: Known,
  { review, time }: Situation,
  { kind }: Status,
  by: string | null,
): string | null {
  const made = Number(anchor.issued?.slice(0, 4));
  const next = kind === "target" && review && made + 1 === anchor.year && by?.startsWith(`${anchor.year}`);
  return next && time?.printed !== true ? String(made) : by;
}

/** When it holds: at its time, or else in the years that the headings and the document are of. */
function yearOf(
  known: Known,
  situation: Situation,
  { kind, stateOnly, met }: Status,
  time: Time | null,
): string | null {
  const { reading, yearsAt, planned } = known;
  const { statement, review, tense, preamble, time: said, underWay } = situation;
  const { anchor, head } = reading;
  const { scan, node, quantity } = statement;
  const baseline = kind === "baseline" || met;
  const looksBack = baseline && (review || tense === "past" || preamble);
  // what has been reached is not of the document's own year
  // 上半年工作完成情况, and how far each row of 2023年实事推进情况 has come, tells of the document's own year
  const account = underWay && form("time/account-in-title").test(head.title ?? "");
  const ofOwn = account || isOfPartOfYear(node, head.title);
  const partly = looksBack && anchor.told == null && anchor.year !== null && ofOwn;
  const own = anchor.told == null ? (partly ? anchor.year! + 1 : anchor.year) : anchor.told + 1;
  const at = looksBack ? whenLookedBackOn(time, own, anchor.date, statement, kind) : time;
  if (at) return at.by;
  // 一年来，…，粮食产量780亿斤: how things stand, but at the end of that year
  const ofAYear = looksBack && yearsAt.paragraph(quantity.span.start) === "one";
  if (said === null && ((stateOnly && !ofAYear) || (baseline && tellsFaults(scan, node)))) return null;
  if (baseline && review && anchor.told == null && anchor.year !== null && isHeadedBy(node, anchor.year))
    return String(anchor.year);
  if (partly && kind === "baseline" && !stateOnly) return String(anchor.year);
  // 全年开行1200列, 较上年提升2个百分点 of measures in force for years: of the year they are made in
  if (
    kind === "target" &&
    anchor.year !== null &&
    planned !== null &&
    planned > anchor.year &&
    isOfThisYear(statement)
  )
    return String(anchor.year);
  return byDefault(known, situation, baseline ? "baseline" : kind, looksBack);
}

/** In the years of the headings, of the document, or of what its paragraph opens with. */
function byDefault(
  { reading, outlookAt, planned }: Known,
  { statement, time: said }: Situation,
  kind: Indicator["kind"],
  looksBack: boolean,
): string | null {
  const { periods, anchor, head } = reading;
  const { start } = statement.quantity.span;
  const until = outlookAt(start)?.until ?? titledYear(statement.node, periods, start);
  const year = defaultTime(kind, looksBack, anchor, head, until, planned);
  return year ?? (kind === "baseline" && looksBack && said === null ? openingTime(reading, statement) : null);
}
