import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/cli/language.ts";
import { coloured } from "../../src/cli/terminal.ts";

describe("languageOf", () => {
  test.each([
    [[], {}, "en"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "zh" }, "zh"],
    [[], { LANG: "C.UTF-8" }, "en"],
    [[], { LANG: "zha_CN" }, "en"],
    [[], { LANG: "en_US.UTF-8", LC_MESSAGES: "zh_TW" }, "zh"],
    [[], { LANG: "zh_CN", LC_ALL: "C" }, "en"],
    [[], { LANG: "zh_CN", LC_ALL: "" }, "zh"],
    [["extract", "--lang", "zh"], {}, "zh"],
    [["--lang=en", "show"], { LANG: "zh_CN" }, "en"],
    [["--lang", "zh", "--lang", "en"], {}, "en"],
    [["text", "--", "--lang", "zh"], {}, "en"],
    [["--lang", "fr"], { LANG: "zh_CN" }, "zh"],
    [["--lang"], {}, "en"],
  ])("%j in %j is %s", (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});

describe("coloured", () => {
  test.each([
    [true, false, {}, true],
    [false, false, {}, false],
    [true, true, {}, false],
    [true, false, { NO_COLOR: "1" }, false],
    [true, false, { NO_COLOR: "" }, true],
    [true, false, { TERM: "dumb" }, false],
    [false, false, { FORCE_COLOR: "1" }, true],
    [true, false, { FORCE_COLOR: "0" }, false],
    [false, false, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("terminal %s, --no-color %s, %j: %s", (terminal, plain, env, expected) => {
    expect(coloured(terminal, plain, env)).toBe(expected);
  });
});
