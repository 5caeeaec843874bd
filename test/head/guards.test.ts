import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";

const headOf = (text: string) => extractDocument(text).document;

/** Where the text says too little, the head says nothing. */
describe("the region that a text speaks of without naming it", () => {
  const regionOf = (places: string) =>
    headOf(`2010年信息化工作要点\n\n一、网络\n我省各地推进，${places}，我省统一。\n`).region?.name ?? null;

  test.each([
    ["济南先行，青岛跟进", "山东省"],
    // As often as all others together.
    ["济南先行，青岛跟进，学习杭州、南京", "山东省"],
    ["济南先行，青岛跟进，学习杭州、宁波、南京", null],
    ["济南先行", null],
  ])("%s: %s", (places, expected) => expect(regionOf(places)).toBe(expected));
});

describe("a heading below a notice that names it otherwise", () => {
  const titleOf = (heading: string) =>
    headOf(
      `关于印发甲市特殊困难群体救助实施方案的通知\n各县：\n现将方案印发给你们。\n${heading}\n一、目标\n建立机制。\n`,
    ).title;
  const named = "甲市特殊困难群体救助实施方案";

  test.each([
    ["甲市特殊困难群体的救助实施方案", "甲市特殊困难群体的救助实施方案"],
    // Three in four of its characters.
    ["甲市困难群体住房实施方案", named],
    ["乙县农村住房修缮补助实施方案", named],
    // Another genre.
    ["甲市特殊困难群体的救助实施意见", named],
  ])("%s", (heading, expected) => expect(titleOf(heading)).toBe(expected));
});
