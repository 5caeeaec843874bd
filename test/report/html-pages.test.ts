import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare/compare/compare.ts";
import { diff } from "../../src/compare/diff/diff.ts";
import { reuse } from "../../src/compare/reuse/reuse.ts";
import { reuseText } from "../../src/compare/reuse/text.ts";
import { extractDocument } from "../../src/index.ts";
import { textSource } from "../../src/read/source.ts";
import { comparisonHtml } from "../../src/report/html/comparison-page.ts";
import { diffHtml } from "../../src/report/html/diff-page.ts";
import { documentHtml } from "../../src/report/html/document-page.ts";
import { reuseHtml } from "../../src/report/html/reuse-page.ts";
import { squeeze } from "../../src/text/span.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import type { Reuse } from "../../src/types/results.ts";
import { policyText } from "../policy-text.ts";
import { fc } from "../property.ts";
import { anyRecord } from "../record/records.ts";
import { attribute, hasClass, inside, parsePage, textOf } from "./html-page.ts";

const languages = ["zh", "en"] as const;
const seedsFolder = new URL("../../seeds/", import.meta.url);
const seeds = readdirSync(seedsFolder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const { text } = textSource(readFileSync(new URL(name, seedsFolder), "utf8"));
    return { name, text, record: extractDocument(text, { id: name.replace(".txt", "") }) };
  });
const records = seeds.map(({ record }) => record);

/** A page without faults: nothing the parser complains of, all ids different, every link leads somewhere. */
function sound(html: string) {
  const page = parsePage(html);
  expect(page.faults).toEqual([]);
  expect(page.doubled).toEqual([]);
  expect(page.dangling).toEqual([]);
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import/u);
  return page;
}

const article = (page: ReturnType<typeof parsePage>) =>
  page.elements.find((element) => element.tagName === "article" && hasClass(element, "text"))!;

describe("the evidence page", () => {
  test.each(seeds)("$name: the text is the source's, character for character", ({ record, text }) => {
    const page = sound(documentHtml(record, text, "zh"));
    expect(textOf(article(page))).toBe(text);
  });

  test.each(seeds)("$name: every span is marked once and leads to its entry and back", ({ record, text }) => {
    const page = sound(documentHtml(record, text, "en"));
    const spans = [
      ...record.indicators.map(({ span }) => ["indicator", span] as const),
      ...[...record.parts, ...record.outline, ...record.tasks].flatMap(
        ({ assignments = [], deadlines = [] }) => [
          ...assignments.map(({ span }) => ["assignment", span] as const),
          ...deadlines.map(({ span }) => ["deadline", span] as const),
        ],
      ),
      ...record.references.map(({ span }) => ["reference", span] as const),
    ];
    const expected = new Set(
      spans.map(([kind, { start, end }]) => `${kind} ${squeeze(text.slice(start, end))}`),
    );
    const marks = page.elements.filter((one) => one.tagName === "mark" && attribute(one, "id") !== undefined);
    const distinct = new Set(spans.map(([kind, { start, end }]) => `${kind} ${start} ${end}`));
    const headings = marks.filter((one) => hasClass(one, "heading"));
    expect(headings).toHaveLength(record.outline.length);
    expect(marks.length - headings.length).toBe(distinct.size);
    for (const mark of marks) {
      const id = attribute(mark, "id")!;
      // Something on the page leads here, and something in the mark leads away.
      expect(
        page.elements.some((one) => attribute(one, "href") === `#${id}`),
        id,
      ).toBe(true);
      const inside = page.elements.slice(page.elements.indexOf(mark) + 1);
      expect(
        inside.some((one) => one.tagName === "a"),
        id,
      ).toBe(true);
      if (hasClass(mark, "heading")) continue;
      // A mark that goes on in the next paragraph has the beginning of its words here.
      const words = `${attribute(mark, "class")} ${squeeze(textOf(mark))}`;
      expect(
        [...expected].some((one) => one.startsWith(words)),
        words,
      ).toBe(true);
    }
  });

  test("a number leads to its sentence and the sentence back to the number", () => {
    const text = "某市2010年工作要点\n一、主要任务\n（一）推进公开。年内网站覆盖率达到95%以上。\n";
    const page = sound(documentHtml(extractDocument(text), text, "zh"));
    const link = page.elements.find((one) => one.tagName === "a" && textOf(one) === "≥ 95%")!;
    const mark = page.byId.get(attribute(link, "href")!.slice(1))!;
    expect(textOf(mark)).toContain("95%");
    const back = page.elements.find((one) => one.parentNode === mark && one.tagName === "a")!;
    const row = page.byId.get(attribute(back, "href")!.slice(1))!;
    expect(row.tagName).toBe("tr");
    expect(textOf(row)).toContain("≥ 95%");
  });

  test("what a document smuggles in stays text", () => {
    const evil = `<script>alert("甲")</script><img src=x onerror=alert(1)>`;
    const text = `${evil}2010年工作要点\n一、${evil}\n（一）推进公开${evil}。年内覆盖率达到95%以上。（市${evil}局牵头）\n`;
    const page = sound(documentHtml(extractDocument(text, { id: `"><script>` }), text, "zh"));
    expect(page.elements.map(({ tagName }) => tagName)).not.toContain("img");
    expect(page.elements.filter(({ attrs }) => attrs.some(({ name }) => name.startsWith("on")))).toEqual([]);
  });

  test.each(seeds)("$name as a record: the tasks' texts, and that this is all", ({ record }) => {
    const page = sound(documentHtml(record, undefined, "en"));
    const shown = textOf(article(page));
    for (const { text } of record.tasks) expect(shown).toContain(text);
    expect(page.elements.some((one) => textOf(one).startsWith("Read from a record"))).toBe(true);
  });

  test("any record, whatever stands in it", () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(...languages), (record, language) => {
        const messages = record.messages.map((message) => ({ ...message, rule: "check.undated" }));
        sound(documentHtml({ ...record, messages }, undefined, language));
      }),
    );
  });

  test("a deadline outside all tasks is listed too", () => {
    const text = "第一章指导思想\n到2025年，建设开通5G基站25万个以上。";
    const record = extractDocument(text);
    const page = sound(documentHtml(record, text, "zh"));
    expect(record.tasks).toEqual([]);
    expect(textOf(page.byId.get("tasks")!)).toContain("2025-12-31");
  });

  test("any text, whole or broken", () => {
    fc.assert(
      fc.property(policyText, (raw) => {
        const { text } = textSource(raw);
        const page = sound(documentHtml(extractDocument(text), text, "zh"));
        expect(textOf(article(page))).toBe(text.replace(/[\u0000\ud800\uffff]/gu, "\ufffd"));
      }),
    );
  });

  test("what is said of the whole document is marked and listed", () => {
    const text =
      "某市数字经济行动方案\n一、总体要求\n坚持创新。\n二、主要任务\n（一）建设平台\n1.建库。建成数据库。\n2.联网。连通网络。\n各级各部门要建立工作机制，狠抓落实。\n";
    const page = documentHtml(extractDocument(text), text, "en");
    sound(page);
    expect(page).toMatch(/<mark class="assignment"[^>]*><a [^>]*>各级各部门要建立工作机制/u);
    expect(page).toContain('<th scope="row" class="id">main</th>');
  });
  test("a very long document is cut, which is said", () => {
    const line = (i: number) => `${i}.推进第${i}项工作。年内完成${i}家企业培训。\n`;
    const rest = `${"抓好落实，".repeat(20)}\n`.repeat(2600);
    const text = `工作要点\n${Array.from({ length: 2100 }, (_, i) => line(i + 1)).join("")}${rest}`;
    const html = documentHtml(extractDocument(text), text, "en");
    expect(html.length).toBeLessThan(4_000_000);
    expect(html).toContain("The first 300000 of");
    expect(html).toMatch(/\d+ of 2100 are left out here/u);
    sound(html);
  });
});

test("a task with a thousand bodies shows a hundred, which is said", () => {
  const record = records[0]!;
  const [task] = record.tasks;
  const one = { ...task!.assignments[0]!, agency: "某某局", span: { start: 1, end: 3 } };
  const crowded = {
    ...record,
    tasks: [{ ...task!, assignments: Array.from({ length: 1000 }, () => ({ ...one })) }],
  };
  const page = sound(documentHtml(crowded, seeds[0]!.text, "en"));
  expect(
    inside(page, page.byId.get("tasks")!, ["a"]).filter((link) => textOf(link) === one.agency),
  ).toHaveLength(100);
  expect(textOf(page.byId.get("tasks")!)).toMatch(/\d{3} bodies and deadlines are left out/u);
});

describe("pages of several documents", () => {
  const [one, other] = records as [PolicyDocument, PolicyDocument];
  const found = reuse(seeds.map(({ record, text }) => reuseText(record, text)));

  const comparisons = [records, records.slice(2, 4)].map((list) => ({ list, comparison: compare(list, {}) }));

  test.each(languages)("comparison of all and of two, in %s", (language) => {
    for (const { list, comparison } of comparisons) {
      const page = sound(comparisonHtml(comparison, list, language));
      const themes = page.byId.get("themes")!;
      const bars = page.elements.filter((element) => hasClass(element, "bar"));
      expect(bars.length).toBe(comparison.themes.flatMap(({ shares }) => shares.filter((s) => s > 0)).length);
      expect(textOf(themes)).toContain(`${(comparison.themes[0]!.shares[0]! * 100).toFixed(1)}%`);
      for (const { left } of comparison.matches.slice(0, 3))
        expect(textOf(page.byId.get(list.length === 2 ? "matches" : "priorities")!)).toContain(left.task);
    }
  });

  test("numbers stand side by side as people write them", () => {
    const text = (amount: string) =>
      `某市工作要点\n一、主要任务\n（一）扩大投资。全年完成固定资产投资${amount}。\n`;
    const two = [
      extractDocument(text("3.3万亿元"), { id: "a" }),
      extractDocument(text("35.5亿元"), { id: "b" }),
    ];
    const comparison = compare(two, {});
    const page = sound(comparisonHtml(comparison, two, "zh"));
    const row = textOf(page.byId.get("indicators")!);
    expect(row).toContain("3.3万亿元");
    expect(row).toContain("35.5亿元");
  });

  test.each(languages)("diff, in %s: what went stands left, what came right", (language) => {
    const page = sound(diffHtml(diff(one, other), { old: one, new: other }, language));
    const sides = page.elements.filter((element) => hasClass(element.parentNode as never, "sides"));
    expect(sides.length).toBeGreaterThan(10);
    sides.forEach((side, i) => {
      const wrong = i % 2 === 0 ? "ins" : "del";
      expect(inside(page, side, [wrong])).toEqual([]);
    });
    expect(page.elements.some(({ tagName }) => tagName === "ins")).toBe(true);
  });

  test("diff of a document with itself: all kept, all folded", () => {
    const page = sound(diffHtml(diff(one, one), { old: one, new: one }, "en"));
    const folds = page.elements.filter(
      (element) => hasClass(element, "kept") && element.tagName === "details",
    );
    expect(folds).toHaveLength(1);
    expect(attribute(folds[0]!, "open")).toBeUndefined();
    expect(page.elements.some(({ tagName }) => tagName === "ins" || tagName === "del")).toBe(false);
  });

  test.each(languages)(
    "reuse, in %s: a cell for each pair leads to its passages, set phrases are folded",
    (language) => {
      const page = sound(reuseHtml(found, language, false));
      const cells = page.elements.filter((element) => hasClass(element, "heat"));
      expect(cells).toHaveLength(found.pairs.length);
      const folded = page.elements.filter(
        (element) => element.tagName === "details" && hasClass(element, "folded"),
      );
      for (const fold of folded) expect(attribute(fold, "open")).toBeUndefined();
      const unfolded = sound(reuseHtml(found, language, true));
      for (const fold of unfolded.elements.filter(({ tagName }) => tagName === "details"))
        expect(attribute(fold, "open")).toBe("");
    },
  );

  test("reuse of many documents begins with how much of each earlier ones have, of few with who shares with whom", () => {
    const ids = (result: Reuse) =>
      sound(reuseHtml(result, "en", false))
        .elements.filter(({ tagName }) => tagName === "section")
        .map((element) => attribute(element, "id"));
    expect(ids(found)[0]).toBe("matrix");
    const many = { ...found, pairs: Array.from({ length: 13 }, () => ({ ...found.pairs[0]! })) };
    expect(ids(many)[0]).toBe("documents");
    expect(ids(many)).toContain("matrix");
  });

  test("nothing shared is said so", () => {
    const page = sound(
      reuseHtml(
        { schema: "plans.reuse/1", passages: [], families: [], documents: [], pairs: [] },
        "en",
        false,
      ),
    );
    expect(page.elements.some((element) => textOf(element) === "No shared passage found.")).toBe(true);
  });

  test("thirty documents give a page of moderate size", () => {
    const others = seeds.map(({ text }) => extractDocument(text.replace(/网络/gu, "网站")));
    const two = [records, others];
    const many = Array.from({ length: 30 }, (_, i) => {
      const record = two[i % 2]![i % seeds.length]!;
      return { ...record, document: { ...record.document, id: `d${i}` } };
    });
    const html = comparisonHtml(compare(many, {}), many, "zh");
    expect(html.length).toBeLessThan(1_500_000);
    sound(html);
  });

  test("the same records give the same bytes", () => {
    const write = () => [
      comparisonHtml(compare(records, {}), records, "zh"),
      diffHtml(diff(one, other), { old: one, new: other }, "zh"),
      reuseHtml(found, "zh", true),
      documentHtml(one, seeds[0]!.text, "zh"),
    ];
    expect(write()).toEqual(write());
  });

  test("hostile names of documents, tasks and bodies stay text", () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const two = [
          { ...a, document: { ...a.document, id: "<script>a" } },
          { ...b, document: { ...b.document, id: "b'\"&" } },
        ];
        const comparison = compare(two, {});
        sound(comparisonHtml(comparison, two, "en"));
        sound(diffHtml(diff(two[0]!, two[1]!), { old: two[0]!, new: two[1]! }, "en"));
      }),
    );
  });
});
