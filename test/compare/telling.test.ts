import { describe, expect, it } from "vitest";
import { countTerms, isThing } from "../../src/compare/compare/telling.ts";
import { province, recordOf } from "./records.ts";

const count = (texts: string[], region = province("山东省", "370000")) => {
  const record = recordOf("a", [], { region });
  const [found] = countTerms([{ records: [record], texts: texts.map((text) => ({ title: "", text })) }]);
  return found!.counts;
};

describe("countTerms", () => {
  it("keeps words that stand together as one term, and counts them as that alone", () => {
    const counts = count(["建设城市副中心。", "城市副中心提质。", "打造城市副中心，规划城市副中心。"]);
    expect(counts.get("城市副中心")).toBe(4);
    expect(counts.has("城市")).toBe(false);
  });

  it("lets words that meet by chance stand alone", () => {
    const counts = count(["海洋牧场。", "海洋科技。", "海洋产业。", "海洋文化。"]);
    expect(counts.get("海洋")).toBe(4);
  });

  it("takes a name in quotation marks as one term, own place or not", () => {
    expect(count(["打响“好品山东”。", "“好品山东”品牌。", "“好品山东”出海。"]).get("好品山东")).toBe(3);
  });

  it("counts what one text says again and again twice", () => {
    expect(count(["煤矿，煤矿，煤矿，煤矿，煤矿。", "煤矿。"]).get("煤矿")).toBe(3);
  });

  it("leaves out what every policy text says", () => {
    const counts = count(["经济转型。", "经济转型。", "经济煤矿，技术，城市。"]);
    for (const word of ["经济", "技术", "城市"]) expect(counts.has(word), word).toBe(false);
    expect(counts.get("煤矿")).toBe(1);
  });

  it("leaves out own places, what lies in them, 全省 and brackets", () => {
    const text = "山东旅游，济南旅游，全省煤矿，河南（省文化和旅游厅牵头，各市配合）。";
    const counts = count([text, text, text]);
    expect(counts.get("旅游")).toBe(6);
    for (const word of ["山东", "济南", "全省", "配合", "各市"]) expect(counts.has(word), word).toBe(false);
    expect(counts.has("河南")).toBe(true);
  });
});

describe("isThing", () => {
  it.each(["京津冀协同发展", "城市副中心", "首都", "海洋", "链主企业"])("%s", (term) => {
    expect(isThing(term)).toBe(true);
  });
  it.each(["吸纳", "始终", "严格"])("not %s", (term) => expect(isThing(term)).toBe(false));
});
