import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanWords, withMentions } from "../../src/clause/scan.ts";
import { findHead } from "../../src/head/metadata.ts";
import { readMentions } from "../../src/mentions/mentions.ts";
import { quantitiesOf as findQuantities } from "../../src/mentions/quantities/quantities.ts";
import { anchorOf } from "../../src/mentions/time/anchor.ts";
import { periodsOf as findPeriods } from "../../src/mentions/time/periods.ts";
import { findOutline } from "../../src/outline/outline.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { findIndicators } from "../../src/relations/indicators/indicators.ts";
import { itemFinder } from "../../src/relations/place.ts";
import { findTables } from "../../src/tables/tables.ts";
import { oneWidth } from "../../src/text/one-width.ts";
import { viewOf } from "../../src/text/view.ts";
import { policyText } from "../policy-text.ts";
import { fc } from "../property.ts";
import { find } from "./plan-reading.ts";

const silent = () => {};
const half = ",;:!?()";
const full = "，；：！？（）";

/** Marks of one width in the other; a comma between digits stays, it may belong to the number. */
function convert(text: string, from: string, to: string): string {
  return text.replace(/[,;:!?()，；：！？（）]/gu, (c, at: number) => {
    const inNumber = ",，".includes(c) && isDigit(text[at - 1]) && isDigit(text[at + 1]);
    return from.includes(c) && !inNumber ? to[from.indexOf(c)]! : c;
  });
}

const isDigit = (c: string | undefined) => c !== undefined && /[\d０-９]/u.test(c);

/** Quantities and indicators of a text in the marks of `convert`, its outline and tables taken from the text as it is. */
function found(printed: string, marks: (text: string) => string) {
  const original = textSource(printed);
  const tables = findTables(original, viewOf(original.text), silent);
  const outline = findOutline(original, tables, silent, viewOf(original.text));
  const head = findHead("x", original, outline, silent);
  const anchor = anchorOf(head);
  const source = textSource(marks(original.text));
  const { text } = source;
  const view = viewOf(text);
  const quantities = findQuantities(text);
  const periods = findPeriods(original.text, anchor);
  const scan = withMentions(scanWords(view), [...periods, ...quantities]);
  const itemAt = itemFinder(outline.nodes, tables);
  const shared = {
    outline,
    tables,
    itemAt,
    head,
    anchor,
    report: silent,
    ...readMentions(scan, anchor),
    periods,
  };
  const indicators = findIndicators({ ...shared, source, text, view, scan, quantities });
  const inText = indicators.filter(
    ({ span }) => !tables.some((t) => t.span.start <= span.start && span.end <= t.span.end),
  );
  for (const { quote, span } of inText) expect(text.slice(span.start, span.end)).toBe(quote);
  return {
    quantities: quantities.map(({ text: _, unit, ...rest }) => ({ ...rest, unit: oneWidth(unit) })),
    indicators: indicators.map(({ quote: _, name, unit, ...rest }) => ({
      ...rest,
      name: oneWidth(name),
      unit: oneWidth(unit),
    })),
  };
}

function unchanged(text: string): void {
  const asPrinted = found(text, (same) => same);
  expect(found(text, (t) => convert(t, full, half))).toEqual(asPrinted);
  expect(found(text, (t) => convert(t, half, full))).toEqual(asPrinted);
}

const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
const texts = [
  ...seeds.map((name) => `seeds/${name}`),
  ...readdirSync("fixtures/extract").map((leaf) => `fixtures/extract/${leaf}/input.txt`),
];

describe("the width of marks changes no quantity and no indicator", () => {
  it.each(texts)("%s", (path) => {
    unchanged(new TextDecoder(path.includes("gb18030") ? "gb18030" : "utf-8").decode(readFileSync(path)));
  });

  it("texts made at random", () => {
    void fc.assert(fc.property(policyText, unchanged));
  });

  it("the texts hold enough to tell", () => {
    const counts = texts.map((path) => found(readFileSync(path, "utf8"), (same) => same).indicators.length);
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThan(40);
  });

  it.each([
    ["省级重点实验室达到8家,省级工程实验室4家;企业技术中心5家、省级20家。", 4],
    ["每年培训农民3万人次,其中女性1万人次(含转移就业).", 2],
    ["对首次入选的企业,奖励6万元;", 1],
  ])("%s", (body, count) => {
    const narrow = find(body);
    expect(narrow).toHaveLength(count);
    const wide = find(convert(body, half, full));
    const plain = (list: typeof narrow) => list.map(({ quote: _, ...rest }) => rest);
    expect(plain(wide)).toEqual(plain(narrow));
  });

  it("writes names that a heading gives as the heading does", () => {
    const text = "2026年工作要点\n一、任务\n(一)推进服务(试点)\n达到200个。";
    expect(extractSource(textSource(text), "d").indicators).toMatchObject([{ name: "推进服务(试点)" }]);
  });

  it("writes names and quotes as the text does", () => {
    const [item] = find("省级创新型(试点)企业达到28家,增长8%。");
    expect(item).toMatchObject({ name: "省级创新型(试点)企业", quote: "省级创新型(试点)企业达到28家" });
  });
});
