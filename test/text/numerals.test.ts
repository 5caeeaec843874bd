import { describe, expect, it } from "vitest";
import { parseNumeral, readNumeral } from "../../src/text/numerals.ts";

describe("parseNumeral", () => {
  it.each([
    ["3.3万", 33_000],
    ["６.８５万亿", 6_850_000_000_000],
    ["1,100万", 11_000_000],
    ["９，９９９", 9_999],
    ["3万4000", 34_000],
    ["25万6千", 256_000],
    ["5亿1万4千6百", 500_014_600],
    ["10万万", 1_000_000_000],
    ["0.07", 0.07],
    ["1000  万", 10_000_000],
  ])("reads Arabic %s exactly", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    ["十", 10],
    ["十五", 15],
    ["两千", 2_000],
    ["一万五千亿", 1_500_000_000_000],
    ["三百五十一万亿", 351_000_000_000_000],
    ["五兆六十二亿四万五千二", 5_006_200_045_200],
    ["一千零五", 1_005],
    ["一千零十二", 1_012],
    ["一百零十万", 1_100_000],
    ["二千零三十万", 20_300_000],
    ["肆佰陸拾", 460],
    ["兩千萬", 20_000_000],
    ["八点五", 8.5],
    ["十点二三三", 10.233],
    ["三点五亿", 350_000_000],
    ["一百 五 十 二", 152],
  ])("reads Chinese %s", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    ["四百五", 450],
    ["一万三", 13_000],
    ["九十二万四", 924_000],
    ["四百零五", 405],
  ])("fills up the digit left over in %s", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(["十四五", "二〇三五", "二三十", "1.2.3", "一二三", "百千", "5一", "", "公里", "3.3万家"])(
    "finds no number in %s",
    (text) => {
      expect(parseNumeral(text)).toBeNull();
    },
  );
});

describe("readNumeral", () => {
  it.each([
    ["十余万册", "十余万", true],
    ["500多亿元", "500多亿", true],
    ["一百二十几亿", "一百二十几亿", true],
    ["二十余位专家", "二十", false],
    ["3.3万家", "3.3万", false],
    ["到2020 万众创新", "2020", false],
    ["投入1亿 三、加强领导", "1亿", false],
    ["建成1亿 三农平台", "1亿", false],
    ["1, 234", "1", false],
    ["10，200家", "10", false],
    ["一点两小时", "一", false],
    ["八点三十分", "八", false],
  ])("stops where the number of %s ends", (text, number, loose) => {
    const at = text.search(/[\d十一二三八五]/u);
    const numeral = readNumeral(text, at)!;
    expect(text.slice(numeral.start, numeral.end)).toBe(number);
    expect(numeral.loose).toBe(loose);
  });

  it("tells a multiplier without a digit", () => {
    expect(readNumeral("千亿级", 0)).toMatchObject({ value: 1e11, bare: true, end: 2 });
    expect(readNumeral("十项", 0)).toMatchObject({ value: 10, bare: false });
  });

  it("does not take long runs of digits for a number, nor the time for them", () => {
    const digits = "7".repeat(1_000_000);
    expect(readNumeral(digits, 0)).toBeNull();
    expect(readNumeral(`1${",000".repeat(250_000)}`, 0)?.end ?? 0).toBeLessThan(40);
  });
});

describe("a number that the end of a full line tears", () => {
  const line = "全市上下坚定信心，克服各种困难，各类园区全年共建成";
  it.each([
    ["10\n0家企业", 100],
    ["75\n6亿元", 75_600_000_000],
    ["12345\n67890人", 1_234_567_890],
    ["9\n8%以上", 98],
    // what follows is something else: a label, a year, a cell
    ["12\n3.建设平台", 12],
    ["12\n3、建设平台", 12],
    ["12\n2025年建成", 12],
    ["12\n3\n", 12],
    ["12\n345678人", 12],
    ["123456\n7人", 123_456],
  ])("%j", (text, value) => {
    expect(readNumeral(line + text, line.length)?.value).toBe(value);
  });

  it.each([
    ["behind a short line", "各类园区全年共建成"],
    ["behind a line of cells", `序号\t指标\t${line}`.slice(0, 10) + line.slice(8)],
    ["behind a mark", `${line}：`],
  ])("is two %s", (_, before) => {
    expect(readNumeral(`${before}10\n0家企业`, before.length)?.value).toBe(10);
  });
});
