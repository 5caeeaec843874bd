import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { csvHeader, csvRows } from "../../src/report/csv.ts";
import { csvForm, csvManner } from "../../src/report/csv-manner.ts";

const cell = (value: string | number) => stringify([[value]], csvManner);

test.each([
  ["a line break stands between quotation marks", "PM\n2.5浓度", '"PM\n2.5浓度"\r\n'],
  ["so does a carriage return", "一\r二", '"一\r二"\r\n'],
  ["other text does not", "地区生产总值", "地区生产总值\r\n"],
  ["a formula is none", "=1+1", "'=1+1\r\n"],
  ["a sign alone stays", ">=", ">=\r\n"],
  ["a number below nothing stays", -2.5, "-2.5\r\n"],
])("%s", (_, value, written) => expect(cell(value)).toBe(written));

test("tables that are read back again have the form alone", () => {
  expect(stringify([["=1+1", "一\n二"]], csvForm)).toBe('=1+1,"一\n二"\r\n');
});

test("a quote over several lines is one cell of one row", () => {
  const text = "2026年工作要点\n一、环境\n力争PM\n2.5\n年均浓度控制在20微克/立方米左右。\n";
  const record = extractDocument(text);
  expect(record.indicators[0]?.quote).toContain("\n");
  const csv = csvHeader("indicators") + csvRows(record, "indicators", text);
  expect(
    csv
      .replace(/"(?:[^"]|"")*"/gu, "")
      .trimEnd()
      .split("\n"),
  ).toHaveLength(1 + record.indicators.length);
});
