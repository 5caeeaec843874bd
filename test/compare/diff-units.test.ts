import { describe, expect, test } from "vitest";
import { textUnits } from "../../src/compare/align/units.ts";
import { diff } from "../../src/compare/diff/diff.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import type { PolicyDocument, Section, SectionKind } from "../../src/types/record.ts";
import { recordOf } from "./planted.ts";

const text = `政府工作报告
一、去年工作回顾
去年各项任务圆满完成。
（一）经济平稳增长。全市投资增长8%。
回顾去年，成绩来之不易。
二、今年工作
今年目标：生产总值增长5.5%左右，在推进
供给侧改革
中保持稳定。
新增就业2万人。
（一）扩大内需。鼓励大宗消费，发放消费券。
`;

/** A record whose outline nodes stand at these places of `text`. */
function recordAt(
  nodes: [id: string, kind: SectionKind, label: string, title: string, from: string, to: string][],
): PolicyDocument {
  const span = (from: string, to: string) => ({
    start: text.indexOf(from),
    end: text.indexOf(to) + to.length,
  });
  const outline = nodes.map(
    ([id, kind, label, title, from, to]): Section => ({
      id,
      part: "main",
      kind,
      label,
      title,
      level: id.split(".").length,
      span: span(from, to),
    }),
  );
  const body = "鼓励大宗消费，发放消费券。";
  const task = {
    ...recordOf("r", [{ title: "扩大内需", text: body, chapter: 2 }]).tasks[0]!,
    id: "2.1",
    section: "2",
    span: span(body, body),
  };
  return { ...recordOf("r", []), outline, tasks: [task] };
}

const record = recordAt([
  ["1", "section", "一、", "去年工作回顾", "一、去年", "来之不易。"],
  ["1.1", "finding", "（一）", "经济平稳增长", "（一）经济", "增长8%。"],
  ["2", "section", "二、", "今年工作", "二、今年", "发放消费券。"],
  ["2.1", "task", "（一）", "扩大内需", "（一）扩大", "发放消费券。"],
]);

describe("the units of a text", () => {
  test("tasks, and what stands in and around the items of sections; a review is no plan", () => {
    const units = textUnits(record, text, false);
    expect(units.map(({ id, sort, title, text: own }) => [id, sort, title, own.slice(0, 6)])).toEqual([
      ["1¶1", "review", "去年工作回顾", "去年各项任务"],
      ["1.1", "review", "经济平稳增长", "全市投资增长"],
      ["1¶2", "review", "", "回顾去年，成"],
      ["2", "plan", "今年工作", "今年目标：生"],
      ["2.1", "plan", "扩大内需", "鼓励大宗消费"],
    ]);
    for (const { start, text: own } of units) expect(text.slice(start, start + own.length)).toBe(own);
  });

  test("paragraphs go on over line ends in the middle of a sentence, as web copies have them", () => {
    const units = textUnits(record, text, true).filter(({ id }) => id.startsWith("2¶"));
    expect(units.map(({ id, text: own }) => [id, own])).toEqual([
      ["2¶1", "今年目标：生产总值增长5.5%左右，在推进\n供给侧改革\n中保持稳定。"],
      ["2¶2", "新增就业2万人。"],
    ]);
  });

  test("a text without outline is compared by its paragraphs", () => {
    const bare = (content: string) => ({ record: { ...recordOf("r", []) }, content });
    const [a, b] = [bare("加强统筹领导。\n开展业务培训。\n"), bare("加强统筹领导。\n完善考核办法。\n")];
    const { changes } = diff(a.record, b.record, { texts: { old: a.content, new: b.content } });
    expect(changes.map(({ type, old, new: is }) => [type, ...old, ...is])).toEqual([
      ["kept", "¶1", "¶1"],
      ["dropped", "¶2"],
      ["new", "¶2"],
    ]);
  });

  test("ids are unique and the same text is all kept, whatever the outline", () => {
    const source = textSource(text.repeat(3));
    const whole = extractSource(source, "r");
    const units = textUnits(whole, source.text, true);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    const { summary } = diff(whole, whole, { texts: { old: source.text, new: source.text } });
    expect(summary.kept).toBe(units.length > 0 ? Object.values(summary).reduce((x, y) => x + y) : -1);
  });
});
