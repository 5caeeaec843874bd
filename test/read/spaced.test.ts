import { describe, expect, it } from "vitest";
import { readBytes } from "../../src/read/read.ts";

const read = (text: string) => readBytes(Buffer.from(text), { path: "a.txt" });

const apart = (text: string) =>
  text.replace(/(?<=[\u4e00-\u9fff，。、]|第|（|）)(?=[\u4e00-\u9fff，。、（）])/gu, " ");

const plan = `2026年工作要点\n一、总体要求\n${"坚持统筹推进，完善工作机制（试行）。".repeat(10)}\n到2027年建成5个。\n`;

describe("characters that stand apart", () => {
  it("are read together, and it is said", async () => {
    const spaced = apart(plan);
    const { text, messages } = await read(spaced);
    expect(text).toBe(plan);
    expect(messages).toMatchObject([
      { rule: "read.spaced", severity: "info", values: { count: spaced.length - plan.length } },
    ]);
  });

  it.each([
    [
      "where they do so in names and headings only",
      `${plan}第一章 总则\n张 三 李 四\n${"一 县 一 策 ".repeat(9)}`,
    ],
    ["where there are few of them", apart("坚持统筹推进，完善工作机制。")],
    ["where two blanks part words", `${apart(plan)}张三  李四\n`],
  ])("are left as they are %s", async (name, text) => {
    const found = (await read(text)).text;
    if (name.includes("two blanks")) expect(found).toBe(`${plan}张三  李四\n`);
    else expect(found).toBe(text);
  });
});
