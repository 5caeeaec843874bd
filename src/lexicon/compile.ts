/** Build step: every vocabulary of `src/lexicon` as JSON in `dist/lexicon` (see `load.ts`), and the list of jurisdictions. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { areaList } from "@vant/area-data";
import { parse } from "yaml";
import { builtFile } from "../home.ts";
import { listPlaces, type RegionWords } from "./places.ts";
import { vocabularies } from "./schemas.ts";

const from = new URL("./", import.meta.url);
const to = builtFile("lexicon/");

mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".yaml"))) {
  const content: unknown = parse(readFileSync(new URL(file, from), "utf8"));
  vocabularies[file.replace(/\.yaml$/u, "")]?.parse(content);
  writeFileSync(new URL(file.replace(/\.yaml$/u, ".json"), to), JSON.stringify(content));
}

// The jurisdictions of GB/T 2260 (see `regions.ts`): the package is needed for the build only.
const words = parse(readFileSync(new URL("regions.yaml", from), "utf8")) as RegionWords;
writeFileSync(new URL("places.json", to), JSON.stringify(listPlaces(areaList, words)));
