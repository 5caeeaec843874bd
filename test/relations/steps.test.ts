import { expect, test } from "vitest";
import { findSteps } from "../../src/relations/steps.ts";
import { viewOf } from "../../src/text/view.ts";

function steps(text: string): string[] {
  return findSteps(viewOf(text), { start: 0, end: text.length }).map((step) => step.text);
}

test.each<[string, string[]]>([
  [
    "切实服务“三农”。一是扩大试点范围。二是引导农户。按需配置资源。三是发挥作用。",
    ["一是扩大试点范围。", "二是引导农户。按需配置资源。", "三是发挥作用。"],
  ],
  ["要做到：一要加强领导；二要落实资金。同时做好宣传。", ["一要加强领导；", "二要落实资金。"]],
  ["主要措施：（1）建网；（2）建库；（3）建平台。", ["（1）建网；", "（2）建库；", "（3）建平台。"]],
  ["①建网。②建库。", ["①建网。", "②建库。"]],
  ["第一，统一思想。第二，狠抓落实。\n各地要报送进展。", ["第一，统一思想。", "第二，狠抓落实。"]],
])("%s", (text, expected) => expect(steps(text)).toEqual(expected));

test.each([
  "一是扩大试点范围。", // one part is no enumeration
  "二是引导农户。三是发挥作用。", // it does not begin at one
  "这一是非曲直，二是否成立，仍待研究。",
  "建成全国第一，位列第二的平台。",
])("no steps: %s", (text) => expect(steps(text)).toEqual([]));
