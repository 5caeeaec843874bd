import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { at, makePdf } from "../read/make-pdf.ts";
import { refusal } from "../read/read-lines.ts";

/** Too slow for the ordinary run: a file that pdf.js does not finish is given up, and the next one is read. */
test("a page that saves its state two million times", async () => {
  const start = performance.now();
  const endless = makePdf([{ content: at(60, 700, "甲") + at(90, 700, "乙") + "q ".repeat(2_000_000) }]);
  expect(await refusal(endless, "x.pdf")).toMatch(/^file\.(?:too-slow|bomb)$/u);
  expect(performance.now() - start).toBeLessThan(40_000);
  const next = await readBytes(makePdf([{ content: at(60, 700, "完善政务服务平台") }]), { path: "y.pdf" });
  expect(next.text).toBe("完善政务服务平台\n");
}, 60_000);
