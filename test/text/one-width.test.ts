import { describe, expect, it } from "vitest";
import { asPrinted, oneWidth } from "../../src/text/one-width.ts";

describe("oneWidth", () => {
  it.each([
    ["达到8家,工程4家;目标:好(一)!?", "达到8家，工程4家；目标：好（一）！？"],
    ["光纤覆盖率达到９８％，５Ｇ基站", "光纤覆盖率达到98%，5G基站"],
    ["１，１００家", "1,100家"],
    ["共1,100家,其中", "共1,100家，其中"],
    ["增长5%,10家", "增长5%，10家"],
    ["增长15℅，下降3﹪", "增长15%，下降3%"],
  ])("%s", (text, expected) => {
    expect(oneWidth(text)).toBe(expected);
  });

  it.each(["达到10，200家入选", "《规划》“一号”、。", "", "12"])("leaves %s alone", (text) => {
    expect(oneWidth(text)).toBe(text);
  });

  it("keeps every offset", () => {
    const text = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)).join("");
    expect(oneWidth(text)).toHaveLength(text.length);
  });
});

describe("asPrinted", () => {
  it("gives words back in the widths of the source, also where some were skipped", () => {
    const source = "建设创新型(试点)企业,新建实验室(中心)";
    const plain = oneWidth(source);
    const whole = { start: 0, end: source.length };
    expect(asPrinted("建设创新型（试点）实验室（中心）", plain, source, whole)).toBe(
      "建设创新型(试点)实验室(中心)",
    );
  });

  it("leaves what the stretch does not hold", () => {
    expect(asPrinted("（一）", "甲（一）乙", "甲(一)乙", { start: 4, end: 5 })).toBe("（一）");
  });
});
