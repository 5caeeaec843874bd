import { describe, expect, test } from "vitest";
import { proofread } from "../../src/report/check.ts";
import type { Assignment, Indicator, PolicyDocument, Section, Task } from "../../src/types.ts";

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
    const outline = [{ id: "2", assignments: [by("bracket")] }] as Section[];
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
