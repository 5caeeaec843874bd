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
  const refused = read(endless, 2);
  const next = read(table());
  await expect(refused).rejects.toMatchObject({ code: "file.too-slow", values: { path: "x.xls", limit: 2 } });
  expect((await next).tables).toHaveLength(2);
  expect((await read(table())).tables).toHaveLength(2);
});

test("an error for users comes out of the thread as one", async () => {
  await expect(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).rejects.toMatchObject({
    name: "UserError",
    code: "file.broken",
    message: "x.xls: the Excel file is damaged or cut off; fetch it again or save it anew",
  });
});
