import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { form } from "../../src/lexicon/forms.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { measures } from "../../src/relations/indicators/measure.ts";
import { run } from "../cli/in-process.ts";
import { builtPatterns, costsOf, literalPatterns, type Pattern } from "./patterns.ts";

/** Uses of the library that make all patterns that are built of the lexicon. */
async function everything(): Promise<void> {
  const plans = await import("../../src/index.ts");
  const records = [];
  for (const name of ["seeds/jincheng-2010.txt", "seeds/wuhai-2008.txt", "fixtures/files/notice.docx"]) {
    const source = await plans.readDocument(name);
    records.push(plans.withKeywords(plans.extractDocument(source), source.text));
    plans.findMentions(source.text);
  }
  plans.compare(records);
  plans.diff(records[0]!, records[1]!);
  plans.reuse(records);
  for (const name of Object.keys(loadLexicon<Record<string, unknown>>("forms"))) form(name);
  for (const { isNamed, isLoose } of measures().values()) {
    isNamed("");
    isLoose("");
  }
  for (const args of [
    ["show", "seeds/wuhai-2008.txt"],
    ["check", "seeds/wuhai-2008.txt"],
  ])
    await run(args, { main });
}

/** Those that are built of words can be long as a page. */
const longest = 120;

/** A pattern as it is told of: where it stands, and its beginning. */
const told = ({ source, flags, where }: Pattern) => `${where} ${`/${source}/${flags}`.slice(0, longest)}`;

test("no regular expression takes more than linear time", { timeout: 1_200_000 }, async () => {
  const patterns = [...literalPatterns(), ...(await builtPatterns(everything))];
  expect(patterns.length).toBeGreaterThan(300);
  const costs = await costsOf(patterns);
  const costOf = ({ source, flags }: Pattern) => costs.get(`/${source}/${flags}`);
  // How many the checker gives up on depends on the machine: what is only unknown fails no run.
  const costly = patterns.filter((pattern) => !["linear", "unknown"].includes(costOf(pattern)!));
  expect(costly.map((pattern) => `${costOf(pattern)} ${told(pattern)}`)).toEqual([]);
});

test("a pattern is quadratic that begins again at every character of a run; one whose repeats are bounded is not", async () => {
  const patterns = ["\\s+$", "(?<!\\s)\\s+$", "\\[[^\\]]{0,400}\\]\\([^)\\s]{0,2000}\\)", "^(a+)+$"];
  const costs = await costsOf(patterns.map((source) => ({ source, flags: "gu", where: "here" })));
  expect(patterns.map((source) => costs.get(`/${source}/gu`))).toEqual([
    "polynomial",
    "linear",
    "linear",
    "exponential",
  ]);
});
