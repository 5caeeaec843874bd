import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import { readFor, type TextRead, verify, verifyBy } from "../../src/trust/verify/verify.ts";
import type { PolicyDocument, Source } from "../../src/types/record.ts";
import { expectLinear } from "../cpu-time.ts";
import { runs } from "../property.ts";
import { drawFrom, plants } from "./planted.ts";

const paths = [
  ...readdirSync("fixtures/extract").map((leaf) => `fixtures/extract/${leaf}/input.txt`),
  ...readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `seeds/${name}`),
];
const documents: { path: string; source: Source; record: PolicyDocument; read: TextRead }[] =
  await Promise.all(
    paths.map(async (path) => {
      const source = await readDocument(path);
      const record = extractSource(source, "d");
      return { path, source, record, read: readFor(record, source) };
    }),
  );

const text = [
  "某市2010年信息化工作要点",
  "一、主要任务",
  "（一）推进公开。年内覆盖率达到95%以上，培训2万人。（市信息办牵头，市财政局配合）",
  "（二）建设平台。9月底前建成3个平台，按照《某市平台管理办法》执行。（市大数据局负责）",
  "二、加强领导",
  "各部门要加强领导。",
].join("\n");
const record = extractSource(textSource(text), "d");
/** `path rule` of each finding when the record is changed. */
const after = (change: (record: PolicyDocument) => void) => {
  const copy = structuredClone(record);
  change(copy);
  return verify(copy, text).map(({ path, rule }) => `${path} ${rule}`);
};

test.each(documents.map((one) => [one.path, one] as const))("%s: what plans reads is borne out", (_, one) => {
  expect(verify(one.record, one.source)).toEqual([]);
});

/** For each document and kind of error; eight in `.ci/run`. */
const turns = Math.min(8, Math.ceil(runs / 7));

describe("planted errors", () => {
  test.each(Object.entries(plants))("%s is found, 99 of 100 and more", (_, plant) => {
    const draw = drawFrom(1);
    const missed: string[] = [];
    let tried = 0;
    for (const { path, record: right, read } of documents) {
      for (let turn = 0; turn < turns; turn++) {
        const wrong = structuredClone(right);
        if (!plant(wrong, draw)) break;
        tried++;
        if (verifyBy(read, wrong).length === 0) missed.push(path);
      }
    }
    expect(tried).toBeGreaterThanOrEqual(5 * turns);
    expect(missed.length / tried, missed.join(" ")).toBeLessThanOrEqual(0.01);
  });
});

describe("what is said of a wrong record", () => {
  test.each<[string, (record: PolicyDocument) => unknown, string[]]>([
    ["nothing of a right one", () => {}, []],
    [
      "a value",
      ({ indicators: [one] }) => Object.assign(one!, { value: 96 }),
      ["indicators[0].value verify.other-value"],
    ],
    [
      "a quote that the text has not",
      ({ indicators: [one] }) => Object.assign(one!, { quote: "覆盖率达到9%" }),
      ["indicators[0].quote verify.quote-absent"],
    ],
    [
      "a quote that stands elsewhere",
      ({ indicators: [one] }) => Object.assign(one!, { span: { start: 20, end: 25 } }),
      [
        "indicators verify.lacks-number",
        "indicators[0].item verify.outside-item",
        "indicators[0].quote verify.quote-elsewhere",
      ],
    ],
    [
      "white space and width aside",
      ({ indicators: [one] }) => Object.assign(one!, { quote: one!.quote.replace("95%", " 95％") }),
      [],
    ],
    [
      "a span outside the text",
      ({ references: [one] }) => Object.assign(one!, { span: { start: 1, end: 9999 } }),
      ["references[0].span verify.span-outside", "references[0].title verify.quote-elsewhere"],
    ],
    [
      "a body",
      ({ tasks: [one] }) => Object.assign(one!.assignments[0]!, { agency: "市水务局" }),
      [
        "tasks verify.lacks-duty",
        "tasks[0].assignments[0].agency verify.no-agency",
        "agencies[0].name verify.agency-alone",
      ],
    ],
    [
      "an item that there is not",
      ({ indicators: [one] }) => Object.assign(one!, { item: "7" }),
      ["tasks[0].indicators verify.other-indicators", "indicators[0].item verify.id-unknown"],
    ],
    [
      "a wrong item",
      ({ indicators, tasks }) => {
        indicators[0]!.item = "1.2";
        tasks[0]!.indicators = ["I2"];
        tasks[1]!.indicators = ["I1", "I3"];
      },
      ["indicators[0].item verify.outside-item"],
    ],
    [
      "an id twice",
      ({ indicators: [, one] }) => Object.assign(one!, { id: "I1" }),
      ["tasks[0].indicators[1] verify.id-unknown", "indicators[1].id verify.id-twice"],
    ],
    [
      "a deadline's day",
      ({ tasks: [, one] }) => Object.assign(one!.deadlines[0]!, { date: "2010-10-31" }),
      ["tasks[1].deadlines[0].date verify.other-date"],
    ],
    [
      "the title",
      ({ document }) => Object.assign(document, { title: "某县要点" }),
      ["document.title verify.head"],
    ],
    [
      "the title that the user gave",
      ({ document }) => Object.assign(document, { title: "某县要点", given: ["title", "kind"] }),
      [],
    ],
    [
      "a number left out",
      (one) => {
        one.indicators.shift();
        one.tasks[0]!.indicators.shift();
      },
      ["indicators verify.lacks-number"],
    ],
    [
      "a duty left out",
      (one) => {
        one.tasks[1]!.assignments = [];
        one.agencies = one.agencies.filter(({ name }) => name !== "市大数据局");
      },
      ["tasks verify.lacks-duty"],
    ],
    [
      "a task left out",
      (one) => {
        one.tasks.pop();
      },
      ["agencies[3].name verify.agency-alone", "tasks verify.lacks-task"],
    ],
  ])("%s", (_, change, expected) => {
    expect(after(change).sort()).toEqual(expected.sort());
  });
});

test("time is linear in the length of the text", () => {
  expectLinear(40, (size) => {
    const long = `${text}\n`.repeat(size);
    const one = extractSource(textSource(long), "d");
    return () => void verify(one, long);
  });
});
