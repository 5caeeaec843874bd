import { describe, expect, test } from "vitest";
import { parseRecord } from "../../src/index.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { locator } from "../../src/trust/locate.ts";
import { codePointOffsets } from "../../src/trust/offsets.ts";
import { repairedCount, repairSpans } from "../../src/trust/verify/repair.ts";
import { FieldMap, verifyRows } from "../../src/trust/verify/rows.ts";
import { verify } from "../../src/trust/verify/verify.ts";

const text =
  "𠮷县2010年要点：年内建设村信息服务站3.3万个，覆盖率达到95%以上，\n9月底前完成《平台办法》。（县信息办牵头）";
const fields = FieldMap.parse({
  quote: "q",
  value: "v",
  unit: "u",
  date: "d",
  agency: "a",
  title: "t",
  start: "at.start",
  end: "at.end",
});
const rulesOf = (row: Record<string, unknown>) =>
  verifyRows([row], fields, text, locator(text), (i) => `row ${i + 2}`, "2010-03-01").map(
    ({ path, rule }) => `${path} ${rule}`,
  );

describe("rows of another program", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{ q: "村信息服务站3.3万个", v: 33000, u: "个" }, []],
    [{ q: "村信息服务站3.3万个", v: "3.3", u: "万个" }, []],
    [{ q: "村信息服务站3.3万个", v: "3.3万" }, []],
    [{ q: "村信息服务站 3.3 万个", v: "33,000", u: "个" }, []],
    [{ q: "村信息服务站3.3万个", v: 3.3, u: "个" }, ["row 2.v verify.other-value"]],
    [{ q: "村信息服务站3.3万个", v: 33000, u: "家" }, ["row 2.u verify.other-unit"]],
    [{ q: "覆盖率达到95%以上", v: "95%" }, []],
    [{ q: "覆盖率达到95%以上", v: 59 }, ["row 2.v verify.other-value"]],
    [{ q: "覆盖率", v: 95 }, ["row 2.v verify.no-number"]],
    [{ q: "覆盖率达到96%以上", v: 96 }, ["row 2.q verify.quote-absent"]],
    [{ q: "9月底前完成", d: "2010-09-30" }, []],
    [{ q: "9月底前完成", d: "2011-09-30" }, ["row 2.d verify.other-date"]],
    [{ q: "完成《平台办法》", d: "2011-09-30" }, ["row 2.d verify.no-date"]],
    [{ q: "（县信息办牵头）", a: "县信息办" }, []],
    [{ q: "（县信息办牵头）", a: "县财政局" }, ["row 2.a verify.no-agency"]],
    [{ q: "完成《平台办法》", t: "平台管理办法" }, ["row 2.t verify.no-title"]],
    // code points: the first character is one of two code units
    [{ q: "县2010年要点", at: { start: 1, end: 9 } }, []],
    [{ q: "县2010年要点", at: { start: 2, end: 10 } }, ["row 2.at.start verify.quote-elsewhere"]],
    [{ q: "" }, []],
  ])("%j", (row, expected) => expect(rulesOf(row)).toEqual(expected));

  test("three invented quotes of a hundred are named, no other", () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ q: text.slice(3 + (i % 20), 10 + (i % 20)) }));
    for (const i of [7, 40, 99]) rows[i] = { q: `月球基地${i}号` };
    const found = verifyRows(rows, fields, text, locator(text), (i) => String(i));
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual(
      [7, 40, 99].map((i) => `${i}.q verify.quote-absent`),
    );
  });
});

test("offsets in code points and code units are each other's inverse", () => {
  const wide = "a𠮷b𠮷𠮷c";
  const { toPoints, toUnits } = codePointOffsets(wide);
  const units = [0, 1, 3, 4, 6, 8, 9];
  expect(units.map(toPoints)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([0, 1, 2, 3, 4, 5, 6].map(toUnits)).toEqual(units);
});

describe("repair", () => {
  const record = extractSource(
    textSource(
      "某市2010年要点\n一、任务\n（一）公开。覆盖率达到95%。\n（二）推广。覆盖率达到95%。（市信息办负责）",
    ),
    "d",
  );
  const source =
    "某市2010年要点\n一、任务\n（一）公开。覆盖率达到95%。\n（二）推广。覆盖率达到95%。（市信息办负责）";
  const without = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one) => (key === "span" ? undefined : one)));

  test("spans that are missing are filled: the same words of two items each in their own", () => {
    const bare = without(record) as { parts: unknown; document: unknown; references: unknown };
    const repaired = repairSpans({ ...bare, parts: record.parts }, source);
    const read = parseRecord(JSON.stringify(repaired)) as typeof record;
    expect(read.indicators).toEqual(record.indicators);
    expect(read.tasks).toEqual(record.tasks);
    expect(verify(read, source)).toEqual([]);
  });

  test("spans that are wrong are set right, values are not", () => {
    const wrong = structuredClone(record);
    wrong.indicators[1]!.span = { start: 0, end: 3 };
    wrong.indicators[1]!.value = 59;
    const repaired = repairSpans(wrong, source) as typeof record;
    expect(repaired.indicators[1]).toEqual({ ...record.indicators[1]!, value: 59 });
    expect(repairedCount(wrong, repaired)).toBe(1);
  });

  test("a right record stays as it is, and so does what the text has not", () => {
    expect(repairSpans(record, source)).toEqual(record);
    const invented = { ...record.indicators[0]!, quote: "月球基地3个", span: { start: 1, end: 2 } };
    const repaired = repairSpans({ ...record, indicators: [invented] }, source) as typeof record;
    expect(repaired.indicators[0]).toEqual(invented);
  });
});
