import { describe, expect, test } from "vitest";
import { findBodies } from "../../src/mentions/bodies/bodies.ts";
import { bodyForm, functionOf, isZone } from "../../src/mentions/bodies/form.ts";
import { findBrackets } from "../../src/mentions/brackets.ts";
import { findReferences } from "../../src/mentions/references.ts";
import { slice } from "../../src/text/span.ts";
import { viewOf } from "../../src/text/view.ts";
import { expectLinear } from "../cpu-time.ts";

describe("what an office is for, the same at every level", () => {
  test.each([
    ["国家发展改革委", "发改"],
    ["省发展和改革委员会", "发改"],
    ["县发改局", "发改"],
    ["工业和信息化部", "工信"],
    ["市经信局", "工信"],
    ["市科委", "科技"],
    ["省大数据局", "数据"],
    ["市卫健委", "卫健"],
    ["国务院国资委", "国资"],
    ["各县（市、区）人民政府", "政府"],
    ["市政府办公室", "政府办"],
    ["省总工会", "工会"],
  ])("%s: %s", (name, key) => expect(functionOf(name)).toBe(key));

  test.each(["各有关部门", "市委", "国网山东省电力公司", "相关企业", "行业主管部门"])(
    "%s: not told",
    (name) => expect(functionOf(name)).toBeNull(),
  );
});

describe("zones that have a management", () => {
  test.each(["高新区", "综保区", "华侨试验区", "六合经开区"])("%s", (name) =>
    expect(isZone(name)).toBe(true),
  );
  test.each(["国家级新区", "建设示范区", "居住区", "老城区"])("not %s", (name) =>
    expect(isZone(name)).toBe(false),
  );
});

describe("brackets", () => {
  const inside = (text: string) => findBrackets(viewOf(text)).map((span) => slice(text, span));

  test("of all kinds, nested, in the order they open", () => {
    expect(inside("建设（省（市）级）平台[2010]，落实【牵头单位：甲〔2〕】")).toEqual([
      "（省（市）级）",
      "（市）",
      "[2010]",
      "【牵头单位：甲〔2〕】",
      "〔2〕",
    ]);
  });
  test("of different kinds close each other; what does not close is none", () => {
    expect(inside("（责任单位：省科技厅]其他（未完")).toEqual(["（责任单位：省科技厅]"]);
  });
  test("deeper than eight the outer ones are let go", () => {
    expect(inside(`${"（".repeat(9)}甲${"）".repeat(9)}`)).toHaveLength(8);
  });
  test("in linear time", () => {
    expectLinear(20_000, (n) => {
      const view = viewOf("（【".repeat(n));
      return () => void findBrackets(view);
    });
  });
});

describe("documents cited by their number alone", () => {
  const numbers = (text: string) =>
    findReferences(viewOf(text))
      .filter(({ title }) => title === null)
      .map(({ number }) => number);

  test.each<[string, string[]]>([
    ["按照国发〔2021〕29号文件精神", ["国发〔2021〕29号"]],
    ["落实晋政办发[2010]20号和晋市政办〔2010〕11号要求", ["晋政办发[2010]20号", "晋市政办〔2010〕11号"]],
    ["依据国办发〔2020〕 20号", ["国办发〔2020〕20号"]],
  ])("%s", (text, expected) => expect(numbers(text)).toEqual(expected));

  test.each(["《意见》（国发〔2021〕29号）", "编号〔2021〕", "增长〔2021〕12%", "完成第29号工程"])(
    "none in %s",
    (text) => expect(numbers(text)).toEqual([]),
  );
});

test("a name in running text does not begin with a verb or hold another place", () => {
  const names = (text: string) => findBodies(viewOf(text)).map(({ name }) => name);
  expect(names("建立省民政厅牵头的机制，纳入各市政府考核。")).toEqual(["省民政厅", "各市政府"]);
  expect(bodyForm("建设市级工业数据中心")).not.toBe("named");
  expect(bodyForm("建设部门")).toBe("named");
});
