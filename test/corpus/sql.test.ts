import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tables } from "../../src/corpus/layout.ts";
import { corpusFolder } from "./folder.ts";

const corpus = corpusFolder();
beforeAll(async () => void (await corpus.plans(["index", "c.db", "docs"])), 60_000);
afterAll(() => corpus.remove());
const sql = (...args: string[]) => corpus.plans(["sql", "c.db", ...args]);

describe("plans sql", () => {
  test("lists tables and columns, and the file has just these", async () => {
    const { stdout } = await sql();
    for (const [table, columns] of Object.entries(tables)) {
      expect(stdout).toContain(`${table}\n  ${columns.join(", ")}\n`);
      const found = await corpus.rows(`select name from pragma_table_info('${table}')`);
      expect(found.map(({ name }) => name)).toEqual(columns);
    }
  });
  test.each([
    ["csv", "\ufeffyear,n\r\n2006,1\r\n2008,2\r\n2009,1\r\n2010,1\r\n"],
    ["ndjson", '{"year":2006,"n":1}\n{"year":2008,"n":2}\n{"year":2009,"n":1}\n{"year":2010,"n":1}\n'],
  ])("as %s", async (format, text) => {
    const { stdout } = await sql(
      "select year, count(*) as n from documents group by year order by year",
      "--format",
      format,
    );
    expect(stdout).toBe(text);
  });
  test("as a table, as JSON, from standard input, without rows", async () => {
    expect((await sql("select 1 as a, null as b, 'x' as c")).stdout).toMatch(/│ 1 │ +│ x │/u);
    expect(JSON.parse((await sql("select 1 as a", "--format", "json")).stdout)).toEqual([{ a: 1 }]);
    expect((await sql("select 1 as a where 0", "--format", "json")).stdout).toBe("[]\n");
    const { stdout } = await corpus.plans(["sql", "c.db", "-", "--format", "csv"], {
      input: "-- of all\nselect count(*) as n from documents;\n",
    });
    expect(stdout).toBe("\ufeffn\r\n5\r\n");
  });
  test("numbers are numbers, texts that look like formulas are texts", async () => {
    const { stdout } = await sql(
      "select -1 as a, '=1+1' as b, \"end\" - start as c from parts limit 1",
      "--format",
      "csv",
    );
    expect(stdout).toMatch(/\r\n-1,'=1\+1,\d+\r\n$/u);
  });
  test.each([
    ["delete from items", "a corpus is only read"],
    ["with x as (select 1) delete from items", "a corpus is only read"],
    ["insert into parts values (1) returning nr", "a corpus is only read"],
    ["pragma query_only = 0", "a corpus is only read"],
    ["pragma journal_mode = delete", "a corpus is only read"],
    ["attach database 'other.db' as other", "a corpus is only read"],
    ["vacuum into 'copy.db'", "a corpus is only read"],
    ["select 1; drop table items", "a corpus is only read"],
    ["/* select */ update items set id = 1", "a corpus is only read"],
    ["", "a corpus is only read"],
    ["select * from references", 'write "references" in quotation marks'],
    ["select nonsense from items", "no such column: nonsense (tables: documents, parts, "],
    ["select from", "syntax error"],
  ])("%s is refused in one line", async (statement, reason) => {
    const before = readFileSync(corpus.at("c.db"));
    const files = readdirSync(corpus.folder);
    const { status, stderr, stdout } = await sql(statement);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^plans: [^\n]*\n$/u);
    expect(stderr).toContain(reason);
    expect(readFileSync(corpus.at("c.db")).equals(before)).toBe(true);
    expect(readdirSync(corpus.folder)).toEqual(files);
  });
  test("a semicolon in a text or at the end is none between statements", async () => {
    expect((await sql("select ';x' as a; -- done", "--format", "csv")).stdout).toBe("\ufeffa\r\n;x\r\n");
  });
  test.each([
    ["no.db", "no.db: no such file or folder"],
    ["docs/wuhai-2008.txt", "docs/wuhai-2008.txt: not a corpus of plans"],
    ["docs", "docs: no such file or folder"],
  ])("%s is no corpus", async (path, reason) => {
    const { status, stderr } = await corpus.plans(["sql", path, "select 1"]);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });
});
