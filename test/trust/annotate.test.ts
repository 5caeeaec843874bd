import { readdirSync } from "node:fs";
import { read } from "@e965/xlsx";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import { spreadsheet } from "../../src/report/spreadsheet.ts";
import { agreement } from "../../src/trust/annotate/agreement.ts";
import { corrected } from "../../src/trust/annotate/correct.ts";
import {
  fromBrat,
  fromDoccano,
  fromLabelStudio,
  type Marked,
  toBrat,
  toDoccano,
  toLabelStudio,
} from "../../src/trust/annotate/formats.ts";
import { type Mark, marksOf } from "../../src/trust/annotate/marks.ts";
import { promptsOf, Reply, replySchema, withReplies } from "../../src/trust/annotate/prompts.ts";
import { codes, marksOfSheet, sheetColumns, sheetOf, sideBySide } from "../../src/trust/annotate/sheet.ts";
import type { PolicyDocument } from "../../src/types/record.ts";

const text = [
  "𠮷县2010年信息化工作要点",
  "一、主要任务",
  "（一）推进公开。年内覆盖率达到95%以上，培训2万人。（县信息办牵头，县财政局配合）",
  "（二）建设𠮷平台。9月底前建成3个平台，按照《𠮷县平台管理办法》执行。（县大数据局负责）",
  "二、加强领导",
  "各部门要加强领导。",
].join("\n");
const record = extractSource(textSource(text), "plan");
const documents: { path: string; text: string; record: PolicyDocument }[] = [
  { path: "characters beyond the BMP", text, record },
  ...(await Promise.all(
    [
      ...readdirSync("fixtures/extract").map((leaf) => `fixtures/extract/${leaf}/input.txt`),
      ...readdirSync("seeds")
        .filter((name) => name.endsWith(".txt"))
        .map((name) => `seeds/${name}`),
    ].map(async (path) => {
      const source = await readDocument(path);
      return { path, text: source.text, record: extractSource(source, "d") };
    }),
  )),
];

const ways: Record<string, (marked: Marked) => Marked> = {
  "label-studio": (marked) => fromLabelStudio(toLabelStudio([marked], "plans"))[0]!,
  doccano: (marked) => fromDoccano(toDoccano([marked]))[0]!,
  brat: (marked) => fromBrat(marked.id, marked.text, toBrat(marked)),
};

describe.each(Object.entries(ways))("%s", (_, way) => {
  test.each(documents.map((one) => [one.path, one] as const))("%s comes back as it went", (_, one) => {
    const marked = { id: one.record.document.id, text: one.text, marks: marksOf(one.record, one.text) };
    const back = way(marked);
    expect(back.text).toBe(one.text);
    expect(back.marks.map(({ label, span }) => [label, span])).toEqual(
      marked.marks.map(({ label, span }) => [label, span]),
    );
    expect(corrected(one.record, back.text, back.marks)).toEqual(one.record);
  });
});

test("the programs count code points", () => {
  const marked = { id: "plan", text, marks: marksOf(record, text) };
  const [first] = marked.marks;
  const points = [...text.slice(0, first!.span.start)].length;
  expect(points).toBe(first!.span.start - 1);
  const [task] = JSON.parse(toLabelStudio([marked], "m"));
  expect(task.predictions[0].result[0].value).toMatchObject({
    start: points,
    text: [...text].slice(points, task.predictions[0].result[0].value.end).join(""),
  });
  expect(JSON.parse(toDoccano([marked])).label[0][0]).toBe(points);
  expect(toBrat(marked)).toContain(`T1\t${first!.label} ${points} `);
});

test("an annotation counts before a prediction, the last before the first", () => {
  const [task] = JSON.parse(toLabelStudio([{ id: "plan", text, marks: marksOf(record, text) }], "m"));
  task.annotations = [{ result: task.predictions[0].result }, { result: [] }];
  expect(fromLabelStudio(JSON.stringify([task]))[0]!.marks).toEqual([]);
});

test("brat writes a stretch over lines in pieces", () => {
  const mark: Mark = { label: "deadline", span: { start: 1, end: 6 } };
  const ann = toBrat({ id: "x", text: "甲乙丙\n丁戊己", marks: [mark] });
  expect(ann).toBe("T1\tdeadline 1 3;4 6\t乙丙 丁戊\n");
  expect(fromBrat("x", "甲乙丙\n丁戊己", ann).marks).toEqual([mark]);
});

describe("corrections", () => {
  const marks = marksOf(record, text);
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const withMark = (change: (mark: (typeof marks)[number]) => Mark | null) =>
    corrected(
      record,
      text,
      marks.flatMap((mark) => change(mark) ?? []),
    );

  test("a mark taken away takes its entry away", () => {
    const fresh = withMark((mark) => (mark.key === "I1" ? null : mark));
    expect(fresh.indicators.map(({ id }) => id)).toEqual(record.indicators.slice(1).map(({ id }) => id));
    expect(fresh.tasks[0]!.indicators).toEqual(["I2"]);
  });

  test("a label says what an indicator is, and who said so", () => {
    const fresh = withMark((mark) => (mark.key === "I1" ? { ...mark, label: "baseline" } : mark));
    expect(fresh.indicators[0]).toEqual({ ...record.indicators[0]!, kind: "baseline", source: "corrected" });
    expect(fresh.indicators.slice(1)).toEqual(record.indicators.slice(1));
  });

  test("a mark that was moved is read anew", () => {
    const fresh = withMark((mark) => (mark.key === "I1" ? { ...mark, span: at("培训2万人") } : mark));
    expect(fresh.indicators.find(({ id }) => id === "I1")).toMatchObject({
      value: 20_000,
      unit: "人",
      comparator: "=",
      quote: "培训2万人",
      source: "corrected",
    });
  });

  test("a role and a body", () => {
    const lead = marks.find(({ label }) => label === "lead")!;
    const fresh = withMark((mark) => (mark === lead ? { ...mark, label: "guide" } : mark));
    expect(fresh.tasks[0]!.assignments[0]).toMatchObject({ agency: "县信息办", role: "guide" });
    expect(fresh.agencies.find(({ name }) => name === "县信息办")).toMatchObject({
      leads: [],
      guides: ["1.1"],
    });
    expect(fresh.messages.at(-1)).toMatchObject({ rule: "annotate.corrected" });
  });

  test("what is new is read by the grammar; a number that is none is left out with a message", () => {
    const fresh = corrected(record, text, [
      ...marks,
      { label: "target", span: at("2010年信息化") },
      { label: "responsible", span: at("各部门") },
      { label: "reference", span: at("信息化工作要点") },
    ]);
    expect(fresh.indicators).toHaveLength(record.indicators.length);
    expect(fresh.messages.map(({ rule }) => rule)).toContain("annotate.no-number");
    expect(fresh.references.at(-1)!.title).toBe("信息化工作要点");
    const without = corrected(
      record,
      text,
      marks.filter(({ key }) => key !== "I2"),
    );
    const again = corrected(without, text, [
      ...marksOf(without, text),
      { label: "target", span: record.indicators[1]!.span },
    ]);
    expect(again.indicators[1]).toMatchObject({
      value: record.indicators[1]!.value,
      item: "1.1",
      source: "corrected",
    });
  });
});

describe("coding sheets", () => {
  const rows = sheetOf(record, text);

  test("a row a mark, with its heading and sentence; blind without what plans has", () => {
    expect(rows[0]).toMatchObject({
      item: "1.1",
      heading: "主要任务 › 推进公开",
      code: "",
      plans: "deadline",
    });
    expect(rows[0]!.sentence).toContain(rows[0]!.words);
    expect(sheetOf(record, text, true).every(({ plans }) => plans === "")).toBe(true);
  });

  test.each(documents.map((one) => [one.path, one] as const))(
    "%s: an empty sheet changes nothing",
    (_, one) => {
      const { marks } = marksOfSheet(one.record, one.text, sheetOf(one.record, one.text));
      expect(corrected(one.record, one.text, marks)).toEqual(one.record);
    },
  );

  test("codes are taken over, none takes away, others are told", () => {
    const given: Record<string, string> = {
      "plan#I1": "baseline",
      "plan#I2": "none",
      "plan#duty-0": "dream",
    };
    const coded = rows.map((row) => ({ ...row, code: given[row.key] ?? "" }));
    const { marks, wrong } = marksOfSheet(record, text, coded);
    expect(wrong).toEqual(["plan#duty-0: dream"]);
    const fresh = corrected(record, text, marks);
    expect(fresh.indicators.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["I1 baseline", "I3 target"]);
  });

  test("a workbook has the codes as a drop-down", async () => {
    const bytes = await spreadsheet([
      { name: "coding", columns: [{ name: "key" }, { name: "code", choices: codes }], rows: [["a", ""]] },
    ]);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain(`sqref="B2:B2"><formula1>"${codes.join(",")}"</formula1>`);
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("<autoFilter"));
    expect(read(bytes, { type: "buffer" }).SheetNames).toEqual(["coding"]);
    expect(codes.join(",").length).toBeLessThan(255);
    expect(sheetColumns).toContain("code");
  });
});

describe("agreement", () => {
  test("Cohen's kappa of a table worked by hand", () => {
    // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, expected 0.5
    const units = [
      ...Array(20).fill(["y", "y"]),
      ...Array(5).fill(["y", "n"]),
      ...Array(10).fill(["n", "y"]),
      ...Array(15).fill(["n", "n"]),
    ];
    const found = agreement(units);
    expect(found.observed).toBeCloseTo(0.7);
    expect(found.kappa).toBeCloseTo(0.4);
  });

  test("Krippendorff's alpha of his own example of two coders and nominal codes", () => {
    // Content Analysis, 11.2: codes a to e of ten units
    const a = "aabbdccced".split("").concat("d", "a");
    const b = "babbbccced".split("").concat("d", "d");
    const { alpha } = agreement(a.map((code, i) => [code, b[i]!]));
    expect(alpha).toBeCloseTo(0.692, 3);
  });

  test("alpha of three coders with codes missing", () => {
    // Krippendorff, Computing Krippendorff's alpha-reliability (2011): nominal
    const coders = ["*****34121133*3", "1*213343*******", "**21344*21133*4"];
    const units = [...coders[0]!].map((_, i) => coders.map((codes) => (codes[i] === "*" ? null : codes[i]!)));
    expect(agreement(units).alpha).toBeCloseTo(0.691, 3);
  });

  test("nothing can be told of one code, and nothing of nobody", () => {
    expect(
      agreement([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toMatchObject({ observed: 1, kappa: null, alpha: null });
    expect(agreement([["a", null]])).toMatchObject({ units: 0, kappa: null, alpha: null });
  });

  test("sheets side by side by key", () => {
    expect(
      sideBySide([
        [
          { key: "a", code: "target" },
          { key: "b", code: "" },
        ],
        [{ key: "b", code: "lead" }],
      ]).map(({ key, codes: given }) => [key, given]),
    ).toEqual([
      ["a", ["target", null]],
      ["b", [null, "lead"]],
    ]);
  });
});

describe("models", () => {
  const prompts = promptsOf(record, text);
  const prompt = prompts.find((one) => one.text.includes("培训2万人"))!;
  const right = {
    name: "培训",
    value: 20_000,
    valueTo: null,
    unit: "人",
    comparator: "=" as const,
    change: null,
    by: "2010-12-31",
    kind: "target" as const,
    quote: "培训2万人",
  };
  const bare = corrected(
    record,
    text,
    marksOf(record, text).filter(({ key }) => !key.startsWith("I")),
  );
  const answered = (...indicators: Reply["indicators"]) =>
    withReplies(bare, text, [{ id: prompt.id, reply: { indicators } }], "m1");

  test("a clause a line with its place, its headings and the schema", () => {
    expect(prompt).toMatchObject({ path: "主要任务 › 推进公开", schema: replySchema() });
    const [, start, end] = /#(\d+)-(\d+)$/u.exec(prompt.id)!;
    expect(text.slice(Number(start), Number(end))).toBe(prompt.text);
  });

  test("the schema is the strict part: all keys required, no others, no patterns", () => {
    const schema = JSON.stringify(replySchema());
    expect(schema).not.toMatch(/"(?:pattern|minimum|maximum|minLength|format|default)"/u);
    const visit = (one: unknown): void => {
      if (typeof one !== "object" || one === null) return;
      const { type, properties, required, additionalProperties } = one as Record<string, unknown>;
      if (type === "object") {
        expect(required).toEqual(Object.keys(properties as object));
        expect(additionalProperties).toBe(false);
      }
      for (const value of Object.values(one)) visit(value);
    };
    visit(replySchema());
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(replySchema());
    expect(validate({ indicators: [right] })).toBe(true);
    expect(validate({ indicators: [{ ...right, mood: "glad" }] })).toBe(false);
    expect(Reply.parse({ indicators: [right] })).toEqual({ indicators: [right] });
  });

  test("what passes is kept apart by the model's name", () => {
    const { record: fresh, dropped } = answered(right);
    expect(dropped).toEqual([]);
    expect(fresh.indicators.filter(({ source }) => source === "model:m1")).toMatchObject([
      { value: 20_000, quote: "培训2万人", item: "1.1", part: "main" },
    ]);
    expect(fresh.tasks[0]!.indicators).toEqual(["M1"]);
  });

  test.each<[string, Partial<typeof right>, string]>([
    ["an invented quote", { quote: "培训3万人" }, "verify.quote-absent"],
    ["a quote of another clause", { quote: "建成3个平台" }, "verify.quote-absent"],
    ["a value", { value: 2 }, "verify.other-value"],
    ["a unit", { unit: "户" }, "verify.other-unit"],
    ["a year", { by: "2019" }, "verify.other-time"],
  ])("%s is dropped with its reason", (_, change, rule) => {
    const { record: fresh, dropped } = answered({ ...right, ...change });
    expect(fresh).toEqual(bare);
    expect(dropped.map((one) => one.rule)).toEqual([rule]);
  });

  test("what the record has already stays as it is", () => {
    const { record: fresh } = withReplies(
      record,
      text,
      [{ id: prompt.id, reply: { indicators: [right] } }],
      "m1",
    );
    expect(fresh).toEqual(record);
  });
});
