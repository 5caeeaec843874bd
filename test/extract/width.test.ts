import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scanWords } from "../../src/clause/scan.ts";
import { findHead } from "../../src/head/metadata.ts";
import { readMentions } from "../../src/mentions/mentions.ts";
import { anchorOf } from "../../src/mentions/time/anchor.ts";
import { findOutline } from "../../src/outline/outline.ts";
import { textSource } from "../../src/read/source.ts";
import { findDeadlines } from "../../src/relations/deadlines/deadlines.ts";
import { itemFinder } from "../../src/relations/place.ts";
import { collectReferences } from "../../src/relations/references.ts";
import { findTables } from "../../src/tables/tables.ts";
import { foldWidth } from "../../src/text/fold.ts";
import { viewOf } from "../../src/text/view.ts";
import { policyText } from "../policy-text.ts";
import { fc } from "../property.ts";

const silent = () => {};

/** Full-width marks and figures as half-width ones, which many web pages print between Chinese. */
const halved = (text: string) => foldWidth(text);
/** The other way, but for what stands in numbers: 3.5%, 1,000, 07:41. */
const widened = (text: string) =>
  text.replace(/(?<!\d)[,:;()!?](?!\d)/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Outline and tables of the text as it is, then what this folder finds in the text as `convert` prints it. */
function found(printed: string, convert: (text: string) => string) {
  const original = textSource(printed);
  const tables = findTables(original, viewOf(original.text), silent);
  const outline = findOutline(original, tables, silent, viewOf(original.text));
  const source = textSource(convert(original.text));
  const { text } = source;
  const { source: _, ...head } = findHead("x", source, outline, silent);
  const anchor = anchorOf({ ...head, source: _ });
  const scan = scanWords(viewOf(text));
  const itemAt = itemFinder(outline.nodes, tables);
  const reading = { source, text, view: scan.view, scan, outline, tables, itemAt, anchor, report: silent };
  const whole = { ...reading, ...readMentions(scan, anchor), head: { ...head, source: _ } };
  const plain = (value: unknown) => JSON.parse(foldWidth(JSON.stringify(value))) as unknown;
  return plain({ head, deadlines: findDeadlines(whole), references: collectReferences(whole) });
}

function unchanged(text: string): void {
  const asPrinted = found(text, (same) => same);
  expect(found(text, halved)).toEqual(asPrinted);
  expect(found(text, widened)).toEqual(asPrinted);
}

const fixtures = readdirSync("fixtures/extract").map((leaf) => `fixtures/extract/${leaf}/input.txt`);
const seeds = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => `seeds/${name}`);

describe("the width of marks and figures changes neither head nor deadlines nor references", () => {
  test.each([...seeds, ...fixtures])("%s", (path) => {
    const text = new TextDecoder(path.includes("gb18030") ? "gb18030" : "utf-8").decode(readFileSync(path));
    unchanged(text);
  });

  test("texts made at random", () => {
    void fc.assert(fc.property(policyText, unchanged));
  });

  test.each([
    ["到2015年,失业率控制在4.5%以内,完成任务", 1],
    ["2015年底，建成平台；年底前(2013年)完成", 2],
    ["按照《管理办法》（某政办发［２００９］１０号）于９月底前完成", 1],
  ])("%s", (words, deadlines) => {
    const text = `2012年某市信息化工作要点\n一、任务\n1.平台。${words}。`;
    const asPrinted = found(text, (same) => same) as { deadlines: unknown[] };
    expect(asPrinted.deadlines).toHaveLength(deadlines);
    unchanged(text);
  });
});
