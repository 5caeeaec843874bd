import { describe, expect, test } from "vitest";
import { diffWords, type WordChange } from "../../src/compare/diff/words.ts";
import { plainWords } from "../../src/report/word-changes.ts";
import { foldWidth } from "../../src/text/fold.ts";
import { cpuTime } from "../cpu-time.ts";
import { fc } from "../property.ts";

describe("words that went and came", () => {
  test.each([
    ["行政村宽带上网率达70%。", "行政村宽带上网率达100%。", "行政村宽带上网率达[-70%-]{+100%+}。"],
    ["增长5.5%左右", "增长5%左右", "增长[-5.5%-]{+5%+}左右"],
    ["加强统筹，推广应用。", "加强统筹，完善机制，推广应用。", "加强统筹，{+完善机制，+}推广应用。"],
    // 建 is in both words, yet words are not cut.
    ["加快网络建设步伐", "加快网络建立步伐", "加快网络[-建设-]{+建立+}步伐"],
    ["各区县信息委", "各市信息委", "[-各区县-]{+各市+}信息委"],
    // What stayed is told in the new text's own characters, what went in the old one's.
    ["同一句话，", "同一句话,", "同一句话,"],
    ["共　２０ 项", "共20项", "共20项"],
    ["共20项", "共　２０ 项", "共　２０ 项"],
    [
      "上网率达70%，明年内达到100%。",
      "上网率达80%，明年内达到100%。",
      "上网率达[-70%-]{+80%+}，明年内达到100%。",
    ],
    [
      "（〔2008〕78号），加强管理。",
      "（〔2009〕11号），加强管理。",
      "（〔[-2008〕78-]{+2009〕11+}号），加强管理。",
    ],
    ["达７０％，\n继续", "达８０％，\n继续", "达[-７０％-]{+８０％+}，\n继续"],
    ["甲乙丙丁", "子丑寅卯", "[-甲乙丙丁-]{+子丑寅卯+}"],
    ["", "新增一句。", "{+新增一句。+}"],
    ["", "", ""],
  ])("%s → %s", (old, fresh, words) => expect(plainWords(diffWords(old, fresh))).toBe(words));

  test("two long texts that have nothing in common do not take for ever", () => {
    const long = (from: number) =>
      Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(from + ((i * 7919) % 5000))).join("");
    const [old, fresh] = [long(0x4e00), long(0x6e00)];
    expect(cpuTime(() => void diffWords(old, fresh))).toBeLessThan(3);
    expect(diffWords(old, fresh).length).toBeGreaterThan(0);
  });

  const text = fc
    .array(fc.constantFrom(..."加强建设，网络。20%IT, ２（）()　\n"), { maxLength: 40 })
    .map((list) => list.join(""));
  const joined = (words: WordChange[], ...ops: string[]) =>
    words
      .filter(({ op }) => ops.includes(op))
      .map((word) => word.text)
      .join("");
  /** Without what comparing puts aside: white space and width. */
  const bare = (one: string) => foldWidth(one).replace(/\s/gu, "");

  test("= and + are the new text, = and - the old one but for width and white space of what stayed", () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const words = diffWords(old, fresh);
        expect(joined(words, "=", "+")).toBe(fresh);
        expect(bare(joined(words, "=", "-"))).toBe(bare(old));
        for (const { op, text: word } of words) {
          expect(word).not.toBe("");
          expect(op === "-" ? old : fresh).toContain(word);
        }
      }),
    );
  });

  test("nothing is folded where nothing differs in width or white space", () => {
    const plain = fc.array(fc.constantFrom(..."加强建设，网络。20%ＩＴ）"), { maxLength: 40 });
    fc.assert(
      fc.property(plain, plain, (x, y) => {
        const [old, fresh] = [x.join(""), y.join("")];
        expect(joined(diffWords(old, fresh), "=", "-")).toBe(old);
        expect(joined(diffWords(old, fresh), "=", "+")).toBe(fresh);
      }),
    );
  });

  test("the other direction is the mirror", () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const turned = { "=": "=", "-": "+", "+": "-" };
        const told = (words: WordChange[], turn: boolean) =>
          words
            .filter(({ text: word }) => bare(word) !== "")
            .map(({ op, text: word }) => (turn ? turned[op] : op) + bare(word))
            .toSorted();
        expect(told(diffWords(fresh, old), true)).toEqual(told(diffWords(old, fresh), false));
      }),
    );
  });
});

describe("a word between two edits", () => {
  const around = (left: string, right: string) =>
    `全省各级各部门要认真贯彻落实会议精神${left}建设${right}确保各项任务全面完成并取得实效`;
  const between = (old: [string, string], fresh: [string, string]) =>
    plainWords(diffWords(around(...old), around(...fresh))).slice(18, -15);

  test("that is short beside them is an accident and goes with them", () =>
    expect(between(["学校教育改革", "医院卫生改造"], ["道路水利交通", "水库农田堤防"])).toBe(
      "[-学校教育改革建设医院卫生改造-]{+道路水利交通建设水库农田堤防+}",
    ));

  test("that is half as long as they are stays", () =>
    expect(between(["学校", "医院"], ["道路", "水库"])).toBe("[-学校-]{+道路+}建设[-医院-]{+水库+}"));
});
