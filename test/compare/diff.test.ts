import { describe, expect, test } from "vitest";
import { diff, differs } from "../../src/compare/diff/diff.ts";
import type { PolicyDocument, Task } from "../../src/types/record.ts";
import type { ChangeType, Diff, TaskChange } from "../../src/types/results.ts";
import { expectLinear } from "../cpu-time.ts";
import { fc } from "../property.ts";
import { type Draft, recordOf, works } from "./planted.ts";

const only = (old: Draft[], fresh: Draft[]): TaskChange[] =>
  diff(recordOf("old", old), recordOf("new", fresh)).changes;
const short = (changes: TaskChange[]) =>
  changes.map(({ type, old, new: is }) => [type, old.join("+"), is.join("+")]);
const [networks, farms, schools, clinics, offices, factories] = works as [
  Draft,
  Draft,
  Draft,
  Draft,
  Draft,
  Draft,
];

describe("one task", () => {
  test("unchanged, but for white space and width", () => {
    const spaced = { ...networks, text: networks.text.replace(/，/gu, ",\n　　") };
    expect(only([networks], [spaced])).toMatchObject([
      { type: "kept", similarity: 1, reason: expect.any(String) },
    ]);
  });

  test("reworded, word by word", () => {
    const [change] = only(
      [{ ...farms, text: "加强农村信息基础设施建设，行政村宽带上网率达70%。" }],
      [{ ...farms, text: "加快农村信息基础设施建设，行政村宽带上网率达100%。" }],
    );
    expect(change).toMatchObject({ type: "reworded", old: ["1.1"], new: ["1.1"] });
    expect(change!.words!.map(({ op, text }) => op + text).join("|")).toContain(
      "-加强|+加快|=农村信息基础设施建设，行政村宽带上网率达|-70%|+100%|=。",
    );
  });

  test("split in two, and the other way round merged", () => {
    const [first, second] = farms.text.split("。") as [string, string];
    const parts = [
      { ...farms, text: `${first}。` },
      { ...farms, title: "推进农业信息服务", text: `${second}。` },
    ];
    expect(short(only([networks, farms], [networks, ...parts]))).toEqual([
      ["kept", "1.1", "1.1"],
      ["split", "1.2", "1.2+1.3"],
    ]);
    expect(short(only([networks, ...parts], [networks, farms]))).toEqual([
      ["kept", "1.1", "1.1"],
      ["merged", "1.2+1.3", "1.2"],
    ]);
  });

  test("moved to another chapter, its number changed; those behind it are kept", () => {
    const changes = only(
      [networks, farms, schools, { ...clinics, chapter: 2 }],
      [networks, schools, { ...clinics, chapter: 2 }, { ...farms, chapter: 2 }],
    );
    expect(short(changes)).toEqual([
      ["kept", "1.1", "1.1"],
      ["kept", "1.3", "1.2"],
      ["kept", "2.1", "2.1"],
      ["moved", "1.2", "2.2"],
    ]);
  });

  test("moved within its chapter: the one that changed its place, not those it passed", () => {
    const changes = only([farms, networks, schools, clinics], [networks, schools, clinics, farms]);
    expect(short(changes)).toEqual([
      ["kept", "1.2", "1.1"],
      ["kept", "1.3", "1.2"],
      ["kept", "1.4", "1.3"],
      ["moved", "1.1", "1.4"],
    ]);
  });

  test("moved and reworded says both", () => {
    const changes = only(
      [networks, farms, schools, clinics],
      [networks, schools, clinics, { ...farms, text: farms.text.replace("行政村", "自然村") }],
    );
    expect(changes.at(-1)).toMatchObject({ type: "reworded", moved: true, old: ["1.2"], new: ["1.4"] });
  });

  test("dropped stands where it stood, new where it stands", () => {
    expect(short(only([networks, farms, schools], [networks, clinics, schools]))).toEqual([
      ["kept", "1.1", "1.1"],
      ["dropped", "1.2", ""],
      ["new", "", "1.2"],
      ["kept", "1.3", "1.3"],
    ]);
  });

  test("the same heading over another text is the task written anew", () => {
    const [change] = only([farms], [{ ...schools, title: farms.title }]);
    expect(change).toMatchObject({ type: "continued", confidence: "sure" });
  });

  test("one short word in common is chance, a longer one is the same work", () => {
    const [outsourcing, guards, , , maps] = works.slice(6) as [Draft, Draft, Draft, Draft, Draft];
    const letters = { title: "办好群众来信", text: "信访件逐一登记并限期答复来信人，重大事项领导包案。" };
    const others = [networks, offices, factories, outsourcing, letters];
    const charts = { title: "整合地形图", text: "各部门在同一坐标上开展业务，地形图每年复核。" };
    const becomes = (fresh: Draft) =>
      only([...others, maps], [...others, fresh]).flatMap(({ type }) => (type === "kept" ? [] : [type]));
    expect(becomes(guards)).toEqual(["dropped", "new"]);
    expect(becomes(charts)).toEqual(["continued"]);
  });

  test("a row of a table is not the chapter that says the same", () => {
    const row = { ...farms, origin: "table" as const };
    expect(short(only([farms], [row])).map(([type]) => type)).toEqual(["dropped", "new"]);
  });
});

test.each([
  [60, "投资70亿元。", "99.8 % of the letter pairs in common"],
  [3, "投资70亿元。", "96 % of the letter pairs in common"],
  [3, "投资80亿元；", "Same letters, other punctuation or order"],
])("of %d sentences and one more, changed to %s: %s", (count, last, reason) => {
  const long = Array.from({ length: count }, (_, i) => `第${i}批建设项目按期完工${i * 7919}。`).join("");
  const [change] = only([{ ...farms, text: `${long}${last}` }], [{ ...farms, text: `${long}投资80亿元。` }]);
  expect(change).toMatchObject({ type: "reworded", reason });
});

describe("particulars", () => {
  const withValue = (value: number, quote: string, by = "2009") => ({
    ...farms,
    indicators: [{ name: "行政村宽带上网率", value, unit: "%", quote, by }],
  });

  test("a value moved", () => {
    const [change] = only([withValue(70, "达70%")], [withValue(100, "达100%")]);
    expect(change).toMatchObject({
      type: "reworded",
      rule: "particulars",
      indicators: [{ name: "行政村宽带上网率", old: { value: 70 }, new: { value: 100 } }],
    });
  });

  test("an indicator that came is shown without an old value", () => {
    const [change] = only([farms], [withValue(70, "达70%")]);
    expect(change!.indicators).toMatchObject([{ old: null, new: { value: 70 } }]);
  });

  test("a body taken off and another put on", () => {
    const by = (...agencies: string[]) => ({ ...farms, agencies });
    const [change] = only([by("省信息办", "省农业厅")], [by("省信息办", "省财政厅")]);
    expect(change).toMatchObject({
      type: "reworded",
      assignments: [
        { op: "-", agency: "省农业厅", role: "responsible" },
        { op: "+", agency: "省财政厅", role: "responsible" },
      ],
    });
  });

  test("a deadline moved; the same 年底前 a year later is none", () => {
    const until = (year: number, date: string, quote: string) =>
      recordOf("d", [{ ...farms, deadline: { date, quote } }], year);
    const change = (old: PolicyDocument, fresh: PolicyDocument) => diff(old, fresh).changes[0]!;
    expect(change(until(2009, "2009-12-31", "年底前"), until(2009, "2009-09-30", "9月底前"))).toMatchObject({
      type: "reworded",
      deadlines: [{ old: "2009-12-31", new: "2009-09-30" }],
    });
    expect(change(until(2009, "2009-12-31", "年底前"), until(2010, "2010-12-31", "年底前")).type).toBe(
      "kept",
    );
    expect(
      change(until(2009, "2009-12-31", "2009年底前"), until(2010, "2010-12-31", "2010年底前")).type,
    ).toBe("reworded");
  });

  test("values are set against each other only where they measure the same thing", () => {
    const subsidy = (name: string, value: number, more: object = {}) => ({
      ...farms,
      indicators: [
        { name, value, unit: "元", change: "increase" as const, quote: `提高${value}元`, ...more },
      ],
    });
    const [one] = only(
      [subsidy("居民医保人均财政补助标准", 30)],
      [subsidy("基本公共卫生服务经费人均财政补助标准", 5)],
    );
    expect(one!.indicators).toMatchObject([
      { name: "基本公共卫生服务经费人均财政补助标准", old: null },
      { name: "居民医保人均财政补助标准", new: null },
    ]);
    const [other] = only(
      [subsidy("地区生产总值", 5, { measure: "gdp" })],
      [subsidy("经济", 4, { measure: "gdp" })],
    );
    expect(other!.indicators).toMatchObject([{ old: { value: 5 }, new: { value: 4 } }]);
  });

  test("an indicator outside all tasks is shown by itself", () => {
    const growth = (value: number) => {
      const record = recordOf("d", [farms]);
      const [indicator] = recordOf("x", [
        { ...farms, indicators: [{ name: "生产总值增长", value, unit: "%", quote: "左右" }] },
      ]).indicators;
      return { ...record, indicators: [{ ...indicator!, id: "I9", item: "1" }] };
    };
    const changed = diff(growth(5.5), growth(5));
    expect(changed.indicators).toMatchObject([{ old: { value: 5.5 }, new: { value: 5 } }]);
    expect(differs(changed)).toBe(true);
    expect(differs(diff(growth(5), growth(5)))).toBe(false);
  });
});

/** A change seen from the other side. */
function mirror({ changes, summary }: Diff) {
  const type = (one: ChangeType): ChangeType =>
    (
      ({ new: "dropped", dropped: "new", split: "merged", merged: "split" }) as Partial<
        Record<ChangeType, ChangeType>
      >
    )[one] ?? one;
  const turned = changes.map((change) => ({
    type: type(change.type),
    old: change.new,
    new: change.old,
    similarity: change.similarity,
    moved: change.moved,
    words: withoutSpace(swapOps(change.words)),
    indicators: change.indicators?.map(({ name, old, new: is }) => ({ name, old: is, new: old })),
  }));
  return {
    changes: sorted(turned),
    summary: Object.fromEntries(Object.entries(summary).map(([t, n]) => [type(t as ChangeType), n])),
  };
}

function swapOps(words: TaskChange["words"]) {
  const turned = words?.map(({ op, text }) => ({
    op: op === "=" ? op : op === "-" ? ("+" as const) : ("-" as const),
    text,
  }));
  for (let i = 0; turned && i + 1 < turned.length; i++)
    if (turned[i]!.op === "+" && turned[i + 1]!.op === "-")
      [turned[i], turned[i + 1]] = [turned[i + 1]!, turned[i]!];
  return turned;
}

const sorted = <T extends { old: string[]; new: string[] }>(changes: T[]): T[] =>
  changes.toSorted((x, y) => (`${x.old}|${x.new}` < `${y.old}|${y.new}` ? -1 : 1));

const plainOf = ({ changes, summary }: Diff) => ({
  changes: sorted(
    changes.map(({ type, old, new: is, similarity, moved, words, indicators }) => ({
      type,
      old,
      new: is,
      similarity,
      moved,
      words: withoutSpace(words),
      indicators,
    })),
  ),
  summary,
});

/** What stayed has the white space of the new text, which is another one in the other direction. */
function withoutSpace(words: TaskChange["words"]) {
  return words
    ?.map(({ op, text }) => ({ op, text: text.replace(/\s/gu, "") }))
    .filter(({ text }) => text !== "");
}

describe("any two documents", () => {
  const draft = fc.record({
    title: fc.constantFrom("", "加强领导", "推进建设"),
    text: fc
      .array(
        fc.constantFrom("加强领导。", "推进建设，", "完善网络；", "农村信息化。", "开展培训，", "建立机制。"),
        { maxLength: 6 },
      )
      .map((list) => list.join("")),
    chapter: fc.integer({ min: 1, max: 3 }),
  });
  const drafts = fc
    .array(draft, { maxLength: 8 })
    .map((list) => list.toSorted((x, y) => x.chapter - y.chapter));

  test("diff(d, d) is all kept", () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const record = recordOf("d", list);
        const result = diff(record, record);
        expect(differs(result)).toBe(false);
        expect(result.changes.map(({ old, new: is }) => [...old, ...is])).toEqual(
          record.tasks.map(({ id }) => [id, id]),
        );
      }),
    );
  });

  test("every task is in exactly one change but for what others continue, and diff(b, a) mirrors diff(a, b)", () => {
    fc.assert(
      fc.property(drafts, drafts, (x, y) => {
        const [a, b] = [recordOf("a", x), recordOf("b", y)];
        const result = diff(a, b);
        const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id).toSorted();
        for (const [side, tasks] of [
          ["old", a.tasks],
          ["new", b.tasks],
        ] as const) {
          const told = result.changes.filter(({ type }) => type !== "continued").flatMap((one) => one[side]);
          const all = result.changes.flatMap((one) => one[side]);
          expect(new Set(told).size).toBe(told.length);
          expect([...new Set(all)].toSorted()).toEqual(ids(tasks));
        }
        const told = new Set(
          result.changes.flatMap(({ type, old, new: fresh }) =>
            type === "continued" ? [] : [...old.map((id) => `old ${id}`), ...fresh.map((id) => `new ${id}`)],
          ),
        );
        for (const { type, old, new: fresh } of result.changes)
          if (type === "continued")
            expect(
              [...old.map((id) => `old ${id}`), ...fresh.map((id) => `new ${id}`)].some(
                (id) => !told.has(id),
              ),
            ).toBe(true);
        expect(mirror(result)).toEqual(plainOf(diff(b, a)));
      }),
    );
  });

  test("words of one task give back its heading and text, verbatim", () => {
    fc.assert(
      fc.property(drafts, drafts, (x, y) => {
        const [a, b] = [recordOf("a", x), recordOf("b", y)];
        const own = (tasks: readonly Task[], ids: string[]) =>
          ids
            .map((id) => tasks.find((task) => task.id === id)!)
            .flatMap(({ title, text }) => [title, text])
            .filter((part) => part !== "")
            .join("\n");
        for (const { old, new: is, words } of diff(a, b).changes) {
          if (!words) continue;
          const side = (other: "-" | "+") =>
            words
              .filter(({ op }) => op !== other)
              .map(({ text }) => text)
              .join("");
          // Between heading and text stands a line end, also where only the other side has both.
          if (is.length > 0) expect(side("-").trim()).toBe(own(b.tasks, is));
          if (old.length > 0)
            expect(side("+").replace(/\s/gu, "")).toBe(own(a.tasks, old).replace(/\s/gu, ""));
        }
      }),
    );
  });
});

describe("hundreds of tasks against hundreds", () => {
  const plans = (count: number): [PolicyDocument, PolicyDocument] => {
    const list = Array.from({ length: count }, (_, i) => ({
      ...works[i % works.length]!,
      text: `${works[i % works.length]!.text}第${i}号工程由${i * 7}个村组成，投资${i * 13}万元，${works[(i * 5) % works.length]!.text}`,
    }));
    const fresh = list
      .map((one, i) => (i % 10 === 3 ? { ...one, text: one.text.replace("投资", "总投资") } : one))
      .filter((_, i) => i % 10 !== 5);
    return [recordOf("old", list), recordOf("new", fresh)];
  };

  test("each meets its own", () => {
    // Of what was left out some is said elsewhere.
    expect(diff(...plans(500)).summary).toMatchObject({
      kept: 400,
      reworded: 50,
      moved: 0,
      split: 0,
      merged: 0,
      new: 0,
    });
  });

  test("in time that grows with their number", () => {
    expectLinear(500, (size) => {
      const [old, fresh] = plans(size);
      return () => void diff(old, fresh);
    });
  });
});

test("offices and factories stay apart", () => {
  expect(short(only([offices], [factories])).map(([type]) => type)).toEqual(["dropped", "new"]);
});

test("a piece of which little comes from the whole is no part of it", () => {
  const both = { title: "网络和农村", text: `${networks.text}${farms.text}` };
  expect(short(only([both], [networks, farms])).map(([type]) => type)).toEqual(["split"]);
  const mixed = { title: "农村和学校", text: `${farms.text.split("。")[0]}。${schools.text}` };
  expect(short(only([both], [networks, mixed])).map(([type]) => type)).not.toContain("split");
});
