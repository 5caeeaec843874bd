import { expect, test } from "vitest";
import { unifyIdeographs } from "../../src/read/page/radicals.ts";

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
