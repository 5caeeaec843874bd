import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { unifyIdeographs } from "../../src/text/radicals.ts";

test.each([
  ["⼯作⼈员⺠⽣⽇⽉⾏业", "工作人员民生日月行业"],
  ["⼾籍⻓期⻔户⻋辆⻅⻛险", "户籍长期门户车辆见风险"],
  ["立\u{f9fd}\uf907更", "立什龜更"],
  ["2021―2025年", "2021—2025年"],
])("%s is %s, one code unit for one", (printed, plain) => {
  const mapped = unifyIdeographs(printed);
  expect(mapped).toBe(plain);
  expect(mapped).toHaveLength(printed.length);
});

test.each(["户戶長龍門", "ＡＢ①㎡…“”", "〇○"])("%s is left alone", (text) => {
  expect(unifyIdeographs(text)).toBe(text);
});

test("radicals in a text copied from a PDF viewer are read as characters, and told", async () => {
  const source = await readBytes(Buffer.from("⼀、推进⼯业⻓廊建设5公⾥"), { path: "x.txt" });
  expect(source.text).toBe("一、推进工业长廊建设5公里");
  expect(source.messages).toMatchObject([{ rule: "read.radicals", values: { count: 4 } }]);
  expect((await readBytes(Buffer.from("―豈"), { path: "x.txt" })).text).toBe("―豈");
});
