import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return name;
};
const here = (...args: string[]) => run(args, { cwd: folder });

const text = [
  "某市2010年信息化工作要点",
  "一、主要任务",
  "（一）推进公开。年内覆盖率达到95%以上，培训2万人。（市信息办牵头，市财政局配合）",
  "（二）建设平台。9月底前建成3个平台。（市大数据局负责）",
].join("\n");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plans-trust-"));
  file("plan.txt", text);
  file("plan.json", (await here("extract", "plan.txt", "--format", "json")).stdout);
  const wrong = JSON.parse(readFileSync(at("plan.json"), "utf8"));
  wrong.indicators[0].value = 59;
  file("wrong.json", JSON.stringify(wrong));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("plans verify", () => {
  test("0 where nothing is found, 1 where something is, one line each", async () => {
    expect(await here("verify", "plan.json")).toMatchObject({ status: 0, stdout: "" });
    const { status, stdout } = await here("verify", "plan.json", "wrong.json");
    expect(status).toBe(1);
    expect(stdout).toBe(
      "wrong.json:indicators[0].value: verify.other-value: Value 59 where “年内覆盖率达到95%以上” says 95\n",
    );
    expect((await here("verify", "wrong.json", "--lang", "zh")).stdout).toContain("数值为 59，而");
  });

  test("JSON with line and column; a page with the finding", async () => {
    const [finding] = JSON.parse((await here("verify", "wrong.json", "--format", "json")).stdout);
    expect(finding).toMatchObject({ file: "wrong.json", path: "indicators[0].value", line: 3, column: 9 });
    expect((await here("verify", "wrong.json", "--format", "html")).stdout).toContain("Value 59 where");
  });

  test("2 where the source is not at hand, 3 where one of two is; --source names it", async () => {
    mkdirSync(at("records"), { recursive: true });
    const far = JSON.parse(readFileSync(at("plan.json"), "utf8"));
    far.document.source.path = "elsewhere/plan.txt";
    file("records/far.json", JSON.stringify(far));
    const alone = await here("verify", "records/far.json");
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain("--source");
    expect((await here("verify", "plan.json", "records/far.json")).status).toBe(3);
    expect((await here("verify", "records/far.json", "--source", "plan.txt")).status).toBe(0);
    expect((await here("verify", "records/far.json", "--source", ".")).status).toBe(0);
    expect((await here("verify", "plan.txt")).status).toBe(2);
  });

  test("NDJSON: each record by its line, also where the source of one is not at hand and the keys of one are sorted", async () => {
    const [plan, wrong, far] = ["plan.json", "wrong.json", "records/far.json"].map((name) =>
      JSON.parse(readFileSync(at(name), "utf8")),
    );
    const sorted = Object.fromEntries(Object.entries(wrong).sort(([a], [b]) => (a < b ? -1 : 1)));
    const lines = [plan, far, "", sorted].map((record) => (record === "" ? "" : JSON.stringify(record)));
    file("night.ndjson", `${lines.join("\n")}\n{"schema":\n`);
    const { status, stdout, stderr } = await here("verify", "night.ndjson");
    expect(status).toBe(3);
    expect(stdout).toMatch(/^night\.ndjson:4:indicators\[0\]\.value: verify\.other-value: [^\n]+\n$/u);
    expect(stderr).toContain("night.ndjson:2: its source elsewhere/plan.txt is not in the folder");
    expect(stderr).toContain("night.ndjson:5: ");
    expect(stderr).toContain("2 records verified, 1 finding");
    const one = (await here("extract", "plan.txt", "--format", "yaml")).stdout;
    file("several.yaml", `${one}---\n${one.replace("value: 95", "value: 59")}`);
    expect((await here("verify", "several.yaml")).stdout).toContain("several.yaml[1]:indicators[0].value: ");
    file("none.ndjson", "\n");
    expect(await here("verify", "none.ndjson")).toMatchObject({ status: 2, stdout: "" });
  });

  test("rows of another program", async () => {
    file("fields.yaml", "quote: words\nvalue: number\n");
    file("model.csv", "words,number\n培训2万人,20000\n覆盖率达到95%以上,59\n新建月球基地,1\n");
    const { status, stdout } = await here(
      "verify",
      "model.csv",
      "--map",
      "fields.yaml",
      "--source",
      "plan.txt",
    );
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(":").slice(1, 3).join(":")),
    ).toEqual(["row 3.number: verify.other-value", "row 4.words: verify.quote-absent"]);
    file(
      "langextract.yaml",
      "list: extractions\ntext: text\nquote: extraction_text\nstart: char_interval.start_pos\nend: char_interval.end_pos\n",
    );
    const start = text.indexOf("培训2万人");
    const extractions = [
      { extraction_text: "培训2万人", char_interval: { start_pos: start, end_pos: start + 5 } },
      { extraction_text: "培训3万人", char_interval: null },
    ];
    file("model.jsonl", `${JSON.stringify({ text, extractions })}\n`);
    const other = await here("verify", "model.jsonl", "--map", "langextract.yaml");
    expect(other.stdout).toContain("model.jsonl:extractions[1].extraction_text: verify.quote-absent");
    expect(other.stdout.trim().split("\n")).toHaveLength(1);
    expect(
      (await here("verify", "model.csv", "--map", "langextract.yaml", "--source", "plan.txt")).stderr,
    ).toContain("no row with the field extraction_text");
  });

  test("--repair sets spans right and leaves values", async () => {
    const wrong = JSON.parse(readFileSync(at("wrong.json"), "utf8"));
    for (const one of wrong.indicators) delete one.span;
    file("bare.json", JSON.stringify(wrong));
    expect((await here("verify", "bare.json")).stderr).toContain("indicators[0].span");
    const { stdout, stderr, status } = await here(
      "verify",
      "bare.json",
      "--repair",
      "--source",
      "plan.txt",
      "--format",
      "json",
    );
    expect([status, stderr]).toEqual([0, "bare.json: 3 spans set right\n"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(at("wrong.json"), "utf8")));
  });
});

describe("records that are taken in", () => {
  test.each([
    ["show", "wrong.json"],
    ["diff", "plan.json", "wrong.json"],
  ])("%s says what is not borne out", async (...args) => {
    const { stderr } = await here(...args);
    expect(stderr).toContain("wrong.json: 1 entry of this record is not borne out by its text");
    expect(stderr).not.toContain("plan.json: 1");
  });

  test("and nothing where all is", async () => {
    expect((await here("show", "plan.json")).stderr).toBe("");
  });

  test("a record with a wrong form is refused in one line with the place", async () => {
    file("broken.json", readFileSync(at("plan.json"), "utf8").replace('"kind": "target"', '"kind": "dream"'));
    const { status, stderr } = await here("show", "broken.json");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plans: broken\.json: not a valid record: indicators\[0\]\.kind[^\n]*\n$/u);
  });
});

describe("plans score", () => {
  const gold = join(root, "fixtures/gold");
  test("the seeds against their gold, by kind and document, and what was missed with its place", async () => {
    const { stdout, status } = await run(["score", gold, "seeds", "--format", "json"]);
    expect(status).toBe(0);
    const { documents, scores } = JSON.parse(stdout);
    expect(documents).toHaveLength(5);
    expect(scores.tasks).toMatchObject({ f1: 1, gold: 125 });
    file(
      "gold.json",
      JSON.stringify({
        doc: {},
        indicators: [
          {
            item: "1.1",
            name: "培训",
            value: 30000,
            unit: "人",
            cmp: "=",
            change: null,
            by: "2010",
            kind: "target",
            quote: "培训2万人",
          },
        ],
      }),
    );
    const misses = await here("score", "gold.json", "plan.txt", "--misses", "--kind", "indicators");
    expect(misses.stdout).toContain("plan.txt:3:22: indicators: - 30000 | | 人  ‹培训2万人›");
    expect(misses.stdout).toContain("indicators: + 20000 | | 人");
    expect((await here("score", "gold.json", "plan.txt", "--kind", "moon")).status).toBe(2);
    expect((await here("score", "fields.yaml", "plan.txt")).stderr).toContain("no gold in it");
  });

  test("against another run: gained and lost", async () => {
    const { stdout } = await here(
      "score",
      "plan.json",
      "plan.json",
      "--against",
      "wrong.json",
      "--kind",
      "indicators",
    );
    expect(stdout).toContain("indicators: + 95 | | %");
    expect(stdout).toContain("indicators: ~ 59 | | %");
  });
});

describe("plans annotate", () => {
  test.each(["label-studio", "doccano", "csv"])("%s: out and back is the same record", async (tool) => {
    const out = file(`out.${tool}`, (await here("annotate", "export", "plan.json", "--to", tool)).stdout);
    const { stdout, status } = await here("annotate", "import", out, "--from", tool, "--record", "plan.json");
    expect(status).toBe(0);
    file("back.yaml", stdout);
    expect((await here("extract", "back.yaml", "--format", "json")).stdout).toBe(
      readFileSync(at("plan.json"), "utf8"),
    );
  });

  test("brat: a folder of texts and stand-off files", async () => {
    expect((await here("annotate", "export", "plan.json", "--to", "brat")).status).toBe(2);
    await here("annotate", "export", "plan.json", "--to", "brat", "--output", "brat");
    expect(readFileSync(at("brat/plan.txt"), "utf8")).toBe(text);
    const { stdout } = await here(
      "annotate",
      "import",
      "brat/plan.ann",
      "--from",
      "brat",
      "--record",
      "plan.json",
    );
    file("back.yaml", stdout);
    expect((await here("diff", "plan.json", "back.yaml")).status).toBe(0);
    const whole = await here("annotate", "import", "brat", "--from", "brat", "--record", "plan.json");
    expect(whole).toMatchObject({ status: 0, stdout });
    mkdirSync(at("nothing"));
    const none = await here("annotate", "import", "nothing", "--from", "brat", "--record", "plan.json");
    expect(none).toMatchObject({ status: 3, stdout: "" });
    expect(none.stderr).toContain("nothing: is a folder, not a file");
  });

  test("two coding sheets: how far they agree, and where not", async () => {
    const { stdout } = await here("annotate", "export", "plan.json", "--to", "csv", "--blind");
    const coded = (second: string) =>
      stdout
        .split("\r\n")
        .map((line, i) =>
          i === 0 || line === "" ? line : line.replace(/,,$/u, `,${i === 2 ? second : "target"},`),
        )
        .join("\r\n");
    file("a.csv", coded("target"));
    file("b.csv", coded("baseline"));
    const told = await here("annotate", "import", "a.csv", "b.csv", "--from", "csv");
    expect(told.stdout).toMatch(/^\d units coded by both; observed agreement 0\.\d+/u);
    expect(told.stdout).toContain("target | baseline");
    expect(told.stdout.trim().split("\n")).toHaveLength(2);
  });

  test("what a model replies is verified and kept apart", async () => {
    const prompts = (await here("annotate", "export", "plan.json", "--to", "prompts")).stdout
      .trim()
      .split("\n");
    const prompt = prompts.map((line) => JSON.parse(line)).find((one) => one.text.includes("培训2万人"));
    const said = {
      name: "培训",
      valueTo: null,
      unit: "人",
      comparator: "=",
      change: null,
      by: "2010-12-31",
      kind: "target",
    };
    const reply = {
      indicators: [
        { ...said, value: 20000, quote: "培训2万人" },
        { ...said, value: 5, quote: "培训5人" },
      ],
    };
    file("replies.jsonl", `${JSON.stringify({ id: prompt.id, reply })}\n{"id": 1}\n`);
    const empty = JSON.parse(readFileSync(at("plan.json"), "utf8"));
    empty.indicators = [];
    for (const task of empty.tasks) task.indicators = [];
    file("empty.json", JSON.stringify(empty).replace('"id":"plan"', '"id":"plan"'));
    const { stdout, stderr, status } = await here(
      "annotate",
      "import",
      "replies.jsonl",
      "--from",
      "prompts",
      "--record",
      "empty.json",
      "--model",
      "m1",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("source: model:m1");
    expect(stdout).toContain("value: 20000");
    expect(stderr).toMatch(/verify\.quote-absent.*培训5人/u);
    expect(stderr).toMatch(/replies\.jsonl:2/u);
  });

  test("plans schema --strict", async () => {
    const { stdout } = await here("schema", "--strict");
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", additionalProperties: false });
  });
});
