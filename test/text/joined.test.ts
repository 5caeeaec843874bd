import { expect, test } from "vitest";
import { oneLine } from "../../src/text/joined.ts";

test.each<[string, string, string]>([
  ["blanks and breaks between Chinese characters", "关于 印发\n　　计划的通知", "关于印发计划的通知"],
  ["a blank between Latin words stays one blank", "推广 5G  NR 网络", "推广5G NR网络"],
  ["not where a line is broken between them", "GB/T\n2260", "GB/T2260"],
  ["signs that take no room", "工\u200b作\ufeff要点", "工作要点"],
  ["no sign of the text becomes another", "A\u0000B", "A\u0000B"],
])("%s", (_, text, line) => expect(oneLine(text)).toBe(line));
