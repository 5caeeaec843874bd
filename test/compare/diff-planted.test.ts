import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diff } from "../../src/compare/diff/diff.ts";
import type { ChangeType } from "../../src/types/results.ts";
import { fc } from "../property.ts";
import { type Draft, recordOf, works } from "./planted.ts";

/** Sentences of the sample documents as tasks; not of Jincheng, whose table says again what its text says. */
function seedWorks(): Draft[] {
  const names = ["shanghai-districts-2008", "shandong-2009", "wuhai-2008", "jingan-2006-2010"];
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const text = readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8");
    const sentences = (text.match(/[^。\n\u3000]{25,120}。/gu) ?? []).filter(
      (one) => !/[0-9０-９]/u.test(one) && !seen.has(one.slice(-20)) && seen.add(one.slice(-20)),
    );
    // Each sentence once: the first half of the document gives the beginnings, the second the ends.
    const half = Math.floor(sentences.length / 2);
    return sentences
      .slice(0, half)
      .filter((_, i) => i % 2 === 1)
      .map((first, i) => ({ title: "", text: first + sentences[half + 2 * i]! }));
  });
}

type Edit = "kept" | "reworded" | "split" | "dropped" | "moved" | "value" | "merged";

/** What was done to a task: its number among the drafts, and what is expected to be reported. */
interface Planted {
  old: Draft[];
  fresh: Draft[];
  expected: string[];
}

const words = ["逐步", "全面", "切实", "分期分批"];

function reword({ text, ...rest }: Draft, seed: number): Draft {
  const at = text.search(/[，。、]/u);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const changed =
    seed % 2 === 0
      ? head + tail.replace("，", `，${words[seed % 4]}`)
      : `${words[seed % 4]}${head.slice(2)}${tail}`;
  return { ...rest, text: changed === text ? `${words[seed % 4]}${text}` : changed };
}

/** Applies an edit to each draft in turn; new ones are put in, and one may be moved to the last chapter. */
function plant(
  base: readonly Draft[],
  edits: readonly { edit: Edit; seed: number }[],
  added: readonly { draft: Draft; at: number }[],
): Planted {
  const old: Draft[] = [];
  const fresh: { draft: Draft; sign: string }[] = [];
  const later: { draft: Draft; sign: string }[] = [];
  const signs: { type: ChangeType; old: number[]; sign: string }[] = [];
  base.forEach((draft, i) => {
    const { edit, seed } = edits[i % edits.length]!;
    const sign = `s${i}`;
    const put = (type: ChangeType, drafts: Draft[], at: Draft[] = [draft]) => {
      signs.push({ type, old: at.map((_, k) => old.length + k), sign });
      old.push(...at.map((one) => ({ ...one, chapter: 1 })));
      for (const one of drafts)
        (type === "moved" ? later : fresh).push({
          draft: { ...one, chapter: type === "moved" ? 2 : 1 },
          sign,
        });
    };
    const [first, second] = [
      draft.text.slice(0, draft.text.indexOf("。") + 1),
      draft.text.slice(draft.text.indexOf("。") + 1),
    ];
    const halves = [
      { ...draft, text: first },
      { ...draft, title: "", text: second },
    ];
    if (edit === "kept") put("kept", [draft]);
    else if (edit === "reworded") put("reworded", [reword(draft, seed)]);
    else if (edit === "dropped") put("dropped", []);
    else if (edit === "moved") put("moved", [draft]);
    else if (edit === "split") put("split", halves);
    else if (edit === "merged") put("merged", [draft], halves);
    else {
      const valued = (value: number) => ({
        ...draft,
        text: `${draft.text}覆盖率达到${value}%。`,
        indicators: [{ name: "覆盖率", value, unit: "%", quote: `达到${value}%` }],
      });
      put("reworded", [valued(seed + 51)], [valued(seed + 40)]);
    }
  });
  for (const { draft, at } of added)
    fresh.splice(at % (fresh.length + 1), 0, { draft: { ...draft, chapter: 1 }, sign: `new ${draft.text}` });
  // Something stays in the last chapter, so that it is the same chapter in both.
  const anchor = {
    title: "办好群众来信",
    text: "信访件逐一登记并限期答复来信人，重大事项领导包案。",
    chapter: 2,
  };
  const all = [...fresh, { draft: anchor, sign: "anchor" }, ...later];
  const freshIds = recordOf(
    "new",
    all.map(({ draft }) => draft),
  ).tasks.map(({ id }) => id);
  const oldIds = recordOf("old", [...old, anchor]).tasks.map(({ id }) => id);
  const idsOf = (sign: string) => all.flatMap((one, j) => (one.sign === sign ? [freshIds[j]!] : []));
  const line = (type: string, olds: string[], news: string[]) =>
    `${type} ${olds.join("+")} > ${news.join("+")}`;
  return {
    old: [...old, anchor],
    fresh: all.map(({ draft }) => draft),
    expected: [
      ...signs.map(({ type, old: numbers, sign }) =>
        line(
          type,
          numbers.map((n) => oldIds[n]!),
          idsOf(sign),
        ),
      ),
      ...added.map(({ draft }) => line("new", [], idsOf(`new ${draft.text}`))),
      line("kept", [oldIds.at(-1)!], idsOf("anchor")),
    ].toSorted(),
  };
}

function planted(pool: readonly Draft[]) {
  const edit = fc.record({
    // Most tasks stay as they are, so that the others have a place to be moved from.
    edit: fc.constantFrom<Edit>(
      "kept",
      "kept",
      "kept",
      "reworded",
      "split",
      "merged",
      "dropped",
      "moved",
      "value",
    ),
    seed: fc.nat(40),
  });
  return fc
    .tuple(
      fc.shuffledSubarray([...pool], { minLength: 4 }),
      fc.array(edit, { minLength: 9, maxLength: 30 }),
      fc.nat(3),
      fc.nat(30),
    )
    .map(([drafts, edits, count, at]) =>
      plant(
        drafts.slice(count),
        edits,
        drafts.slice(0, count).map((draft, k) => ({ draft, at: at + 3 * k })),
      ),
    );
}

/** Sentences of one field may be about the same: what is said to continue counts as gone and come. */
function apart(lines: readonly string[]): string[] {
  const told = { old: new Set<string>(), fresh: new Set<string>() };
  const [continued, rest] = [true, false].map((wanted) =>
    lines.filter((line) => line.startsWith("continued ") === wanted),
  );
  const sides = (line: string) =>
    line
      .replace(/^\w+ /u, "")
      .split(" > ")
      .map((ids) => ids.split("+").filter(Boolean)) as [string[], string[]];
  for (const line of rest!) {
    const [old, fresh] = sides(line);
    for (const id of old) told.old.add(id);
    for (const id of fresh) told.fresh.add(id);
  }
  const came = continued!.flatMap((line) => {
    const [old, fresh] = sides(line);
    return [
      ...old.filter((id) => !told.old.has(id) && told.old.add(id)).map((id) => `dropped ${id} > `),
      ...fresh.filter((id) => !told.fresh.has(id) && told.fresh.add(id)).map((id) => `new  > ${id}`),
    ];
  });
  return [...rest!, ...came];
}

describe("diff reports exactly what was planted", () => {
  test.each<[string, readonly Draft[], (lines: readonly string[]) => readonly string[]]>([
    ["in a plan of our own", works, (lines) => lines],
    ["in sentences of the sample documents", seedWorks(), apart],
  ])("%s", (_, pool, read) => {
    expect(pool.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(planted(pool), ({ old, fresh, expected }) => {
        const { changes } = diff(recordOf("old", old), recordOf("new", fresh));
        const found = changes.map(
          ({ type, old: was, new: is }) => `${type} ${was.join("+")} > ${is.join("+")}`,
        );
        expect(read(found).toSorted()).toEqual(expected);
        for (const { type, words: tokens, indicators } of changes) {
          if (type === "reworded") expect(tokens?.some(({ op }) => op !== "=")).toBe(true);
          for (const { old: was, new: is } of indicators ?? []) expect(is!.value! - was!.value!).toBe(11);
        }
      }),
    );
  });
});
