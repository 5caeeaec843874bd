import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { extractDocument, readDocument } from "../../src/index.ts";
import { corpusFolder } from "./folder.ts";

/** Its documents are in `c.db` already. */
let whole: ReturnType<typeof corpusFolder>;
beforeAll(async () => {
  whole = corpusFolder();
  await whole.plans(["index", "c.db", "docs"]);
});
afterAll(() => whole.remove());

let corpus: ReturnType<typeof corpusFolder>;
beforeEach(() => {
  corpus = corpusFolder(whole);
});
afterEach(() => corpus.remove());

const index = (...args: string[]) => corpus.plans(["index", "c.db", ...args]);

describe("plans index", () => {
  test("reads what is new or changed and passes over the rest", async () => {
    rmSync(corpus.at("c.db"));
    expect((await index("docs")).stderr).toBe("c.db: 5 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n");
    const before = readFileSync(corpus.at("c.db"));
    expect((await index("docs")).stderr).toContain("0 new, 0 changed, 5 unchanged");
    expect(readFileSync(corpus.at("c.db")).equals(before)).toBe(true);

    appendFileSync(corpus.at("docs/wuhai-2008.txt"), "八、建设数字牧场。\n");
    utimesSync(corpus.at("docs/jincheng-2010.txt"), 1, 1);
    expect((await index("docs")).stderr).toContain("0 new, 1 changed, 4 unchanged");
    const found = await corpus.plans(["search", "c.db", "数字牧场", "--format", "ndjson"]);
    expect(JSON.parse(found.stdout)).toMatchObject({ document: "docs/wuhai-2008.txt" });
    expect(await corpus.rows("select count(*) as n from documents")).toEqual([{ n: 5 }]);
    expect(
      await corpus.rows(
        "select count(*) as n from inputs where path = 'docs/jincheng-2010.txt' and modified = 1000",
      ),
    ).toEqual([{ n: 1 }]);
  });

  test("nothing of an old text is found once it has changed, in no table", async () => {
    writeFileSync(corpus.at("docs/wuhai-2008.txt"), "关于种树的通知\n\n一、种树\n今年种树100棵。\n");
    await index("docs");
    const { stderr } = await corpus.plans(["search", "c.db", "乌海"]);
    expect(stderr).toBe("nothing found\n");
    for (const table of ["items", "paragraphs", "indicators", "assignments", '"references"', "parts"])
      for (const row of await corpus.rows(`select * from ${table} where document = 'docs/wuhai-2008.txt'`))
        expect(JSON.stringify(row)).not.toContain("信息化");
  });

  test("--prune takes out what is not there any more, and only that", async () => {
    rmSync(corpus.at("docs/wuhai-2008.txt"));
    expect((await index("docs")).stderr).toContain("4 unchanged, 0 removed");
    expect((await index("docs", "--prune")).stderr).toContain("4 unchanged, 1 removed");
    expect(await corpus.rows("select distinct document from paragraphs")).toHaveLength(4);
    expect((await corpus.plans(["search", "c.db", "乌海"])).stderr).toBe("nothing found\n");
  });

  test("an input that cannot be read does not end the others", async () => {
    rmSync(corpus.at("c.db"));
    writeFileSync(corpus.at("docs/empty.txt"), "");
    const { status, stderr } = await index("docs");
    expect(status).toBe(3);
    expect(stderr).toBe(
      "plans: docs/empty.txt: there is no text in it\nc.db: 5 new, 0 changed, 0 unchanged, 0 removed, 1 failed\n",
    );
    expect((await index("docs/empty.txt")).status).toBe(2);
  });

  test("takes records: of files with their source, out of a pipe by their ids", async () => {
    const records = await corpus.plans(["extract", "docs", "--format", "ndjson"]);
    writeFileSync(corpus.at("all.ndjson"), records.stdout);
    rmSync(corpus.at("c.db"));
    await index("all.ndjson");
    expect(await corpus.rows("select document from documents limit 1")).toEqual([
      { document: "all.ndjson#jincheng-2010" },
    ]);
    const piped = await corpus.plans(["index", "p.db", "-"], { input: records.stdout });
    expect(piped.status).toBe(0);
    const sql = "select count(*) as n, max(line) as line from paragraphs";
    const { stdout } = await corpus.plans(["sql", "p.db", sql, "--format", "ndjson"]);
    const [{ n }] = (await corpus.rows(sql)) as [{ n: number }];
    expect(n).toBeGreaterThan(100);
    // The sources are still where the records say, so every paragraph is known with its line.
    expect(JSON.parse(stdout)).toEqual((await corpus.rows(sql))[0]);
    rmSync(corpus.at("docs"), { recursive: true });
    await corpus.plans(["index", "r.db", "-"], { input: records.stdout });
    const alone = await corpus.plans(["sql", "r.db", sql, "--format", "ndjson"]);
    // A record alone has the texts of its tasks, but not their lines.
    expect(JSON.parse(alone.stdout)).toMatchObject({ line: null });
    expect(JSON.parse(alone.stdout).n).toBeGreaterThan(50);
  });

  test("leaves files alone that it did not make", async () => {
    writeFileSync(corpus.at("c.db"), "mine");
    const { status, stderr } = await index("docs");
    expect([status, stderr]).toEqual([
      2,
      "plans: c.db: not a corpus of plans; name another file, or a new one\n",
    ]);
    expect(readFileSync(corpus.at("c.db"), "utf8")).toBe("mine");
  });
});

test("the tables hold what the records hold", async () => {
  const source = await readDocument(corpus.at("docs/jincheng-2010.txt"));
  const record = extractDocument(source);
  const of = (table: string) =>
    corpus.rows(`select * from "${table}" where document = 'docs/jincheng-2010.txt' order by nr`);
  const head = await corpus.rows("select * from documents where document = 'docs/jincheng-2010.txt'");
  expect(head).toMatchObject([
    { region: "山西省晋城市", code: "140500", year: 2010, tasks: record.tasks.length, sha256: source.sha256 },
  ]);
  const items = await of("items");
  expect(
    items.map(({ id, part, kind, title, start, end }) => ({ id, part, kind, title, start, end })),
  ).toEqual(record.outline.map(({ id, part, kind, title, span }) => ({ id, part, kind, title, ...span })));
  expect(items.filter(({ text }) => text !== null).map(({ id, text }) => [id, text])).toEqual(
    expect.arrayContaining(record.tasks.map(({ id, text }) => [id, text])),
  );
  const lines = source.text.split("\n");
  for (const { text, line, start, end } of await of("paragraphs")) {
    expect(source.text.slice(start as number, end as number)).toBe(text);
    expect(lines[(line as number) - 1]).toContain((text as string).split("\n")[0]);
  }
  expect(
    (await of("paragraphs"))
      .map(({ text }) => text)
      .join("")
      .replace(/\s/gu, ""),
  ).toBe(source.text.replace(/\s/gu, ""));
  expect(await of("indicators")).toHaveLength(record.indicators.length);
  expect((await of("references")).map(({ title }) => title)).toEqual(
    record.references.map(({ title }) => title),
  );
  expect(await of("parts")).toHaveLength(record.parts.length);
  expect((await of("deadlines")).length).toBeGreaterThan(0);
  expect((await of("assignments")).length).toBeGreaterThan(20);
});

test("--passages finds what documents share, both places with their lines; a changed document has none", async () => {
  expect(await corpus.rows("select * from passages")).toEqual([]);
  await index("docs", "--passages");
  const passages = await corpus.rows("select * from passages");
  expect(passages.length).toBeGreaterThan(0);
  for (const {
    document,
    line,
    start,
    end,
    quote,
    other,
    otherLine,
    otherStart,
    otherEnd,
    otherQuote,
  } of passages) {
    for (const [path, at, from, to, text] of [
      [document, line, start, end, quote],
      [other, otherLine, otherStart, otherEnd, otherQuote],
    ] as [string, number, number, number, string][]) {
      const source = (await readDocument(corpus.at(path))).text;
      expect(source.slice(from, to)).toBe(text);
      expect(source.slice(0, from).split("\n")).toHaveLength(at);
    }
  }
  appendFileSync(corpus.at(passages[0]!.document as string), "十、种树。\n");
  await index("docs");
  const left = await corpus.rows("select document, other from passages");
  expect(JSON.stringify(left)).not.toContain(passages[0]!.document);
});

describe("commands that take many documents take a corpus", () => {
  test("the same as from the files", async () => {
    for (const command of ["compare", "reuse"]) {
      const from = async (input: string) =>
        (await corpus.plans([command, input, "--format", "json"])).stdout.replaceAll(/"[^"]*docs\//gu, '"');
      expect(await from("c.db")).toBe(await from("docs"));
    }
  });
  test("filters choose among its documents, and among any others", async () => {
    for (const input of ["c.db", "docs"]) {
      const columns = async (...filter: string[]) => {
        const { stdout } = await corpus.plans(["compare", input, "--format", "json", ...filter]);
        return (JSON.parse(stdout) as { columns: { documents: string[] }[] }).columns.flatMap(
          ({ documents }) => documents,
        );
      };
      expect(await columns("--year", "2008..2009")).toEqual([
        "jingan-2006-2010",
        "shandong-2009",
        "shanghai-districts-2008",
        "wuhai-2008",
      ]);
      expect(await columns("--region", "上海")).toEqual(["jingan-2006-2010", "shanghai-districts-2008"]);
      expect(await columns("--region", "310000")).toEqual(["jingan-2006-2010", "shanghai-districts-2008"]);
      expect(await columns("--genre", "工作要点")).toEqual([
        "shandong-2009",
        "shanghai-districts-2008",
        "wuhai-2008",
      ]);
    }
  });
});
