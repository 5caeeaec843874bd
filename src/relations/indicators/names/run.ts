import { isTimeUnit } from "../../../mentions/quantities/units.ts";
import { limited } from "./length.ts";
import type { Name } from "./name.ts";
import type { Phrase } from "./phrase.ts";

/** Nothing but this stands in front of the years. */
const bare = ["连续", "已连续", "实现连续", "并连续", "也连续"];
/** What a measure does for years; anything else (连续6年实现占补平衡) is said of something else than the number before. */
const ofMeasures =
  "居 位居 位列 稳居 排名 排 领跑 领先 增产 增长 下降 提高 保持 稳定 快于 高于 低于 超 创 达 丰收".split(" ");
/** 零售总额连续三年增长，去年突破200亿元: its number is to come. */
const changed = ["增长", "增加", "提高", "上升", "回升", "下降", "减少"];
const shortClause = 9;
/** Before a number that is part of what is told. */
const leads = "在到过超达于";
/** 保持国家卫生城市称号 is of a place, not of the number before. */
const honours = ["称号", "荣誉"];
/** Longest that is told of what went on. */
const longestTold = 16;

/**
 * 粮食产量5亿吨，连续7年增产 → 粮食产量连续增产, 连续10年提高养老金 → 连续提高养老金: what has gone on for years, of the number
 * right before where that is what it is said of. null where the number tells of no run, or something stands in front of it.
 */
export function runOf(
  { own, statement }: Phrase,
  previous: Name | null,
): Pick<Name, "name" | "subject"> | null {
  const { scan, quantity, quantities, index, clause, sentence } = statement;
  if (!isTimeUnit(quantity.unit) || !own.endsWith("连续")) return null;
  const following = quantities[index + 1]?.span;
  const next = following && following.start < clause.end ? following : undefined;
  const end = next?.start ?? clause.end;
  const goesOnBehind =
    following && following.end <= sentence.end && following.start - clause.end < shortClause;
  const before = scan.text.slice(quantity.span.end, end);
  // 连续5年稳定在万亿斤: the number is part of what went on
  const words =
    next && leads.includes(before.at(-1) ?? "超") ? before + scan.text.slice(end, next.end) : before;
  const told = words.split("、", 1)[0]!.trim();
  if (told.length > longestTold) return null;
  // 水资源管理制度考核连续7年优秀
  if (!bare.includes(own))
    return told === "" || next || (goesOnBehind && changed.some((word) => told.startsWith(word)))
      ? null
      : { name: limited(own + told), subject: own.slice(0, -2) };
  const goesOn =
    previous?.sentence === sentence.start &&
    statement.previous >= clause.start - 1 &&
    ofMeasures.some((word) => told.startsWith(word)) &&
    !honours.some((word) => told.endsWith(word));
  const name = limited(`${goesOn ? previous.subject : ""}连续${told}`);
  return { name, subject: goesOn ? previous.subject : name };
}
