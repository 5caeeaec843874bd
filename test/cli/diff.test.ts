import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Command, Context } from "../../src/cli/command.ts";
import { command as diffCommand } from "../../src/cli/diff.ts";
import { processIo } from "../../src/cli/io.ts";
import { command as reuseCommand } from "../../src/cli/reuse.ts";
import { extractSource } from "../../src/pipeline.ts";
import { parseRecord } from "../../src/record/parse.ts";
import { jsonSchema } from "../../src/record/schema.ts";
import { writeRecord } from "../../src/record/write.ts";
import { recordOf, works } from "../compare/planted.ts";

const folder = mkdtempSync(join(tmpdir(), "plans-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function run(
  command: Command,
  args: string[],
  options: Record<string, unknown>,
  language: "zh" | "en" = "en",
) {
  let out = "";
  const notes: string[] = [];
  const context: Context = {
    io: processIo(),
    language,
    quiet: false,
    verbose: options.verbose === true,
    colour: options.colour === true,
    width: 60,
    interactive: false,
    write: async (data) => {
      out += String(data);
    },
    note: (line) => void notes.push(line),
    warn: () => {},
  };
  const status = await command.run(args, options, context);
  return { out, status, notes };
}

const [networks, farms, schools] = works as [(typeof works)[0], (typeof works)[0], (typeof works)[0]];
const faster = {
  ...farms,
  text: farms.text.replace("继续扩大", "大幅提高"),
  indicators: [{ name: "行政村覆盖率", value: 1_000_000, unit: "户", quote: "100万户" }],
};
const slower = {
  ...farms,
  indicators: [{ name: "行政村覆盖率", value: 350_000, unit: "户", quote: "35万户" }],
};
const old = file("old.yaml", writeRecord(recordOf("old", [networks, slower]), "yaml"));
const fresh = file("new.yaml", writeRecord(recordOf("new", [networks, faster, schools]), "yaml"));

describe("plans diff", () => {
  test("reads like a diff: both documents, a summary, values, words with their context folded", async () => {
    const { out, status } = await run(diffCommand, [old, fresh], { format: "table" });
    expect(status).toBe(1);
    expect(out).toBe(`--- old
+++ new
kept 1 · reworded 1 · new 1

Values changed (1)
  1.2 行政村覆盖率  35万户 → 100万户

  1 kept: 1.1

~ reworded  1.2 完善涉农信息服务  92 % of the letter pairs in common
    …行政村覆盖面[-继续扩大-]{+大幅提高+}。组织农技专家坐诊
    12316热线，…

+ new  1.3 推进校校通工程
    为寄宿制中小学配备多媒体教室，培训骨干教师使用远程课件。…
`);
  });

  test("with colours it needs no brackets, and speaks Chinese", async () => {
    const { out } = await run(diffCommand, [old, fresh], { format: "table", colour: true }, "zh");
    expect(out).toContain("大\u001b[39m\u001b[32m大幅提高\u001b[39m。组织");
    expect(out).not.toContain("[-");
    expect(out).toContain("保留 1 · 改写 1 · 新增 1");
    expect(out).toContain("文字有改动（92% 相同）");
  });

  test.each([{ full: true }, { verbose: true }])("%j shows what is new whole", async (how) => {
    const { out } = await run(diffCommand, [old, fresh], { format: "table", ...how });
    expect(out).toContain("山区学生同步收看。");
  });

  test("a heading that changed is shown with its change, one that did not once", async () => {
    const draft = (title: string, text: string) =>
      file(`${title}.yaml`, writeRecord(recordOf("d", [{ ...farms, title, text }]), "yaml"));
    const [a, b] = [draft("完善涉农信息服务", farms.text), draft("做好涉农信息服务", farms.text)];
    const { out } = await run(diffCommand, [a, b], { format: "table" });
    expect(out).toContain("    [-完善-]{+做好+}涉农信息服务\n");
  });

  test("the same document: status 0", async () => {
    const { out, status } = await run(diffCommand, [old, old], { format: "table" });
    expect(status).toBe(0);
    expect(out).toContain("2 kept: 1.1, 1.2");
  });

  test.each(["yaml", "json"])("%s reads back and is valid by its schema", async (format) => {
    const { out } = await run(diffCommand, [old, fresh], { format });
    const { Ajv2020 } = await import("ajv/dist/2020.js");
    const valid = new Ajv2020({ strict: false }).compile(jsonSchema("diff"));
    expect(valid(await parseRecord(out)), JSON.stringify(valid.errors)).toBe(true);
  });

  test("CSV has a row for each change, Markdown and HTML mark what went and came", async () => {
    const csv = (await run(diffCommand, [old, fresh], { format: "csv" })).out;
    expect(csv.trim().split("\r\n")).toHaveLength(4);
    expect(csv).toContain("[-继续扩大-]{+大幅提高+}");
    const markdown = (await run(diffCommand, [old, fresh], { format: "markdown" })).out;
    expect(markdown).toContain("<del>继续扩大</del><ins>大幅提高</ins>");
    const html = (await run(diffCommand, [old, fresh], { format: "html" })).out;
    expect(html).toContain("行政村覆盖面<ins>大幅提高</ins>。");
    expect(html).not.toMatch(/https?:|<script|src=/u);
  });

  test("two texts are compared whole: the goal outside all tasks too", async () => {
    const plan = (growth: string) =>
      `2009年工作要点\n一、总体要求\n坚持稳中求进，生产总值增长${growth}左右，物价保持稳定。\n二、主要任务\n（一）建设网络。统筹建设骨干网络，年内覆盖全部乡镇。\n（二）培训干部。分批轮训各单位信息员。\n`;
    const { out, status } = await run(diffCommand, [file("a.txt", plan("5.5%")), file("b.txt", plan("5%"))], {
      format: "table",
    });
    expect(status).toBe(1);
    expect(out).toContain("[-5.5%-]{+5%+}");
  });
});

describe("plans diff of records whose sources are there", () => {
  const plan = (goal: string) =>
    `2009年工作要点\n一、总体要求\n${goal}，物价保持稳定。\n二、主要任务\n（一）建设网络。统筹建设骨干网络，年内覆盖全部乡镇。\n`;
  const record = async (name: string, text: string) => {
    const path = file(`${name}.txt`, text);
    const { readDocument } = await import("../../src/read/read.ts");
    const written = writeRecord(extractSource(await readDocument(path), name), "yaml");
    return { path, record: file(`${name}.yaml`, written) };
  };

  test("gives what the files give; without them it says what is missing", async () => {
    const [a, b] = [
      await record("y2008", plan("坚持稳中求进，生产总值增长5.5%左右")),
      await record("y2009", plan("突出改善民生，生产总值增长5%左右")),
    ];
    const json = { format: "json" };
    const whole = await run(diffCommand, [a.path, b.path], json);
    const fromRecords = await run(diffCommand, [a.record, b.record], json);
    expect(JSON.parse(fromRecords.out)).toEqual(JSON.parse(whole.out));
    expect(fromRecords.notes).toEqual([]);
    expect(whole.out).toContain("突出改善民生");

    writeFileSync(b.path, plan("后来改了"));
    const parted = await run(diffCommand, [a.record, b.record], json);
    expect(parted.out).not.toContain("突出改善民生");
    expect(parted.notes).toEqual([expect.stringMatching(/^y2009: .*no goals/u)]);
    rmSync(a.path);
    expect((await run(diffCommand, [a.record, b.record], json)).notes).toHaveLength(2);
  });

  test.each(["/dev/zero", "/", "", "-"])(
    "a record that names %j as its source is taken as it is",
    async (path) => {
      const named = recordOf("named", [networks]);
      named.document.source = { ...named.document.source, path };
      const input = file("named.yaml", writeRecord(named, "yaml"));
      const { out, notes } = await run(diffCommand, [input, input], { format: "table" });
      expect(out).toContain("kept 1");
      expect(notes).toHaveLength(2);
    },
  );
});

describe("plans diff of two yearly reports", () => {
  const paragraphs = Array.from({ length: 3 }, (_, i) => `第${i}项工作扎实推进，成效明显。`.repeat(60));
  const report = (year: number, targets: string, work: string) =>
    [
      `${year}年政府工作报告`,
      `一、${year - 1}年工作回顾`,
      `过去一年，制定修订行政法规${year - 1973}部。`,
      `二、${year}年目标`,
      `今年发展主要预期目标是：${targets}。`,
      "三、今年工作任务",
      ...paragraphs.map((text) => text.replaceAll("工作", work)),
      "",
    ].join("\n");

  test("tells the targets that changed and those that did not, and no facts of two years", async () => {
    const [a, b] = [
      file(
        "r1.txt",
        report(2023, "国内生产总值增长5%左右；城镇新增就业1200万人左右；粮食产量保持在1.3万亿斤以上", "畜牧"),
      ),
      file(
        "r2.txt",
        report(2024, "国内生产总值增长5%左右；城镇新增就业1200万人以上；粮食产量1.3万亿斤以上", "航运"),
      ),
    ];
    const { out } = await run(diffCommand, [a, b], { format: "table" });
    expect(out).toMatch(/Values changed \(1\)\n.*城镇新增就业 {2}≈ 1200万人 → ≥ 1200万人\n\nTargets kept/u);
    expect(out).toMatch(/Targets kept[^\n]*\(2\)\n.*国内生产总值 {2}≈ \+5%\n.*粮食产量 {2}≥ 1\.3万亿斤\n/u);
    expect(out).not.toMatch(/行政法规 *\d+部 →/u);
  });
});

describe("plans reuse", () => {
  const shared = "加强农村信息基础设施的统筹规划和集约化建设，鼓励运营商加大宽带网络投入力度";
  const x = file("x.txt", `甲市工作要点\n一、网络\n${shared}。\n`);
  const y = file(
    "y.txt",
    `乙市工作要点\n一、宽带\n继续${shared.replace("运营商", "通信企业")}，并给予补助。\n`,
  );

  test("shows both places, what was exchanged, and what was looked for", async () => {
    const { out, status } = await run(reuseCommand, [x, y], { format: "table" });
    expect(status).toBe(0);
    expect(out).toMatch(/\[-运营商\s*-\]\{\+通信企业\+\}/u);
    expect(out).toMatch(/x.*→ y/u);
    expect(out).toContain("Looked for: passages of 16 letters or more");
    expect(out).toContain("goes by the file names");
  });

  test("nothing found is said so, with what was looked for", async () => {
    const { out, status } = await run(reuseCommand, [x, y], { format: "table", min: 40 }, "zh");
    expect(status).toBe(0);
    expect(out).toMatch(/^没有找到相同的文字。/u);
    expect(out).toContain("相同 40 字以上");
  });

  test.each(["yaml", "json"])("%s reads back and is valid by its schema", async (format) => {
    const { out } = await run(reuseCommand, [x, y], { format });
    const { Ajv2020 } = await import("ajv/dist/2020.js");
    const valid = new Ajv2020({ strict: false }).compile(jsonSchema("reuse"));
    expect(valid(await parseRecord(out)), JSON.stringify(valid.errors)).toBe(true);
  });

  test("CSV, Markdown and HTML carry the passage", async () => {
    for (const format of ["csv", "markdown", "html"]) {
      const { out } = await run(reuseCommand, [x, y], { format });
      expect(out, format).toContain("集约化建设");
    }
  });

  test("one document shares nothing with itself", async () => {
    await expect(run(reuseCommand, [x], { format: "table" })).rejects.toThrow("at least two documents");
  });

  test("--similarity takes a number from 0 to 1", () => {
    const { parse } = reuseCommand.options.find(({ flags }) => flags.startsWith("--similarity"))!;
    expect([parse!("0.8"), parse!("1"), parse!(".5")]).toEqual([0.8, 1, 0.5]);
    for (const wrong of ["", ".", "2", "1.5", "80%", "-1"])
      expect(() => parse!(wrong), wrong).toThrow("0 to 1");
  });
});
