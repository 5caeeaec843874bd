import { describe, expect, it } from "vitest";
import { joinRows } from "../../src/relations/join-rows.ts";
import type { Assignment, Task } from "../../src/types/record.ts";

const duty = (agency: string, role: Assignment["role"] = "responsible"): Assignment => ({
  agency,
  role,
  source: "table",
  quote: agency,
  span: { start: 0, end: agency.length },
});

let end = 0;

function task(id: string, title: string, text: string, assignments: Assignment[] = []): Task {
  const origin = id.startsWith("T.") ? "table" : "text";
  const start = end;
  end += text.length;
  const span = { start, end };
  const lists = { deadlines: [], indicators: [], references: [] };
  return { id, part: "main", label: "", title, section: null, text, span, origin, assignments, ...lists };
}

describe("joinRows", () => {
  const hotline = "制定市长热线办理考核办法，健全座席人员管理、受理转办、办件回访等各项制度。";
  const tourism = "抓紧进行“晋城旅游网”的改版工作，开展与国内著名商务网站的合作。";
  const tasks = [
    task("2.1", "提高市长热线办理的质量", hotline, [duty("市信息办", "lead")]),
    task("2.2", "打造旅游网站品牌", tourism),
    task("T.1", "旅游网站", "抓紧“晋城旅游网”改版，与国内商务网站合作。", [duty("市旅游局")]),
    task("T.2", "市长热线办理", hotline, [duty("市信息办", "lead"), duty("各县政府", "support")]),
    task("T.3", "粮食市场监测预警系统", "完成软硬件购置，建立粮食产购销数据库。", [duty("市粮食局")]),
  ];
  const joined = joinRows(tasks);

  it("joins each row to the task that it restates, and no other", () => {
    expect(joined.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, "2.2", "2.1", undefined]);
  });

  it("gives the task the row's bodies, marked with the row, and names none twice", () => {
    expect(joined[0]!.assignments.map(({ agency, via }) => [agency, via])).toEqual([
      ["市信息办", undefined],
      ["各县政府", "T.2"],
    ]);
    expect(joined[1]!.assignments).toEqual([{ ...duty("市旅游局"), via: "T.1" }]);
  });

  it("joins no row to the item that its table stands in", () => {
    const row = task("T.1", "旅游网站", tourism, [duty("市旅游局")]);
    const around = { ...task("1", "任务安排表", tourism), span: row.span };
    const apart = task("1", "任务安排表", tourism);
    expect(joinRows([around, row])[0]!.assignments).toEqual([]);
    expect(joinRows([apart, row])[0]!.assignments).toHaveLength(1);
  });

  it("leaves rows and bodies as they are, and tasks without rows untouched", () => {
    expect(joined[2]!.assignments).toEqual(tasks[2]!.assignments);
    expect(tasks[0]!.assignments).toHaveLength(1);
    const textOnly = tasks.slice(0, 2);
    expect(joinRows(textOnly)).toBe(textOnly);
  });
});
