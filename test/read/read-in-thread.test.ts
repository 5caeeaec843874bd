import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readInThread } from "../../src/read/read-in-thread.ts";

const table = (): Uint8Array =>
  Uint8Array.from(readFileSync(new URL("../../fixtures/files/table.xls", import.meta.url)));

const read = (bytes: Uint8Array, seconds = 30) =>
  readInThread("sheet", bytes, { path: "x.xls", sha256: "" }, seconds);

test("a file that keeps the library busy for ever is given up, and the next ones are read", async () => {
  const endless = table();
  // A record becomes a formula of four thousand million operators.
  endless[4337] = 0x21;
  const refused = read(endless, 0.5);
  const next = read(table());
  await expect(refused).rejects.toMatchObject({
    code: "file.too-slow",
    values: { path: "x.xls", limit: 0.5 },
  });
  expect((await next).tables).toHaveLength(2);
  expect((await read(table())).tables).toHaveLength(2);
});

test("an error for users comes out of the thread as one", async () => {
  await expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).rejects.toMatchObject({
    name: "UserError",
    code: "file.broken",
    message: "x.xls: the Excel file is damaged or cut off; fetch it again or save it anew",
  });
});

test("the thread does not keep the program from ending", () => {
  const program = `import { readDocument } from "plans"; console.log((await readDocument("fixtures/files/table.xls")).format);`;
  const options = { timeout: 30_000, encoding: "utf8" } as const;
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", program], options)).toBe("xls\n");
});
