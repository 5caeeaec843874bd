import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { familiesOf } from "../../src/compare/reuse/families.ts";
import { reuse } from "../../src/compare/reuse/reuse.ts";
import { type ReuseText, reuseText } from "../../src/compare/reuse/text.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import type { Passage } from "../../src/types/results.ts";
import { fc } from "../property.ts";

const text = (document: string, content: string, date: string | null = null): ReuseText => ({
  document,
  date,
  parts: [{ item: null, start: 0, text: content }],
});
const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), "utf8");
const letters = (s: string) => s.replace(/[\p{P}\p{Z}\s]/gu, "").toLowerCase();
const pairOf = (p: Passage) => [p.from.quote, p.to.quote];

/** Every maximal run of `min` or more equal letters, by the table of common suffixes. */
function sharedRuns(a: string, b: string, min: number): string[] {
  const runs: string[] = [];
  let above = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      row[j] = above[j - 1]! + 1;
      const ends = i === a.length || j === b.length || a[i] !== b[j];
      if (ends && row[j]! >= min) runs.push(a.slice(i - row[j]!, i));
    }
    above = row;
  }
  return runs;
}

describe("the seeds", () => {
  const shanghai = seed("shanghai-districts-2008");
  const shandong = seed("shandong-2009");
  const inputs = [text("shandong", shandong, "2009-02-03"), text("shanghai", shanghai, "2008-01-24")];
  const { passages, pairs } = reuse(inputs, { min: 10 });

  test("Shandong 2009 took 53 letters on rural networks from Shanghai 2008", () => {
    const rural = passages.find((p) =>
      p.from.quote.startsWith("加强农村信息基础设施的统筹规划和集约化建设"),
    )!;
    expect(rural).toMatchObject({
      characters: 53,
      similarity: 1,
      formula: false,
      from: { document: "shanghai" },
    });
    expect(rural.from.quote).toMatch(/加快农村宽带网络建设$/u);
    expect(rural.to.quote).toContain("集约化建设,鼓励通信运营商");
    expect(pairs).toMatchObject([{ from: "shanghai", to: "shandong", order: "date" }]);
  });

  test("every shared run of ten letters or more lies in a passage", () => {
    const runs = sharedRuns(letters(shanghai), letters(shandong), 10);
    expect(runs.length).toBeGreaterThanOrEqual(12);
    for (const run of runs)
      expect(
        passages.filter((p) => pairOf(p).every((quote) => letters(quote).includes(run))),
        run,
      ).not.toEqual([]);
  });

  test("quotes are the source's own characters", () => {
    for (const { from, to } of passages) {
      expect(from.quote).toBe(shanghai.slice(from.span.start, from.span.end));
      expect(to.quote).toBe(shandong.slice(to.span.start, to.span.end));
    }
  });
});

describe("passages that were changed a little", () => {
  const find = (a: string, b: string) =>
    reuse([text("a", `甲乙丙丁戊。${a}。子丑寅卯`), text("b", `东南西北中。${b}。天地玄黄`)], { min: 16 })
      .passages;

  test.each([
    [
      "a word exchanged",
      "加强对各区县企业信息化工作的分类指导和考核",
      "加强对各市企业信息化工作的分类指导和考核",
    ],
    [
      "a clause put in",
      "建立健全全省统一的电子政务外网平台，并加快推进业务系统迁移",
      "建立健全全省统一的电子政务外网平台，完善安全体系，并加快推进业务系统迁移",
    ],
    [
      "punctuation, width and line breaks",
      "推广应用ＩＴ运维服务２０项，覆盖全部行政村和城镇社区",
      "推广应用IT运维服务20项覆盖\n　　全部行政村，和城镇社区",
    ],
    [
      "a change close to the end",
      "全面推行企业投资项目在线审批监管平台应用并联办理",
      "全面推行企业投资项目在线审批监管平台使用并联办理",
    ],
  ])("%s", (_, a, b) => {
    const [passage, ...rest] = find(a, b);
    expect(rest).toEqual([]);
    expect(pairOf(passage!)).toEqual([a, b]);
  });

  test.each([
    ["other words on the same thing", "各区县要把农民上网的费用降下来", "降低农村居民的宽带资费水平"],
    [
      "common words too short to tell",
      "推进电子政务建设，发展软件产业",
      "推进电子政务应用，扶持软件和信息服务",
    ],
    ["equal at the ends alone", `基础设施建设${"甲".repeat(20)}统筹规划布局`, "基础设施建设统筹规划布局"],
  ])("%s is no passage", (_, a, b) => expect(find(a, b)).toEqual([]));

  test("similarity is the share of equal letters", () => {
    const [passage] = find("统筹建设全市政务云平台和数据中心机房", "统筹建设全省政务云平台和数据中心机房");
    expect(passage).toMatchObject({ characters: 17, similarity: 0.9444 });
  });
});

test("a run that is alike by itself is not lost to what stands around it", () => {
  const again = "加村筹强设加息基信息";
  const long = "强农农设设础统筹划";
  const end = "加规信设基村础";
  const [x, y] = [
    [long, end, "强划村村础强基", long, again, again, end],
    [long, again, "强划村村础强基", again, end, again],
  ];
  const { passages } = reuse([text("x", `${x.join("，")}，`), text("y", `${y.join("，")}，`)], { min: 6 });
  expect(passages.some((one) => pairOf(one).every((quote) => quote.includes("强划村村础强基")))).toBe(true);
});

describe("what is found is there", () => {
  const clause = fc.array(fc.constantFrom(..."加强农村信息基础设施统筹规划"), {
    minLength: 3,
    maxLength: 14,
  });
  const pool = fc.array(
    clause.map((c) => c.join("")),
    { minLength: 4, maxLength: 8 },
  );
  const documents = pool.chain((clauses) => {
    const content = fc
      .array(fc.tuple(fc.constantFrom(...clauses), fc.constantFrom("，", "。", "\n　　", "")), {
        minLength: 3,
        maxLength: 14,
      })
      .map((list) => list.flat().join(""));
    return fc.tuple(content, content, content);
  });

  test("all literal runs, and nothing that is not alike", () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 6, max: 18 }), (contents, min) => {
        const texts = contents.map((content, i) => text(`d${i}`, content));
        const { passages } = reuse(texts, { min });
        for (const { from, to, characters, similarity } of passages) {
          for (const side of [from, to])
            expect(side.quote).toBe(
              contents[Number(side.document[1])]!.slice(side.span.start, side.span.end),
            );
          const [a, b] = [letters(from.quote), letters(to.quote)];
          const common = commonSubsequence(a, b);
          expect(characters).toBeGreaterThanOrEqual(min);
          expect(characters).toBeLessThanOrEqual(common);
          expect(similarity).toBeGreaterThanOrEqual(0.75);
          expect(similarity).toBeCloseTo((2 * characters) / (a.length + b.length), 3);
        }
        for (const [i, j] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          const between = passages.filter((p) => p.from.document === `d${i}` && p.to.document === `d${j}`);
          for (const run of sharedRuns(letters(contents[i]), letters(contents[j]), min))
            expect(
              between.some((p) => pairOf(p).every((quote) => letters(quote).includes(run))),
              run,
            ).toBe(true);
        }
      }),
    );
  });

  test("the order of inputs changes nothing", () => {
    fc.assert(
      fc.property(documents, ([a, b, c]) => {
        const texts = [text("a", a, "2010"), text("b", b, "2009"), text("c", c)];
        expect(reuse(texts.toReversed(), { min: 8 })).toEqual(reuse(texts, { min: 8 }));
      }),
    );
  });
});

function commonSubsequence(a: string, b: string): number {
  let above = new Int32Array(b.length + 1);
  for (const letter of a) {
    const row = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = letter === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    above = row;
  }
  return above.at(-1)!;
}

describe("direction", () => {
  const shared = "全面推行企业投资项目在线审批监管平台应用";
  const order = (a: string | null, b: string | null) => {
    const { pairs } = reuse([text("x", shared, a), text("y", shared, b)]);
    return [pairs[0]!.from, pairs[0]!.order];
  };

  test("the earlier gives, the later takes", () => {
    expect(order("2010-03-01", "2009-12")).toEqual(["y", "date"]);
    expect(order("2008", "2009")).toEqual(["x", "date"]);
  });
  test("equal, missing or too coarse dates leave it to the ids", () => {
    expect(order("2009-02-03", "2009-02-03")).toEqual(["x", "id"]);
    expect(order(null, "2009-02-03")).toEqual(["x", "id"]);
    expect(order("2009-02-03", "2009")).toEqual(["x", "id"]);
  });
});

describe("formulae", () => {
  const formulaOf = (shared: string) =>
    reuse([text("x", `甲乙。${shared}。丙丁`), text("y", `子丑。${shared}。寅卯`)]).passages.map(
      (p) => p.formula,
    );

  test.each([
    "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神",
    "高举中国特色社会主义伟大旗帜，深入贯彻落实科学发展观",
    "现将《2009年全市工作要点》印发给你们，请结合本地实际，认真贯彻执行",
    "对这些问题，我们必须高度重视，采取有力措施认真加以解决",
    "自觉接受人大监督、政协民主监督和社会各方面监督",
    "今年是新中国成立75周年，是实现“十四五”规划目标任务的关键一年",
    "向所有关心支持临江发展的同志们、朋友们，表示衷心的感谢",
  ])("%s", (shared) => expect(formulaOf(shared)).toEqual([true]));

  test("who answers is none of what is taken over", () => {
    const agencies = "市工业和信息化局、市大数据局、市发展改革委、市人力资源社会保障局";
    expect(formulaOf(`（责任单位：${agencies}）`)).toEqual([true]);
    expect(formulaOf(`邀请${agencies}共同出资设立基金`)).toEqual([false]);
  });

  test("a family is a formula where most of what its members share is one", () => {
    const said = "自觉接受人大监督、政协民主监督和社会各方面监督";
    const own = [
      "新建粮库三十座扩建码头泊位十个",
      "修缮古城墙和老街并扩容停车场地",
      "引种耐旱树苗治理流动沙丘八千亩",
    ];
    const families = (ends: readonly string[]) =>
      reuse(ends.map((end, i) => text(`d${i}`, `${said}，${end}。`))).families.map(({ formula }) => formula);
    expect(families(own)).toEqual([true]);
    expect(families([own[0]!, own[0]!, own[0]!])).toEqual([false]);
  });
  test.each([
    "鼓励通信运营商加大农村信息基础设施建设的投入",
    "以县级医院为龙头建设远程会诊中心并接入村卫生室",
    "深入推进户籍制度改革，放开放宽县城落户条件限制",
  ])("%s is substance", (shared) => expect(formulaOf(shared)).toEqual([false]));

  test("what most documents say is their formula, what two say is not", () => {
    const said = "巩固提升粮食综合生产能力和收储调控水平";
    const taken = "实施老旧管网更新改造三年攻坚专项行动计划";
    const fill = [
      "甲乙丙丁",
      "子丑寅卯",
      "天地玄黄",
      "东南西北",
      "春夏秋冬",
      "风雨雷电",
      "日月星辰",
      "江河湖海",
    ];
    const texts = fill.map((own, i) =>
      text(`d${i}`, `${own}${said}${own.repeat(6)}。${i < 2 ? taken : own}`),
    );
    const { passages, pairs } = reuse(texts);
    expect(passages.filter((p) => p.formula).map((p) => p.from.quote)).toEqual(Array(28).fill(said));
    expect(passages.filter((p) => !p.formula).map((p) => p.from.quote)).toEqual([taken]);
    expect(pairs.filter((p) => p.substantive > 0)).toMatchObject([{ from: "d0", to: "d1", substantive: 20 }]);
  });
});

describe("sums and reports", () => {
  test("a letter of the later text counts once, and what comes again is marked", () => {
    const phrase = "推进以县城为重要载体的城镇化建设";
    const result = reuse([
      text("x", `${phrase}。${"甲".repeat(30)}。${phrase}`),
      text("y", `${"乙".repeat(30)}${phrase}${"丙".repeat(20)}${phrase}`),
    ]);
    expect(result.passages).toHaveLength(4);
    expect(result.passages.map((p) => p.repeat === true)).toEqual([false, true, true, false]);
    expect(result.pairs).toMatchObject([{ characters: 32, substantive: 32, share: 0.3902 }]);
  });
  test("where nothing is found it says what was looked for", () => {
    expect(reuse([text("x", "甲乙丙丁戊己庚辛，壬癸"), text("y", "子丑寅卯")])).toMatchObject({
      schema: "plans.reuse/1",
      passages: [],
      pairs: [],
      searched: {
        min: 16,
        similarity: 0.75,
        gram: 6,
        documents: 2,
        characters: 14,
        grams: 5,
        sharedGrams: 0,
      },
    });
    expect(reuse([]).searched!.documents).toBe(0);
  });
  test("text that repeats itself does not take for ever", () => {
    const long = text("x", "啊".repeat(200_000));
    expect(reuse([long, { ...long, document: "y" }]).passages).toMatchObject([{ characters: 200_000 }]);
  });
  test("a pair of code units is never cut", () => {
    const { passages } = reuse([
      text("x", "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊"),
      text("y", "甲𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉\u{2000b}"),
    ]);
    expect(passages.map(pairOf)).toEqual([["𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉", "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉"]]);
  });
});

describe("the texts of a record", () => {
  const content =
    "要点\n一、主要任务\n（一）建设平台。统筹建设政务云平台。\n（二）培训干部。分批轮训。\n二、要求\n落实。";
  const span = (from: string, to: string) => ({
    start: content.indexOf(from),
    end: content.indexOf(to) + to.length,
  });
  const section = (id: string, from: string, to: string) => ({
    id,
    label: "",
    level: id.split(".").length,
    kind: "section" as const,
    title: "",
    span: span(from, to),
  });
  const task = (id: string, body: string) => ({ id, text: body, span: span(body, body) });
  const record = {
    document: { id: "r", date: null, period: { from: "2009", to: "2009" } },
    outline: [
      section("1", "一、", "轮训。"),
      section("1.1", "（一）", "云平台。"),
      section("1.2", "（二）", "轮训。"),
      section("2", "二、", "落实。"),
    ],
    tasks: [task("1.2", "分批轮训。"), task("1.1", "统筹建设政务云平台。")],
  } as unknown as PolicyDocument;

  test("with the source text: all of it, each stretch with its smallest item", () => {
    const { parts, date } = reuseText(record, content);
    expect(parts.map((part) => part.text).join("")).toBe(content);
    expect(parts.map((part) => part.item)).toEqual([null, "1", "1.1", "1", "1.2", null, "2"]);
    expect(date).toBe("2009");
  });
  test("alone: the bodies of its tasks at their places", () => {
    expect(reuseText(record).parts.map(({ item, text: body }) => [item, body])).toEqual([
      ["1.1", "统筹建设政务云平台。"],
      ["1.2", "分批轮训。"],
    ]);
    const { passages } = reuse([record, text("s", "要求统筹建设政务云平台")], { min: 8 });
    expect(passages).toMatchObject([{ from: { document: "r", item: "1.1", quote: "统筹建设政务云平台" } }]);
    const { start, end } = passages[0]!.from.span;
    expect(content.slice(start, end)).toBe("统筹建设政务云平台");
  });
});

describe("headings", () => {
  const found = (x: string, y: string) => {
    const read = (id: string, content: string) => {
      const source = textSource(content);
      return reuseText(extractSource(source, id), source.text);
    };
    return reuse([read("x", x), read("y", y)], { min: 12 }).passages.map(({ from, to }) => [
      from.quote,
      to.quote,
    ]);
  };
  const plan = (title: string, heading: string, body: string, next = "培训队伍") =>
    `${title}\n根据${title}部署。\n一、${heading}\n${body}\n二、${next}\n${next}分批进行。\n`;

  test("a document's own title is no passage, nor is its end with the first words of the text", () => {
    const passages = found(
      "2008年甲市信息化工作要点\n根据国家有关精神，结合甲市实际。\n一、网络\n统一规划骨干光缆。\n二、人员\n轮训信息员。\n",
      "2008年乙市信息化工作要点\n根据上级部署，制定如下。\n一、平台\n整合门户网站。\n二、资金\n安排专项经费。\n",
    );
    expect(passages).toEqual([]);
  });

  test("a passage ends at a heading that the other side runs over", () => {
    const headed = plan("甲市要点", "推进农村信息服务体系", "整合涉农信息资源惠及广大农户。");
    const running = plan(
      "乙市方案",
      "其他工作",
      "继续推进农村信息服务体系，整合涉农信息资源惠及广大农户。",
      "安排资金",
    );
    // 推进农村信息服务体系 is too short by itself.
    expect(found(headed, running)).toEqual([
      ["整合涉农信息资源惠及广大农户", "整合涉农信息资源惠及广大农户"],
    ]);
  });

  test("where both sides have the heading, it goes on", () => {
    const [x, y] = [
      plan("甲市要点", "推进信息服务", "整合涉农资源惠及农户。"),
      plan("乙市方案", "推进信息服务", "整合涉农资源惠及农户。"),
    ];
    expect(found(x, y)[0]![0]).toContain("推进信息服务\n整合涉农资源惠及农户");
  });
});

describe("what a person reads of a passage", () => {
  test("it does not end within a number", () => {
    const { passages } = reuse([
      text("x", "推进农业转移人口市民化，全省常住人口城镇化率达到55%以上。", "2015"),
      text("y", "推进农业转移人口市民化，全省常住人口城镇化率达到52.3%。", "2016"),
    ]);
    expect(passages.map(pairOf)).toEqual([
      [
        "推进农业转移人口市民化，全省常住人口城镇化率达到",
        "推进农业转移人口市民化，全省常住人口城镇化率达到",
      ],
    ]);
  });

  test("nor begin within one", () => {
    const { passages } = reuse([
      text("x", "共有130个乡镇农村信息服务站和村级信息服务点网络", "2015"),
      text("y", "新增230个乡镇农村信息服务站和村级信息服务点网络", "2016"),
    ]);
    expect(passages[0]!.from.quote).toBe("个乡镇农村信息服务站和村级信息服务点网络");
  });

  test("a family shows what its members share, not what two of them have around it", () => {
    const core = "完善社会治安防控体系依法打击各类违法犯罪活动";
    const { families } = reuse([
      text("a", `加快建设海岛渔港码头${core}增强群众安全感满意度`, "2001"),
      text("b", `加快建设海岛渔港码头${core}增强群众安全感满意度`, "2002"),
      ...["c", "d", "e"].map((id, i) => text(id, `${id.repeat(20)}${core}${id.repeat(20)}`, `200${3 + i}`)),
    ]);
    expect(families[0]!.members.map(({ quote }) => quote)).toEqual(Array(5).fill(core));
  });
});

test("records from elsewhere may have empty stretches: they have a family all the same", () => {
  const end = (document: string) => ({ document, item: null, span: { start: 5, end: 5 }, quote: "" });
  const passage: Passage = {
    from: end("a"),
    to: end("b"),
    characters: 0,
    similarity: 1,
    formula: false,
  };
  const [family] = familiesOf([passage], [text("a", ""), text("b", "")]);
  expect(family?.members.map(({ document }) => document)).toEqual(["a", "b"]);
});
