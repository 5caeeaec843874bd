import { expect, test } from "vitest";
import { findMentions } from "../../src/mentions/mentions.ts";

const ranges = (text: string) =>
  findMentions(text).flatMap((mention) =>
    mention.type === "quantity" && mention.valueTo !== undefined ? [[mention.value, mention.valueTo]] : [],
  );

/** A range goes up: what goes down is two numbers, a score or a slip. */
test.each<[string, number[][]]>([
  ["建设20—30个平台", [[20, 30]]],
  ["建设30—20个平台", []],
  ["建设20—20个平台", []],
  ["培育2—3万家企业", [[20_000, 30_000]]],
])("%s", (text, expected) => expect(ranges(text)).toEqual(expected));
