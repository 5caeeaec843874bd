/** `memory.ts FILE`: extracts a text as the commands do, and prints the most memory that the process held, in MB. */
import { readFileSync } from "node:fs";

const { extractDocument } = (await import(
  new URL("../../dist/index.js", import.meta.url).href
)) as typeof import("../../src/index.ts");
extractDocument(readFileSync(process.argv[2]!, "utf8"));
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}`);
