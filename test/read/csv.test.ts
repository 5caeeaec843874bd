import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { cellsOf, refusal } from "./read-lines.ts";

const read = (text: string, path = "x.csv") => readBytes(Buffer.from(text), { path });

test.each([
  ["commas", "序号,任务\n1,培训\n", "序号\t任务\n1\t培训"],
  ["semicolons, CRLF", "序号;任务\r\n1;a,b\r\n", "序号\t任务\n1\ta,b"],
  ["tabs", "序号\t任务\n1\t培训", "序号\t任务\n1\t培训"],
  [
    "quotes, doubled quotes, a line end and a comma inside",
    '"一""网""","上\r\n下,右"\nc,d',
    '一"网"\t上 下,右\nc\td',
  ],
  ["text after a closing quote stays", '"a"b,c', "ab\tc"],
  ["a quote that is never closed", 'a,"b\nc', "a\tb c"],
  ["empty cells and empty rows", "a,,\n,,\n\n,b,\n", "a\t\t\n\tb\t"],
  ["a byte order mark", "\ufeffa,b", "a\tb"],
  ["values stay as they are written", "1-2,0012,3.10%", "1-2\t0012\t3.10%"],
])("%s", async (_name, csv, text) => {
  expect((await read(csv)).text).toBe(text);
});

test("a table with its cells", async () => {
  const source = await read("任务,单位\n培训,市信息办\n");
  expect(source).toMatchObject({ format: "csv", encoding: "utf-8", tables: [{ rows: 2, columns: 2 }] });
  expect(cellsOf(source)).toEqual(["0,0 1×1 任务", "0,1 1×1 单位", "1,0 1×1 培训", "1,1 1×1 市信息办"]);
});

test("the name tells CSV from plain text, the content tells it from anything else", async () => {
  expect((await read("a,b", "x.txt")).format).toBe("text");
  expect((await read("{\\rtf1 a,b}", "x.csv")).format).toBe("rtf");
});

test("a row of a million cells and ten thousand short ones would fill the memory", async () => {
  expect(await refusal(Buffer.from(`${",".repeat(100_000)}x\n${"a\n".repeat(10_000)}`), "x.csv")).toBe(
    "file.too-many-cells",
  );
});

test("ten megabytes of quotation marks take no longer than ten megabytes of anything", async () => {
  const marks = `"${'""'.repeat(5_000_000)}"`;
  expect(await cpuTimeOf(() => read(marks))).toBeLessThan(10);
});
