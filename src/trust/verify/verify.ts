import type { Given } from "../../head/given.ts";
import { type Frame, frameOf, type Page, pageOf, readFramed, recordOf } from "../../pipeline.ts";
import { textSource } from "../../read/source.ts";
import { findDeadlines } from "../../relations/deadlines/deadlines.ts";
import { findAssignments } from "../../relations/duties/assignments.ts";
import { findUnnamed } from "../../relations/indicators/indicators.ts";
import { collectReferences } from "../../relations/references.ts";
import { coverage } from "../../text/overlapping.ts";
import type { Reading } from "../../types/reading.ts";
import type { DocumentHead, PolicyDocument, Source, Span } from "../../types/record.ts";
import { locator } from "../locate.ts";
import type { Doubt, PlacedDoubt, Reread } from "./doubt.ts";
import { checkDuties } from "./duties.ts";
import { type Finding, sayInto } from "./finding.ts";
import { frameOfRecord } from "./framed.ts";
import { checkHead } from "./head.ts";
import { mayLack, tellLacks } from "./lacks.ts";
import { checkNumbers } from "./numbers.ts";
import { checkQuotes, quotedIn } from "./quotes.ts";
import { saidIn } from "./reading.ts";
import { sentenceAround } from "./sentence.ts";
import { checkStructure } from "./structure.ts";
import { checkDeadlines, checkTimes } from "./times.ts";

export type { Finding };

/**
 * A record, whoever made it, against the text that it is said to come from: quotes and spans, numbers, bounds, times,
 * bodies, roles and titles against what the words there say by the grammar of extraction, ids and lists against each
 * other, and what the text holds and the record lacks.
 *
 * All that the text mentions is read once, in the outline that the record gives it: that bears out most of a record that
 * is right; what it leaves in doubt is put to those relations that bear it out, and only then to all that `extract` reads.
 *
 * @param input the text that the spans point into (as `plans text` prints it), or the source that was read
 * @returns nothing where all is borne out; else findings in the order of the record
 */
export function verify(record: PolicyDocument, input: string | Source): Finding[] {
  return verifyBy(readFor(record, input), record);
}

/** The same, by a text that was read before: for many records of one document. */
export function verifyBy(
  { page, frame, reading: found, whole }: TextRead,
  record: PolicyDocument,
): Finding[] {
  const { text } = page;
  const findings: Finding[] = [];
  const say = sayInto(findings);
  const words = locator(page.view);

  checkStructure(record, text, say);
  const moved = checkQuotes(quotedIn(record), text, words, say);
  const placeOf = (path: string, span: Span) => (moved.has(path) ? moved.get(path)! : span);
  const own = frameOfRecord(record, page);
  const reading = own ? readFramed(page, own, silent) : found();
  const said = saidIn(reading);
  const figures = [...checkNumbers(record, text, said, placeOf), ...checkTimes(record, text, said, placeOf)];
  const head = checkHead(record, text, said, words);
  const duties = checkDuties(record, text, said, placeOf);
  const dates = checkDeadlines(record, said, placeOf);
  const all = [...head, ...figures.map(({ settle }) => settle), ...dates, ...duties];
  const parts = (): Reread => ({
    ...partsOf(reading, record, figures, duties.length > 0),
    document: head.length > 0 ? frame().head : record.document,
  });
  if (mayLack(record, text, said) || !bearsOut(parts(), record, text, all)) {
    const right = whole();
    findings.push(...all.flatMap((settle) => settle(right) ?? []));
    tellLacks(record, right, text, say);
  }
  return findings.sort((a, b) => order(a) - order(b));
}

/** What records are held against, each where it is asked for: outline and head as `extract` finds them, what is mentioned in them, and all that it makes of that. */
export interface TextRead {
  page: Page;
  frame: () => Frame;
  reading: () => Reading;
  whole: () => PolicyDocument;
}

export function readFor({ document }: PolicyDocument, input: string | Source): TextRead {
  const source = typeof input === "string" ? textSource(input) : input;
  const page = pageOf(source, silent);
  const frame = once(() => frameOf(page, document.id, silent, givenOf(document)));
  const reading = once(() => readFramed(page, frame(), silent));
  return { page, frame, reading, whole: once(() => recordOf(reading())) };
}

const silent = () => {};

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * What a record that is right is borne out by: of the indicators those that it lacks or whose figures or year are in doubt, read in
 * the context of the whole text; dates and titles; not its items, and their bodies only where some are in doubt.
 */
function partsOf(
  reading: Reading,
  record: PolicyDocument,
  figures: readonly PlacedDoubt[],
  inDoubt: boolean,
): Omit<Reread, "document"> {
  const doubtful = coverage(figures.map(({ place }) => sentenceAround(reading.text, place)));
  const counted = coverage(record.indicators.map(({ span }) => span));
  const indicators = findUnnamed(reading, (offset) => {
    const span = { start: offset, end: offset + 1 };
    return !counted(span) || doubtful(span);
  });
  const all = { id: "", kind: "main", title: null, span: { start: 0, end: reading.text.length } } as const;
  return {
    ...record,
    parts: [
      {
        ...all,
        deadlines: findDeadlines(reading),
        ...(inDoubt ? { assignments: findAssignments(reading) } : {}),
      },
    ],
    outline: [],
    tasks: [],
    indicators,
    agencies: [],
    references: collectReferences(reading),
  };
}

/** Whether these settle all doubts and hold nothing that the record lacks. */
function bearsOut(parts: Reread, record: PolicyDocument, text: string, doubts: readonly Doubt[]): boolean {
  const lacks: Finding[] = [];
  tellLacks(record, parts, text, sayInto(lacks));
  return lacks.length === 0 && doubts.every((settle) => settle(parts) === null);
}

/** What the user said of the document when it was extracted, to read it in the same light. */
function givenOf({ given = [], title, date, region, period }: DocumentHead): Given {
  const said: Given = {};
  if (given.includes("title") && title !== null) said.title = title;
  if (given.includes("date") && date !== null) said.date = date;
  if (given.includes("region") && region !== null) said.region = region.name;
  if (given.includes("period") && period?.from) said.year = `${period.from}-${period.to ?? period.from}`;
  return said;
}

const lists = ["document", "parts", "outline", "tasks", "indicators", "agencies", "references"];

/** By list and entry of the record. */
function order({ path }: Finding): number {
  const [list = "", entry = "-1"] = path.split(/[[\].]+/u);
  return lists.indexOf(list) * 1e7 + (Number(entry) + 1 || 0);
}
