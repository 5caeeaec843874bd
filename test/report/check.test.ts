import { describe, expect, test } from "vitest";
import { proofread } from "../../src/report/check.ts";
import type { Assignment, Indicator, PolicyDocument, Section, Task } from "../../src/types/record.ts";

const span = (start: number) => ({ start, end: start + 5 });
const by = (source: Assignment["source"]): Assignment => ({
  agency: "市信息办",
  role: "lead",
  source,
  quote: "",
  span: span(0),
});
const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  part: "main",
  label: "",
  title: `第${id}项`,
  section: null,
  text: "",
  span: span(Number(id.replace(/\D/gu, ""))),
  origin: id.startsWith("T") ? "table" : "text",
  assignments: [],
  deadlines: [],
  indicators: [],
  references: [],
  ...more,
});
const record = (more: Partial<PolicyDocument>) =>
  ({
    outline: [],
    tasks: [],
    indicators: [],
    agencies: [],
    references: [],
    messages: [],
    ...more,
  }) as unknown as PolicyDocument;
const rules = (more: Partial<PolicyDocument>) =>
  proofread(record(more)).map(({ rule, reason }) => `${rule}: ${reason}`);

describe("tasks that nobody answers for", () => {
  test("where others have somebody", () => {
    const tasks = [
      task("1", { assignments: [by("bracket")] }),
      task("2"),
      task("3", { assignments: [by("sentence")] }),
    ];
    expect(rules({ tasks })).toEqual(["check.unassigned: Nobody answers for task 2 第2项"]);
  });
  test("not where the document names nobody, or only in passing", () => {
    expect(rules({ tasks: [task("1"), task("2")] })).toEqual([]);
    expect(rules({ tasks: [task("1", { assignments: [by("sentence")] }), task("2")] })).toEqual([]);
    const one = [task("1", { assignments: [by("bracket")] }), task("2"), task("3"), task("4")];
    expect(rules({ tasks: one })).toEqual([]);
  });
  test("not where the section above has somebody", () => {
    const outline = [{ id: "2", label: "二、", assignments: [by("bracket")] }] as Section[];
    const tasks = [task("1.1", { assignments: [by("bracket")] }), task("2.1"), task("3.1")];
    expect(rules({ outline, tasks })).toEqual(["check.unassigned: Nobody answers for task 3.1 第3.1项"]);
  });
});

describe("targets without a time", () => {
  const indicator = (more: Partial<Indicator>) =>
    ({ kind: "target", by: null, quote: "达到95%", span: span(1), ...more }) as Indicator;
  test("but not a time, a baseline, a threshold", () => {
    expect(
      rules({
        indicators: [
          indicator({}),
          indicator({ by: "2010" }),
          indicator({ by: "every-year" }),
          indicator({ kind: "baseline" }),
          indicator({ kind: "threshold" }),
        ],
      }),
    ).toEqual(["check.undated: No time is given for “达到95%”"]);
  });
});

describe("table rows without a task", () => {
  const rows = [task("T.1"), task("T.2"), task("T.3")];
  test("where other rows have one, whichever side says so", () => {
    expect(rules({ tasks: [task("1"), { ...rows[0]!, sameAs: "1" }, rows[1]!] })).toEqual([
      "check.row-alone: Table row T.2 第T.2项 restates no task of the text",
    ]);
    expect(rules({ tasks: [task("1", { sameAs: "T.3" }), rows[1]!, rows[2]!] })).toEqual([
      "check.row-alone: Table row T.2 第T.2项 restates no task of the text",
    ]);
  });
  test("not where the table stands for itself", () => {
    expect(rules({ tasks: rows })).toEqual([]);
  });
});

describe("labels printed with another mark than their siblings", () => {
  const outline = (...labels: string[]) =>
    labels.map((label, i) => ({ id: `1.${i + 1}`, label, kind: "task", span: span(i * 10) })) as Section[];
  test("where nearly all the others agree", () => {
    const [found, ...none] = proofread(
      record({ outline: outline("1、", "2、", "3、", "4、", "5.", "12、") }),
    );
    expect(none).toEqual([]);
    expect(found).toMatchObject({
      rule: "outline.mixed-marks",
      severity: "info",
      reason: "5. Marked otherwise than those beside it (1、)",
      span: { start: 40, end: 42 },
    });
  });
  test.each([
    ["two ways that last", ["1、", "2、", "3.", "4."]],
    ["too few to tell", ["1、", "2、", "3."]],
    ["widths", ["（一）", "（二）", "（三）", "(四)"]],
    ["ten and more", ["九、", "十、", "十一、", "二十、"]],
  ])("not %s", (_, labels) => {
    expect(rules({ outline: outline(...labels) })).toEqual([]);
  });
  test("not rows, and not labels of another level or section", () => {
    const rows = outline("1、", "2、", "3、", "4").map(
      (row, i) => ({ ...row, id: `T.${i}`, kind: "row" }) as Section,
    );
    const apart = outline("1、", "2、", "3、", "4.").map((node, i) =>
      i < 3 ? node : { ...node, id: "2.1" },
    );
    expect(rules({ outline: rows })).toEqual([]);
    expect(rules({ outline: apart })).toEqual([]);
  });
});

test("what was odd in reading comes along but for mere notes, all in the order of the text", () => {
  const messages = [
    { rule: "outline.gap", severity: "warning", reason: "gap", span: span(9) },
    { rule: "read.footnote", severity: "info", reason: "note", span: span(1) },
    { rule: "read.cut-off", severity: "error", reason: "cut" },
  ] as const;
  const indicators = [{ kind: "target", by: null, quote: "95%", span: span(4) } as Indicator];
  expect(rules({ messages: [...messages], indicators })).toEqual([
    "read.cut-off: cut",
    "check.undated: No time is given for “95%”",
    "outline.gap: gap",
  ]);
});
