import { readInThread } from "../read-in-thread.ts";
import type { Reader } from "../reader.ts";

/** A workbook as `sourceOfSheet` reads it, in a thread: ten thousand rows (a megabyte) take half a second. */
export const readSheet: Reader = async (bytes, base) =>
  base.here
    ? (await import("./sheet-source.ts")).sourceOfSheet(bytes, base)
    : readInThread("sheet", bytes, base, 10 + Math.ceil(bytes.length / 500_000));
