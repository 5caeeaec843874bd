import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readBytes } from "../../src/read/read.ts";
import { measure } from "../../src/trust/score/score.ts";
import { goldDocuments, scoreTexts } from "./documents.ts";

const floors = parse(readFileSync("test/score/floors.yaml", "utf8")) as Record<string, number>;
const seeds = goldDocuments("fixtures/gold", ["seeds"]);

async function f1(documents: typeof seeds): Promise<Record<string, number>> {
  const scores = measure(await scoreTexts(documents), { resamples: 0 });
  return Object.fromEntries(Object.entries(scores).map(([kind, score]) => [kind, score.f1]));
}

describe("scores against the gold of the seeds", async () => {
  const whole = await f1(seeds);

  test("the gold is there", () => expect(seeds).toHaveLength(5));

  test.each(Object.entries(floors))("%s is at least %d", (kind, floor) => {
    expect(whole[kind]).toBeGreaterThanOrEqual(floor);
  });

  test("two U+3000 for every line break give the same scores", async () => {
    const joined = seeds.map((seed) => ({ ...seed, text: seed.text.replace(/\r?\n/gu, "　　") }));
    expect(await f1(joined)).toEqual(whole);
  });

  test("a gold record left out, or one too many, costs", async () => {
    const { gold, ...seed } = seeds[0]!;
    const item = gold.items!.find(({ kind }) => kind === "task")!;
    const more = { ...gold, items: [...gold.items!, { ...item, id: "9.9" }] };
    expect((await f1([{ ...seed, gold: more }])).tasks).toBeLessThan(1);
    const less = { ...gold, items: gold.items!.filter((other) => other !== item) };
    expect((await f1([{ ...seed, gold: less }])).tasks).toBeLessThan(1);
  });

  test("the seeds in UTF-16 read as the same text", async () => {
    for (const seed of seeds) {
      const utf16 = Buffer.from(`\ufeff${seed.text}`, "utf16le");
      const source = await readBytes(utf16, { path: `${seed.name}.txt` });
      expect(source.encoding).toBe("utf-16le");
      expect(source.text).toBe(seed.text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"));
    }
  });
});
