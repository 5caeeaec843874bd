import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { columnWidths, grid } from "../../src/report/grid.ts";
import { paintOf } from "../../src/report/paint.ts";
import { showDocument } from "../../src/report/show.ts";
import { width } from "../../src/report/wrap.ts";
import { seedRecords } from "../record/records.ts";

const paint = await paintOf(false);

describe("grid", () => {
  test("lines up Chinese beside English", () => {
    expect(
      grid(
        ["编号", "task"],
        [
          ["1", "推进信息公开"],
          ["10", "open"],
        ],
        80,
        paint,
      ),
    ).toBe(
      [
        "┌──────┬──────────────┐",
        "│ 编号 │ task         │",
        "├──────┼──────────────┤",
        "│ 1    │ 推进信息公开 │",
        "│ 10   │ open         │",
        "└──────┴──────────────┘",
      ].join("\n"),
    );
  });
  test("rules stand between rows only where the first cell does not tell where one begins", () => {
    const rules = (rows: string[][]) =>
      grid(["a", "b"], rows, 30, paint)
        .split("\n")
        .filter((line) => line.startsWith("├")).length;
    const long = "推进信息公开".repeat(4);
    expect(
      rules([
        ["1", long],
        ["2", long],
        ["├", "x"],
      ]),
    ).toBe(1);
    expect(
      rules([
        ["1", long],
        [long, long],
        ["3", "x"],
      ]),
    ).toBe(3);
    expect(rules([])).toBe(0);
  });
  test("fits the terminal", () => {
    const lines = grid(["a", "b"], [["推进信息公开".repeat(5), "各有关部门、".repeat(9)]], 40, paint).split(
      "\n",
    );
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(40);
    expect(new Set(lines.map(width)).size).toBe(1);
  });
  test.each([
    [[4, 6], 20, [4, 6]],
    [[4, 60], 20, [4, 16]],
    [[40, 60], 20, [10, 10]],
    [[2, 9, 60], 30, [2, 9, 19]],
  ])("columns of %j in %d take %j", (natural, total, widths) => {
    expect(columnWidths(natural, total)).toEqual(widths);
  });
});

describe("showDocument", () => {
  test.each(["zh", "en"] as const)("every line of every seed fits 80 and 40 columns, in %s", (language) => {
    for (const columns of [80, 40]) {
      for (const record of seedRecords) {
        for (const line of showDocument(record, { language, width: columns, paint }).split("\n")) {
          expect(width(line)).toBeLessThanOrEqual(columns);
        }
      }
    }
  });

  const text =
    "某市2010年信息化工作要点\n\n一、主要任务\n（一）推进公开。年内覆盖率达到95%以上。（市信息办牵头，各部门配合）\n（二）加强宣传。组织宣传。\n二、加强领导\n各部门要加强领导。\n";
  test("what it is, the outline as a tree, tasks with who and when, indicators", () => {
    const shown = showDocument(extractDocument(text, { id: "x" }), { language: "zh", width: 80, paint });
    expect(shown).toContain("某市2010年信息化工作要点\n");
    expect(shown).toContain("一、主要任务\n├─ （一）推进公开\n└─ （二）加强宣传\n二、加强领导\n");
    expect(shown).toMatch(/│ 1\.1 +│ 推进公开 +│ 牵头：市信息办 +│ 2010-12-31 │/u);
    expect(shown).toMatch(/│ 1\.1 +│ 覆盖率 +│ ≥ 95% +│ 2010/u);
  });

  test("headings and rows are counted apart; rows stand among the tasks", () => {
    const jincheng = seedRecords.find(({ document }) => document.id === "jincheng-2010")!;
    const lines = showDocument(jincheng, { language: "en", width: 80, paint }).split("\n");
    const at = lines.indexOf("Outline (23 headings, 18 table rows)");
    expect(at).toBeGreaterThan(0);
    expect(lines.indexOf("", at) - at - 1).toBe(23);
    expect(showDocument(extractDocument(text), { language: "zh", width: 80, paint })).toContain(
      "\n提纲（4）\n",
    );
  });

  test("who guides, and what is said of sections and of the whole document, stand among the tasks", () => {
    const text =
      "某市数字经济行动方案\n一、总体要求\n坚持创新。\n二、主要任务\n（一）建设平台\n1.建库。建成数据库。（指导单位：市教育局；责任单位：市水利局）\n2.联网。连通网络。\n各级各部门要建立工作机制，狠抓落实。\n";
    const shown = showDocument(extractDocument(text), { language: "zh", width: 100, paint });
    expect(shown).toMatch(/│ main\s+│ 某市数字经济行动方案\s+│ 各级各部门/u);
    expect(shown).toContain("指导：市教育局");
  });
  test("what was odd has its place: line and column where the text is at hand, the item always", () => {
    const gap = "一、主要任务\n（一）推进公开。推进公开。\n（三）加强宣传。组织宣传。\n";
    const record = extractDocument(gap);
    const screen = { language: "en", width: 80, paint } as const;
    expect(showDocument(record, screen, gap)).toMatch(/\n3:1 \[1\.3\] （三） Unexpected ordinal/u);
    expect(showDocument(record, screen)).toMatch(/\n\[1\.3\] （三） Unexpected ordinal/u);
  });

  test("a task without heading shows how its text begins, with … only where that is cut", () => {
    const record = extractDocument(text, { id: "x" });
    const begun = (words: string) => {
      const tasks = [{ ...record.tasks[0]!, title: "", text: words }];
      const shown = showDocument({ ...record, tasks, outline: [] }, { language: "en", width: 240, paint });
      return /│ 1\.1 +│ (\S+)/u.exec(shown)?.[1];
    };
    expect(begun("推进公开。")).toBe("推进公开。");
    expect(begun("推进公开".repeat(10))).toBe("推进公开".repeat(10));
    expect(begun(`${"推进公开".repeat(10)}。`)).toBe(`${"推进公开".repeat(10)}…`);
  });

  test("escape sequences of a document do not reach the terminal", () => {
    const shown = showDocument(
      extractDocument("一、\u001b[31m加强\u0007领导\n各部门要加强领导。\n二、加强宣传\n各部门要加强宣传。"),
      { language: "en", width: 80, paint },
    );
    expect(shown).toContain("领导");
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });

  test("colours are escape sequences only where they are asked for", async () => {
    const record = extractDocument(text);
    const plain = showDocument(record, { language: "en", width: 80, paint });
    const coloured = showDocument(record, { language: "en", width: 80, paint: await paintOf(true) });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
  });
});
