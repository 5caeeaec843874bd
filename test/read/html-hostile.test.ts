import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { refusal } from "./read-lines.ts";

const many = 100_000;

test.each([
  ["unclosed div", `<html><body>${"<div>甲".repeat(many)}`],
  ["unclosed tables", `<html><body>${"<table><tr><td>甲".repeat(many / 4)}`],
  ["unclosed links", `<html><body>${"<a href=x>甲".repeat(many)}`],
  ["unclosed lists", `<html><body>${"<ol><li>甲".repeat(many / 2)}`],
  [
    "letters dressed in ever new ways",
    `<html><body>${Array.from({ length: many / 10 }, (_, i) => `<font color=${i}>甲<p>`).join("")}`,
  ],
  ["entities", `<html><body>${"&amp;&#x4e00;&nosuch;&#xffffffffff;".repeat(many)}`],
  ["attributes", `<html><body><p ${Array.from({ length: many }, (_, i) => `a${i}=1`).join(" ")}>甲`],
  ["spans of cells", `<html><body><table><tr>${"<td colspan=65534 rowspan=65534>甲".repeat(many / 4)}`],
  ["names of catalogue fields", `<html><body>${"<div>索引号：".repeat(many / 2)}`],
  ["blanks", `<html><body><p>甲${" \n".repeat(many * 5)}乙${"&nbsp;".repeat(many)}`],
])("%s without end are read in seconds", async (_, html) => {
  const seconds = await cpuTimeOf(async () => {
    const source = await readBytes(Buffer.from(html), { path: "x.html" });
    expect(source.text.length).toBeGreaterThan(0);
    expect(source.text.length).toBeLessThan(html.length + 100);
  });
  expect(seconds).toBeLessThan(4);
});

test("a page without text is refused in one line", async () => {
  expect(
    await refusal(
      Buffer.from("<html><body><img src=x><script>var a = '甲';</script></body></html>"),
      "x.html",
    ),
  ).toBe("file.empty");
});
