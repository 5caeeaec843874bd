import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { at, makePdf } from "../read/make-pdf.ts";
import { refusal } from "../read/read-lines.ts";

/** Too slow for the ordinary run: a file that pdf.js does not finish is given up, and the next one is read. */
test("a page that saves its state two million times", async () => {
  const endless = makePdf([{ content: at(60, 700, "甲") + at(90, 700, "乙") + "q ".repeat(2_000_000) }]);
  const taken = await cpuTimeOf(async () =>
    expect(await refusal(endless, "x.pdf")).toMatch(/^file\.(?:too-slow|bomb)$/u),
  );
  expect(taken).toBeLessThan(40);
  const next = await readBytes(makePdf([{ content: at(60, 700, "完善政务服务平台") }]), { path: "y.pdf" });
  expect(next.text).toBe("完善政务服务平台\n");
}, 600_000);
