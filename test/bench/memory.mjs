/* `memory.mjs FILE`: extracts a text by the library, and prints the most memory that the process held, in MB. */
import { readFileSync } from "node:fs";
import { extractDocument } from "../../dist/index.js";

extractDocument(readFileSync(process.argv[2], "utf8"));
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}`);
