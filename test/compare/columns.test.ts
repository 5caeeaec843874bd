import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/compare/compare/columns.ts";
import { province, recordOf } from "./records.ts";

const shanghai = province("上海市", "310000");
const shandong = province("山东省", "370000");
const records = [
  recordOf("sd-2009", [], { title: "信息化工作要点", region: shandong, period: ["2009", "2009"] }),
  recordOf("sh-2008", [], { title: "信息化工作要点", region: shanghai, period: ["2008", "2008"] }),
  recordOf("sh-2009", [], { title: "数字上海规划", region: shanghai, period: ["2009", "2012"] }),
  recordOf("unknown", []),
];

const shown = (columns: ReturnType<typeof columnsOf>): string[] =>
  columns.map(({ label, documents }) => `${label}: ${documents.join()}`);

describe("columnsOf", () => {
  it("gives each document a column, told apart where titles are the same", () => {
    expect(shown(columnsOf(records, "document"))).toEqual([
      "信息化工作要点（2009）: sd-2009",
      "信息化工作要点（2008）: sh-2008",
      "数字上海规划: sh-2009",
      "unknown: unknown",
    ]);
  });

  it("puts the documents of one region together", () => {
    expect(shown(columnsOf(records, "region"))).toEqual([
      "山东省: sd-2009",
      "上海市: sh-2008,sh-2009",
      "unknown: unknown",
    ]);
  });

  it("puts years in their order", () => {
    expect(shown(columnsOf(records, "year"))).toEqual([
      "2008: sh-2008",
      "2009: sd-2009",
      "2009–2012: sh-2009",
      "unknown: unknown",
    ]);
  });

  it("takes the year of a document that says no period from its date", () => {
    const [column] = columnsOf([recordOf("a", [], { date: "2010-02-04" })], "year");
    expect(column?.label).toBe("2010");
  });

  it("lets the user name columns", () => {
    expect(shown(columnsOf(records, "region", ["东部", "东部", undefined, "东部"]))).toEqual([
      "东部: sd-2009,sh-2008,unknown",
      "上海市: sh-2009",
    ]);
  });

  it("tells two documents of the same title, year and region apart by their ids", () => {
    const twins = ["a", "b"].map((id) =>
      recordOf(id, [], { title: "要点", region: shanghai, period: ["2008", "2008"] }),
    );
    expect(new Set(columnsOf(twins, "document").map(({ label }) => label)).size).toBe(2);
  });
});
