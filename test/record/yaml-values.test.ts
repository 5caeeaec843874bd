import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { yamlValues } from "../../src/record/yaml-values.ts";

const byYaml = (text: string): unknown[] => [...parseAllDocuments(text)].map((document) => document.toJS());

describe("YAML is read as the yaml library reads it", () => {
  test.each([
    "a: 1_000",
    "id: 2024_01",
    "a: 0b11",
    "a: 012",
    "a: 0o17",
    "a: 0x1F",
    "a: [1, -2, +3, 1.5, .5, 5., 1e3, -1.5E-3]",
    "a: [true, True, TRUE, false, yes, no, on, y]",
    "a: [null, ~, Null, NULL, nul]",
    "a:",
    "a: 2024-01-20",
    "a: 2024",
    "a: 12:30:45",
    "a: <<",
    "'<<': {a: 1}",
    'a: "\\u4e00\\n\\x41"',
    "a: |-\n  一\n  二\n\n",
    "a: >\n  一\n  二\n",
    "- 1\n- 二\n---\n- 3\n",
    "# 说明\na: 1 # 一\n",
    "a: R&D 投入 & 产出",
    "a: &x [1]\nb: *x",
    "1: 一\n二: 2",
    "\ufeffa: 1",
    "a: 1\r\nb: 2\r\n",
    "a: '**重点**'",
    "",
  ])("%j", (text) => expect(yamlValues(text)).toEqual(byYaml(text)));

  test.each(["a: [1", "a: 1\na: 2", "a: *x", "a: !!js/function 'x'\n\tb", "a: {b: 1"])(
    "%j is refused with the words of the yaml library",
    (text) => {
      expect(() => yamlValues(text)).toThrow();
    },
  );

  test("aliases of aliases end at once", () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : "1"}]`);
    expect(() => yamlValues(bomb.join("\n"))).toThrow();
  });
});
