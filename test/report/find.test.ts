import { describe, expect, test } from "vitest";
import { find } from "../../src/compare/find/find.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { showCounts, showFound } from "../../src/report/find.ts";
import { paintOf } from "../../src/report/paint.ts";

const documents = ["一、网络\n（一）加强网络安全。网络覆盖全县。", "一、农业\n（一）推进农田建设。"].map(
  (text, i) => {
    const source = textSource(text);
    return { record: extractSource(source, `d${i + 1}`), text: source.text };
  },
);
const plain = await paintOf(false);
const screen = { language: "en", width: 80, paint: plain } as const;

describe("counts", () => {
  test("columns without any of the words are only counted; the last line is all together", () => {
    const shown = showCounts(find(documents, ["网络"]), screen);
    expect(shown).toMatch(/│ d1 +│ .*│ 3 \/ 0/u);
    expect(shown).not.toContain("d2");
    expect(shown).toMatch(/│ all +│ .*│ 3 \/ 0/u);
    expect(shown).toContain("1 column says none of the words.");
  });

  test("nothing at all is said in a line", () => {
    expect(showCounts(find(documents, ["海洋"]), screen)).toBe("No document says it.\n");
  });
});

test("a longer word is marked whole, a shorter one in it not once more", () => {
  const paint = { ...plain, odd: (text: string) => `<${text}>` };
  expect(showFound(find(documents, ["网络", "网络安全"]), { ...screen, paint })).toContain(
    "加强<网络安全>。",
  );
});
