/** Build step: every vocabulary of `src/lexicon` as JSON in `dist/lexicon` (see `load.ts`). */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const from = new URL("../../src/lexicon/", import.meta.url);
const to = new URL("../../dist/lexicon/", import.meta.url);

for (const file of readdirSync(from).filter((name) => name.endsWith(".yaml"))) {
  const content: unknown = parse(readFileSync(new URL(file, from), "utf8"));
  writeFileSync(new URL(file.replace(/\.yaml$/u, ".json"), to), JSON.stringify(content));
}
