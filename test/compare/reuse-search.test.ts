import { describe, expect, test } from "vitest";
import { eachPair, noBlocks } from "../../src/compare/reuse/blocks.ts";
import { eachShared, type Grams } from "../../src/compare/reuse/grams.ts";
import { alignPair, placeOf } from "../../src/compare/reuse/passages.ts";
import { poolTexts } from "../../src/compare/reuse/pool.ts";
import { reuse } from "../../src/compare/reuse/reuse.ts";
import type { ReuseText } from "../../src/compare/reuse/text.ts";
import { fc } from "../property.ts";

const text = (document: string, content: string): ReuseText => ({
  document,
  date: null,
  parts: [{ item: null, start: 0, text: content }],
});
const letters = (content: string) => content.replace(/[，。]/gu, "");

/** Texts put together from the same clauses, with words of their own in between and exchanged. */
const clause = fc.string({
  unit: fc.constantFrom(..."加强农村信息基础设施统筹规划和集约化建"),
  minLength: 5,
  maxLength: 24,
});
const documents = (minLength: number, maxLength: number) =>
  fc.array(clause, { minLength: 3, maxLength: 7 }).chain((clauses) =>
    fc.array(
      fc
        .array(
          fc.tuple(
            fc.constantFrom(...clauses),
            fc.constantFrom("，", "。", "甲", "乙丙", ""),
            fc.integer({ min: 0, max: 40 }),
          ),
          { minLength: 1, maxLength: 6 },
        )
        .map((list) =>
          list
            .map(([own, mark, at]) => `${own.slice(0, at)}${at < 9 ? "丁" : ""}${own.slice(at)}${mark}`)
            .join(""),
        ),
      { minLength, maxLength },
    ),
  );

/** Every maximal stretch of six equal letters or more, by trying all places of every two texts. */
function exhaustive(texts: ReuseText[], min: number): string[] {
  const pool = poolTexts(texts);
  const { codes, first } = pool;
  const blocks = noBlocks();
  for (let a = 0; a < codes.length; a++)
    for (let b = first[pool.ownerOf(a) + 1]!; b < codes.length; b++) {
      if (codes[a] === 0 || codes[a] !== codes[b]) continue;
      if (a > 0 && codes[a - 1] !== 0 && codes[a - 1] === codes[b - 1]) continue;
      let length = 1;
      while (codes[a + length] !== 0 && codes[a + length] === codes[b + length]) length++;
      if (length >= Math.min(min, 6)) blocks.add(a, b, length);
    }
  const found: string[] = [];
  eachPair(pool, blocks, (_, __, own, from, to) => {
    for (const one of alignPair(pool, own, from, to, { min, least: 0.75, gap: 16 })) {
      const [x, y] = [placeOf(pool, one.a, one.endA), placeOf(pool, one.b, one.endB)];
      found.push(`${x.document} ${x.span.start}-${x.span.end} ${y.document} ${y.span.start}-${y.span.end}`);
    }
  });
  return found.sort();
}

describe("fingerprints", () => {
  test("find what trying all places finds", () => {
    fc.assert(
      fc.property(documents(2, 4), fc.integer({ min: 8, max: 20 }), (contents, min) => {
        const texts = contents.map((content, i) => text(`d${i}`, content));
        const found = reuse(texts, { min }).passages.map(
          ({ from, to }) =>
            `${from.document} ${from.span.start}-${from.span.end} ${to.document} ${to.span.start}-${to.span.end}`,
        );
        expect(found.sort()).toEqual(exhaustive(texts, min));
      }),
    );
  });

  test("of every sixteen letters that another document has, each document is told, however many have them", () => {
    fc.assert(
      fc.property(documents(34, 48), (contents) => {
        const ids = contents.map((_, i) => `d${String(i).padStart(2, "0")}`);
        const { passages, families } = reuse(contents.map((content, i) => text(ids[i]!, content)));
        const told = new Map(ids.map((id) => [id, [] as string[]]));
        for (const { from, to } of passages)
          for (const { document, quote } of [from, to]) told.get(document)!.push(letters(quote));
        const runs = new Map<string, Set<number>>();
        contents.forEach((content, i) => {
          const own = letters(content);
          for (let at = 0; at + 16 <= own.length; at++) {
            const run = own.slice(at, at + 16);
            runs.set(run, (runs.get(run) ?? new Set()).add(i));
          }
        });
        for (const [run, holders] of runs) {
          if (holders.size < 2) continue;
          for (const i of holders)
            expect(
              told.get(ids[i]!)!.some((quote) => quote.includes(run)),
              `${ids[i]} ${run}`,
            ).toBe(true);
          // Who has it stands in one family with the first.
          expect(Math.max(...families.map(({ members }) => members.length))).toBeGreaterThanOrEqual(
            holders.size,
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  const groups = (contents: string[], grams: Grams, portion?: number) => {
    const found: string[] = [];
    const pool = poolTexts(contents.map((content, i) => text(`d${i}`, content)));
    const visit = (places: Int32Array, from: number, to: number) =>
      found.push(places.subarray(from, to).join(" "));
    const count = eachShared(pool, grams, visit, ...(portion === undefined ? [] : [portion]));
    return { count, found: found.sort() };
  };

  test("are the same in portions", () => {
    fc.assert(
      fc.property(documents(2, 6), fc.integer({ min: 1, max: 7 }), (contents, window) => {
        const all = groups(contents, { size: 6, window });
        const few = groups(contents, { size: 6, window }, 8);
        expect(few.count).toBe(all.count);
        for (const one of few.found) expect(all.found).toContain(one);
      }),
    );
  });

  test("are one in four grams", () => {
    const content = Array.from({ length: 4000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * i * 7919) % 20011)),
    ).join("");
    const { count } = groups([content], { size: 10, window: 7 });
    expect(count / content.length).toBeGreaterThan(0.22);
    expect(count / content.length).toBeLessThan(0.28);
  });
});

test("a passage in very many documents is one family, and pairs do not grow with the square", () => {
  const said = "巩固提升粮食综合生产能力和收储调控水平";
  const own = (i: number) => String.fromCharCode(0x5000 + i).repeat(9);
  const texts = Array.from({ length: 400 }, (_, i) => text(`d${1000 + i}`, `${own(i)}。${said}。${own(i)}`));
  const { passages, families } = reuse(texts);
  expect(passages.filter(({ from }) => from.document === "d1000")).toHaveLength(399);
  expect(passages.length).toBeLessThan(2 * texts.length);
  expect(families.map(({ members }) => members.length)).toEqual([400]);
});
