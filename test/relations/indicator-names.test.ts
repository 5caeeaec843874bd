import { describe, expect, it } from "vitest";
import { find } from "./plan-reading.ts";

describe("names are whole", () => {
  it.each([
    ["全国性农业示范项目新增15个。", ["全国性农业示范项目新增"]],
    ["全国农业示范项目新增15个。", ["农业示范项目新增"]],
    ["引进和培养农业专家20名。", ["引进和培养农业专家"]],
    ["引进和培养20名农业专家。", ["引进和培养农业专家"]],
    ["做好保障和培养20名农业专家。", ["培养农业专家"]],
    ["二氧化硫等污染物排放量仍处于200万吨左右的高位。", ["二氧化硫等污染物排放量"]],
    [
      "覆盖90%的省级重点保护野生植物种类以及绝大多数重要自然遗迹并在保护区内得到保护。",
      ["省级重点保护野生植物种类以及绝大多数重要自然遗迹并在保护区内得到保护"],
    ],
  ])("%s", (body, names) => {
    expect(find(body).map(({ name }) => name)).toEqual(names);
  });

  it("of a list's later members are the first one's, and no condition behind a number is one", () => {
    const body = "年度营业收入达到2亿元、3亿元的，给予奖励；办公面积超过300平方米且自用的，给予补贴。";
    expect(find(body).map(({ name }) => name)).toEqual(["营业收入", "营业收入", "办公面积"]);
  });

  it.each([
    [
      "生产总值、固定资产投资均超过1万亿元，增长11.1%和24.7%。",
      ["生产总值、固定资产投资", "生产总值", "固定资产投资"],
    ],
    [
      "生产总值、固定资产投资均超过1万亿元，增长10%以上。",
      ["生产总值、固定资产投资", "生产总值、固定资产投资"],
    ],
  ])("of what is said of two together, two numbers are one each: %s", (body, names) => {
    expect(find(body).map(({ name }) => name)).toEqual(names);
  });
});
