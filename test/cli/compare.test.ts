import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Command, Context } from "../../src/cli/command.ts";
import { command as compareCommand } from "../../src/cli/compare.ts";
import { processIo } from "../../src/cli/io.ts";
import { command as segmentCommand } from "../../src/cli/segment.ts";
import { writeRecord } from "../../src/record/write.ts";
import { recordOf } from "../compare/records.ts";

const folder = mkdtempSync(join(tmpdir(), "plans-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** What a command writes, notes and returns. */
async function run(command: Command, args: string[], options: Record<string, unknown>) {
  const said = { out: "", notes: [] as string[] };
  const context: Context = {
    io: processIo(),
    language: "en",
    quiet: false,
    verbose: false,
    colour: false,
    width: 80,
    interactive: false,
    write: async (data) => {
      said.out += String(data);
    },
    note: (line) => void said.notes.push(line),
    warn: (line) => void said.notes.push(line),
  };
  const status = await command.run(args, options, context);
  return { ...said, status };
}

const east = recordOf("east", [
  ["推进农村信息化", "建设农村宽带网络和村信息服务站。"],
  ["发展旅游", "打造旅游网站。"],
]);
const west = recordOf("west", [
  ["抓好农村信息服务", "建设村信息服务站，普及农村宽带网络。"],
  ["落实等级保护", "做好容灾备份。"],
]);
const [left, right] = [file("east.yaml", writeRecord(east)), file("west.json", writeRecord(west, "json"))];
const compare = (options: Record<string, unknown>, args = [left, right]) =>
  run(compareCommand, args, { format: "json", by: "document", ...options });

describe("plans compare", () => {
  it("compares extracted records in YAML and JSON", async () => {
    const { out, status } = await compare({});
    const found = JSON.parse(out);
    expect(found.schema).toBe("plans.comparison/1");
    expect(found.matches.map((match: { left: object; right: object }) => [match.left, match.right])).toEqual([
      [
        { document: "east", task: "1.1" },
        { document: "west", task: "1.1" },
      ],
    ]);
    expect(status).toBe(0);
  });

  it.each([
    ["yaml", /^schema: plans\.comparison\/1\n/u],
    ["table", /^Columns \(2\)\n┌/u],
    ["markdown", /^# Comparison\n/u],
    ["csv", /^\ufeffleftDocument,leftRegion,[^\r]*confidence,shared\r\neast,/u],
  ])("writes %s", async (format, start) => {
    expect((await compare({ format })).out).toMatch(start);
  });

  it("takes names of columns, themes and words of one's own", async () => {
    const themes = file("themes.yaml", "- name: 旅游业\n  words: [旅游]\n- name: 农村\n  words: [农村]\n");
    const dictionary = file("words.txt", "村信息服务站 nz\n");
    const { out } = await compare({ columns: "东部，西部", themes, dictionary });
    const found = JSON.parse(out);
    expect(found.columns.map(({ label }: { label: string }) => label)).toEqual(["东部", "西部"]);
    expect(found.themes.map(({ name }: { name: string }) => name).sort()).toEqual(["其他", "农村", "旅游业"]);
  });

  it("says what was compared by its headings", async () => {
    const report = recordOf("report", []);
    report.outline.push({
      id: "1",
      part: "main",
      label: "一、",
      level: 1,
      kind: "goal",
      title: "加快农村信息化",
      span: { start: 0, end: 9 },
    });
    const { notes } = await compare({}, [left, file("report.yaml", writeRecord(report))]);
    expect(notes).toEqual(["report: no tasks found; compared by its headings alone"]);
  });

  it.each<[string, Record<string, unknown>, string[], RegExp]>([
    ["one document", {}, [left], /two documents at least/u],
    [
      "one column for all",
      { columns: "东部,东部" },
      [left, right],
      /all documents are in one column \(东部\)/u,
    ],
    ["a name too few", { columns: "东部" }, [left, right], /names 1 column for 2 documents/u],
    [
      "themes that are none",
      { themes: file("bad.yaml", "农村: [三农]\n") },
      [left, right],
      /a list of themes is wanted/u,
    ],
    [
      "themes that are no YAML",
      { themes: file("worse.yaml", "a: [\n") },
      [left, right],
      /worse\.yaml: cannot be read/u,
    ],
    ["words that are none", { dictionary: file("bad.txt", "一 二 三 四\n") }, [left, right], /bad\.txt:1: /u],
    ["a dictionary that is not there", { dictionary: join(folder, "none.txt") }, [left, right], /none\.txt/u],
  ])("refuses %s", async (_, options, args, message) => {
    await expect(compare(options, args)).rejects.toThrow(message);
  });
});

describe("plans segment", () => {
  const segment = (options: Record<string, unknown>, args: string[] = []) =>
    run(segmentCommand, args, { format: "text", ...options });

  it.each<[Record<string, unknown>, string]>([
    [{}, "推进 两化融合\n"],
    [{ tags: true }, "推进/v 两化融合/nz\n"],
    [
      { format: "yaml", keywords: 1 },
      "---\ndocument: null\nkeywords:\n  - term: 两化融合\n    count: 1\n    weight: 17.8\n",
    ],
  ])("shows words with %j", async (options, expected) => {
    const { out } = await segment({ text: "推进两化融合", ...options });
    expect(out.replace(/weight: [\d.]+/u, "weight: 17.8")).toBe(expected);
  });

  it("reads files, one line of JSON each, and goes on after one that is not there", async () => {
    const text = file("a.txt", "推进两化融合\n");
    const { out, notes, status } = await segment({ format: "json" }, [text, join(folder, "none.txt")]);
    expect(JSON.parse(out).tokens[0]).toEqual({ text: "推进", span: { start: 0, end: 2 } });
    expect(notes).toHaveLength(1);
    expect(status).toBe(3);
  });
});
