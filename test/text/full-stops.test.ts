import { expect, test } from "vitest";
import { withFullStops } from "../../src/text/full-stops.ts";
import { expectLinear } from "../cpu-time.ts";

const typed = "稳定粮食面积.全镇播种2.6万亩.一.抓好春播.完成修渠.（下略）.";

test("points that end sentences are 。 in a text that has few others; those of figures and labels stay", () => {
  expect(withFullStops(typed)).toBe("稳定粮食面积。全镇播种2.6万亩。一.抓好春播。完成修渠。（下略）。");
});

test.each([
  ["of a text with stops of its own", "稳定面积.抓好春播.完成修渠.治理河道.其余照旧。依此办理。"],
  ["of labels alone", "一.抓好春播\n二.完成修渠\n三.治理河道\n四.植树\n五.修路"],
  ["of too few sentences", "稳定面积.抓好春播.完成修渠."],
])("none %s", (_, text) => {
  expect(withFullStops(text)).toBe(text);
});

test("takes linear time where one kind of point stands alone", () => {
  expectLinear(40_000, (size) => {
    const text = "447.5万吨 ".repeat(size);
    return () => void withFullStops(text);
  });
});
