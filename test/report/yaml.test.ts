import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toYaml } from "../../src/report/yaml.ts";
import { expectLinear } from "../cpu-time.ts";
import { fc } from "../property.ts";

/** What YAML 1.1 or 1.2 takes for something else than the string it is, or reads back changed. */
const tricky = [
  ..."2008-01-24|2010|2.10|12:30|1:2:3|1_000|0x1F|0o17|017|1e5|e3|E-1|_1|+1|-1|.5|.inf|-.INF|.NaN|~|null|Null|y|Y|n|yes|No|on|OFF|true|False|=|<<".split(
    "|",
  ),
  ..."- a|-|? a|a: b|a:|:a|a #b|#a|*a|&a|!a|%a|@a|`a`|{a}|[a]|,a|'a'|\"a\"|a\\b|--- a|...|>|||...".split("|"),
  "",
  " a",
  "a ",
  "\u3000一",
  "一\u3000",
  "a\tb",
  "a\rb",
  "a\u0085b",
  "a\u2028b",
  "\ufeffa",
  "a\u0000b",
  "\ud800",
  "𠮷野家",
  "a\ufffe",
  "a\n",
  "\na",
  "a\nb",
  "a\n\n\nb",
  "a\n  b\nc",
  "  a\nb",
  "a\n \nb ",
  "a\n\tb",
  "a\n---\nb",
  "a\n# b: c",
  "（一）",
  "“十二五”",
  "《办法》：",
  "5G",
  "95%",
  "a, b",
  "一、",
];

const text = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({
    unit: fc.constantFrom(
      ..."一二（），。：、“”《》 \u3000\n\t-#:?|>'\"&*!%@`{}[]0123456789aeyn.~=_\\/".split(""),
    ),
  }),
  fc.string({ unit: "binary" }),
);
const key = fc.oneof(
  fc.constantFrom("id", "y", "no", "null", "2.1", "a b", "一", "a:"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => (n === 0 ? 0 : n));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe("toYaml", () => {
  test.each(tricky)("%j reads back as the string it is", (string) => {
    const data = {
      key: string,
      list: [string, [string]],
      flow: [string],
      inner: [{ [string || "x"]: string }],
    };
    for (const version of ["1.1", "1.2"] as const) expect(parse(toYaml(data), { version })).toEqual(data);
  });

  test("any data reads back equal, as YAML 1.2 and as YAML 1.1", () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true }), (data) => {
        const yaml = toYaml(data);
        expect(parse(yaml)).toEqual(data);
        expect(parse(yaml, { version: "1.1" })).toEqual(data);
      }),
    );
  });

  test("a record looks like what people write", () => {
    const data = {
      title: "2010年信息化工作要点",
      date: "2010-03-01",
      number: null,
      tasks: [
        {
          id: "2.10",
          text: "第一段。\n第二段：100%。",
          span: { start: 3, end: 12 },
          indicators: ["I1", "2.1"],
          references: [],
        },
        { id: "T.1", text: "（一）", nested: [["一"], []], absent: undefined },
      ],
    };
    expect(toYaml(data)).toBe(`title: 2010年信息化工作要点
date: "2010-03-01"
number: null
tasks:
  - id: "2.10"
    text: |-
      第一段。
      第二段：100%。
    span: { start: 3, end: 12 }
    indicators: [I1, "2.1"]
    references: []
  - id: T.1
    text: （一）
    nested:
      -
        - 一
      - []
`);
  });

  test("time grows with the length of a text, not its square", () => {
    // so short that only a square takes long enough to be compared: of longer ones memory takes more than twice as much
    expectLinear(25_000, (size) => {
      const long = "一\n\n".repeat(size);
      const value = { text: long, other: `${long}x`, blanks: " ".repeat(3 * size) };
      return () => void toYaml(value);
    });
  });
});
