import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Context } from "../../src/cli/command.ts";
import { type Io, processIo } from "../../src/cli/io.ts";
import { paged, pagerFor } from "../../src/cli/paged.ts";
import { startPager } from "../../src/cli/pager.ts";
import { run } from "./in-process.ts";

/** A run on a terminal of ten lines; the log has what was shown where, in order. */
function surroundings(reader: (piece: string) => boolean = () => true) {
  const log: string[] = [];
  const io = {
    ...processIo(),
    stdout: { isTTY: true, rows: 10, columns: 40 } as Io["stdout"],
    env: { PAGER: "most" },
    exit: (status: number) => void log.push(`exit ${status}`),
    pager: async (program: string) => {
      log.push(`start ${program}`);
      return {
        write: async (data: string) => {
          log.push(`page ${data}`);
          return reader(data);
        },
        end: async () => void log.push("left"),
      };
    },
  } satisfies Io;
  const context = {
    io,
    width: 40,
    write: async (data: string | Uint8Array) => void log.push(`out ${String(data)}`),
    note: (line: string) => void log.push(`note ${line}`),
    warn: (line: string) => void log.push(`warn ${line}`),
  } as unknown as Context;
  return { log, io, context };
}

describe("paged", () => {
  test("what fits the screen is written as it is", async () => {
    const { log, context } = surroundings();
    const status = await paged("most", context, async ({ write, note }) => {
      note("before");
      await write("1\n2\n");
      note("after");
      return 3;
    });
    expect(status).toBe(3);
    expect(log).toEqual(["note before", "out 1\n2\n", "note after"]);
  });
  test("what is longer goes through the pager, what is said waits", async () => {
    const { log, context } = surroundings();
    await paged("most", context, async ({ write, warn }) => {
      await write("1\n");
      await write("2\n".repeat(9));
      warn("odd");
      await write("3\n");
    });
    expect(log).toEqual([
      "start most",
      "page 1\n",
      `page ${"2\n".repeat(9)}`,
      "page 3\n",
      "left",
      "warn odd",
    ]);
  });
  test.each([
    [9, "line\n", false],
    [10, "line\n", true],
    // Twenty Chinese characters fill the forty columns, one more begins a line.
    [5, `${"字".repeat(20)}\n`, false],
    [5, `${"字".repeat(21)}\n`, true],
  ])("%i times %j", async (times, line, pages) => {
    const { log, context } = surroundings();
    await paged("most", context, ({ write }) => write(line.repeat(times)));
    expect(log[0] === "start most").toBe(pages);
  });
  test("whoever leaves it has had enough", async () => {
    const { log, context } = surroundings(() => false);
    await paged("most", context, ({ write }) => write("1\n".repeat(20)));
    expect(log).toContain("exit 0");
  });
  test("an error is thrown on when the pager is left", async () => {
    const { log, context } = surroundings();
    const broken = paged("most", context, async ({ write }) => {
      await write("1\n".repeat(20));
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(log.at(-1)).toBe("left");
  });
});

describe("the pager", () => {
  const pager = (command: string, change: Partial<Io> = {}) =>
    pagerFor(command, { ...surroundings().io, ...change });
  test.each([
    ["show", {}, "most"],
    ["show", { env: { PAGER: "most", PLANS_PAGER: "less -S" } }, "less -S"],
    ["show", { env: { PAGER: "" } }, undefined],
    ["show", { env: { PAGER: "cat" } }, undefined],
    ["show", { env: { PAGER: "most", TERM: "dumb" } }, undefined],
    ["show", { env: { PATH: "/nowhere" } }, undefined],
    ["extract", {}, undefined],
    ["show", { stdout: { rows: 10 } as Io["stdout"] }, undefined],
    ["show", { stdout: { isTTY: true } as Io["stdout"] }, undefined],
  ])("%s with %j is %s", (command, change, program) => expect(pager(command, change)).toBe(program));

  test("gets all that is written, and is waited for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plans-pager-"));
    const file = join(folder, "page");
    const { write, end } = startPager(`sleep 0.1; cat > '${file}'; echo "$LESS $LESSCHARSET" >> '${file}'`, {
      PATH: process.env.PATH,
    });
    const text = "第一页\n".repeat(100_000);
    expect(await write(text)).toBe(true);
    await end();
    expect(readFileSync(file, "utf8")).toBe(`${text}FRX utf-8\n`);
    rmSync(folder, { recursive: true });
  });
  test("that is left says so", async () => {
    const { write, end } = startPager("exit 0", process.env);
    let open = true;
    for (let i = 0; open && i < 1000; i++) open = await write("一行\n".repeat(10_000));
    expect(open).toBe(false);
    await end();
  });
});

test("the text ends with a line end, added only where it has none", async () => {
  expect((await run(["text", "-"], { input: "一、种树" })).stdout).toBe("一、种树\n");
  expect((await run(["text", "-"], { input: "一、种树\n" })).stdout).toBe("一、种树\n");
});

test("a workbook is not written to a terminal, paged or not", async () => {
  for (const args of [[], ["--no-pager"]]) {
    const { stdout, stderr, status } = await run(["extract", "seeds", "--format", "xlsx", ...args], {
      terminal: { columns: 80 },
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("not shown in a terminal");
  }
  const { log, context } = surroundings();
  await paged("most", context, ({ write }) => write(new Uint8Array([80, 75])));
  expect(log).toEqual(["out 80,75"]);
});
