import { describe, expect, it } from "vitest";
import { align, alignTasks } from "../../src/compare/align.ts";
import { candidates, partners } from "../../src/similarity/candidates.ts";
import { noCounts } from "../../src/similarity/counts.ts";
import { resemble } from "../../src/similarity/resemble.ts";
import { addTerms, type Terms } from "../../src/similarity/terms.ts";
import { weigh } from "../../src/similarity/weigh.ts";
import type { PolicyDocument, Task } from "../../src/types.ts";
import { scoreFolder } from "../score/align.ts";

function task(id: string, title: string, text: string, more: Partial<Task> = {}): Task {
  return {
    id,
    label: "",
    title,
    section: null,
    text,
    span: { start: 0, end: text.length },
    origin: "text",
    assignments: [],
    deadlines: [],
    indicators: [],
    references: [],
    ...more,
  };
}

const east = [
  task("1", "加强农村信息化建设", "整合涉农信息资源，建设行政村信息服务站，开展农民信息技术培训。"),
  task("2", "完善政府门户网站", "拓展网上办事和政务公开栏目，开展网站绩效评估。"),
  task("3", "保障网络与信息安全", "落实等级保护，完善应急预案，推广数字证书。"),
  task("4", "进一步完善工作机制", "各部门要切实加强管理，确保各项工作落实，不断提高服务水平，实现重点目标。"),
];
const west = [
  task("1", "大力发展电子商务", "培育网上交易平台，推动旅游和物流企业应用。"),
  task("2", "推进信息安全等级保护", "制定应急预案，做好容灾备份。"),
  task("3", "抓好涉农信息服务", "以村级信息服务站为载体培训农民，整合涉农信息资源。"),
  task("4", "推进政务公开", "发挥政府门户网站作用，拓展网上办事。"),
  task("5", "推进旅游发展", "各部门要切实加强管理，确保各项任务落实，不断提高服务水平，建设旅游名城。"),
];

const ids = (left: Task[], right: Task[]): string[] =>
  alignTasks(left, right).map((match) => `${left[match.left]!.id}-${right[match.right]!.id}`);

describe("alignTasks", () => {
  it("finds the same work in other words and another order", () => {
    expect(ids(east, west)).toEqual(["1-3", "2-4", "3-2"]);
  });

  it("says why, the most telling first, and never by what everybody says", () => {
    const [rural] = alignTasks(east, west);
    expect(rural?.shared[0]).toBe("整合涉农信息资源");
    expect(rural?.shared.join()).not.toMatch(/加强|推进|建设|完善/u);
  });

  it("does not match by set phrases alone", () => {
    expect(ids(east, west)).not.toContain("4-5");
  });

  it("lets one long task match several", () => {
    const long = [task("1", "推进数字城市", `${east[0]!.text}${east[1]!.text}`)];
    expect(ids(long, [...east, ...west.slice(0, 1)])).toEqual(["1-1", "1-2"]);
  });

  it("reads over broken lines, spaces and full-width characters", () => {
    const broken = [task("1", "加强农村　信息化建设", "整合涉农\n信息资源，开通１２３１６热线。")];
    const [match] = alignTasks(broken, [
      task("9", "涉农信息资源整合", "开通12316热线。"),
      ...west.slice(0, 2),
    ]);
    expect(match?.right).toBe(0);
    expect(match?.shared).toContain("12316");
  });

  it("gives 1 for the same text, and mirrors itself", () => {
    for (const match of alignTasks(east, east))
      if (match.left === match.right) expect(match.similarity).toBe(1);
    const there = ids(east, west).sort();
    const back = ids(west, east).map((pair) => pair.split("-").reverse().join("-"));
    expect(back.sort()).toEqual(there);
  });

  it("finds nothing in nothing", () => {
    expect(alignTasks([], west)).toEqual([]);
    expect(alignTasks([task("1", "", "")], [task("1", "", "")])).toEqual([]);
    expect(alignTasks([task("1", "", "加强建设。")], [task("1", "", "加强建设。")])).toEqual([]);
  });
});

describe("align", () => {
  const record = (id: string, tasks: Task[]): PolicyDocument => ({
    schema: "plans.document/1",
    document: {
      id,
      title: null,
      kind: null,
      issuer: null,
      number: null,
      date: null,
      region: null,
      period: null,
      source: { path: id, format: "text", encoding: null, sha256: "", characters: 0 },
    },
    outline: [],
    tasks,
    indicators: [],
    agencies: [],
    references: [],
    messages: [],
    generator: { name: "plans", version: "0" },
  });

  it("passes over rows that restate a task", () => {
    const row = task("T.1", "农村信息化", east[0]!.text, { origin: "table" });
    const joined = record("east", [...east, { ...row, sameAs: "1" }]);
    const matches = align(joined, record("west", west));
    expect(matches.map(({ left }) => left.task)).toEqual(["1", "2", "3"]);
    expect(matches[0]?.left).toEqual({ document: "east", task: "1" });
  });
});

describe("shared words", () => {
  const item = (title: string, text = "") => ({ title, text });
  // What else the two documents say: 整合 and 综合 are words, 合涉 is none.
  const others = ["整合门户网站", "综合治税平台", "整合数据中心", "综合执法系统"].map((title) => item(title));
  const sharedBy = (left: string, right: string) =>
    resemble([item(left), ...others], [item(right), ...others]).find(
      (match) => match.left === 0 && match.right === 0,
    )?.shared;

  it("do not begin or end in the middle of one", () => {
    expect(sharedBy("整合涉农数据", "综合涉农目录")).toEqual(["涉农"]);
  });

  it("stay whole where only one text goes on with another word", () => {
    expect(sharedBy("房地产整合", "房地产调控")).toEqual(["房地产"]);
  });
});

describe("candidates", () => {
  const texts = (count: number, offset: number) =>
    Array.from({ length: count }, (_, i) => {
      const terms: Terms = noCounts();
      // Every text has the same field, a subject that fifty share, and a number of its own.
      addTerms(
        terms,
        `农村电子政务服务站${String.fromCharCode(0x5000 + (i % 50), 0x6000)}${10_000 + i + offset}`,
        1,
      );
      return terms;
    });
  const pairsOf = (count: number) => {
    const vectors = weigh([...texts(count, 0), ...texts(count, 7)]);
    return candidates(vectors.slice(0, count), vectors.slice(count));
  };

  it("come from an index: their number grows with the tasks, not with their square", () => {
    for (const count of [500, 1000, 2000]) {
      const pairs = pairsOf(count);
      expect(pairs.length).toBeGreaterThan(count);
      expect(pairs.length).toBeLessThanOrEqual(count * partners);
    }
  });

  it("keep the best partner", () => {
    const pairs = pairsOf(500);
    const best = pairs.filter(({ left }) => left === 107).sort((a, b) => b.cosine - a.cosine)[0];
    expect(best?.right).toBe(100);
  });
});

describe("hand-graded pairs", () => {
  const scores = scoreFolder("fixtures/gold/align", "fixtures/gold", ["seeds"]);

  it.each(scores.map((score) => [score.name, score] as const))("%s", (name, { f1 }) => {
    expect(f1).toBeGreaterThanOrEqual(name.endsWith("rows") ? 1 : 0.8);
  });

  it("are there", () => {
    expect(scores).toHaveLength(3);
  });
});
