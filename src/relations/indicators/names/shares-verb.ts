import { isUncounted } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import type { Name } from "./name.ts";
import { isTotal } from "./naming.ts";
import type { Phrase } from "./phrase.ts";
import { leadsToNumber, withoutEnd } from "./pieces.ts";

const predicates =
  "入选 入围 获 完成 实现 达 进入 跻身 投产 投用 开工 建成 开通 上市 纳入 通过 享受 参加 受益 启动 运行".split(
    " ",
  );

/** Whether a counted thing is enumerated behind another one's verb: 新增10家园区，100家企业; 淘汰炼钢产能10万吨、炼铁产能5万吨. */
export function sharesVerb({ statement, verb, lead }: Phrase, previous: Name): boolean {
  const { scan, quantity, right, sentence, previous: end } = statement;
  if (
    previous.verb === "" ||
    verb === "惠及" ||
    previous.sentence !== sentence.start ||
    quantity.change !== null
  )
    return false;
  if (isUncounted(quantity.unit) || end < 0 || isTotal(statement)) return false;
  const between = scan.text.slice(end, quantity.span.start).trim();
  // 新培育企业10家，35家银行完成改革: a sentence of its own
  if (between.endsWith("，") || isJoint(between.at(-1))) {
    const words = scan.text.slice(right.start, right.end);
    return !predicates.some((word) => words.includes(word));
  }
  if (!isJoint(between[0]) || between.length < 3 || between.length > 17) return false;
  const marked = [...between.slice(1)].some((c) => "，；。：".includes(c));
  return !marked && verb === "" && withoutEnd(lead, leadsToNumber).length === lead.length;
}
