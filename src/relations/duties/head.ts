import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { isJoint } from "../../text/joints.ts";
import { bodiesOf, type Known } from "./subject.ts";

/** Where the bodies at the head of a stretch end: the longest name of what goes on without a gap; 0 where none stands there. */
export function bodiesAtHead(text: string, known: Known): number {
  const { lastCharacters } = bodyWords();
  let found = 0;
  for (let end = 2; end < Math.min(text.length, longestName); end++) {
    if (found > 0 && end > found + (isJoint(text[found]) ? longestNext : longestOffice)) break;
    if (!lastCharacters.has(text[end - 1]!)) continue;
    // 由市消防机构处5000元罚款
    if (text[end - 1] === "处" && /[\d以]/u.test(text[end]!)) continue;
    if (bodiesOf(text.slice(0, end), "sure", known).length > 0) found = end;
  }
  return found;
}

/** No list behind 由 is longer; an office of a body (县政府办公室, 县农业农村局执法大队) is so long behind it. */
const longestName = 60;
const longestOffice = 4;
/** So long is what goes on behind 、 or 和. */
const longestNext = 16;

/** 省政府常务会|议, 各中小学校|长: what stands behind makes another word of the name's end; not 各部门|长期坚持. */
export function runsOn(text: string, end: number): boolean {
  if (text[end] === "议") return text[end - 1] === "会";
  return text[end] === "长" && text[end + 1] !== "期";
}

/** Not 由县政府副县长任组长, 由县财政局的…, 由教育部、民政部负责同志: an officer, a part, a member. */
export function saysWhatIsDone(rest: string): boolean {
  if (
    rest.length < 2 ||
    [...rest.slice(0, longestAct)].some((c) => "的、".includes(c)) ||
    notDone.some((word) => rest.startsWith(word))
  )
    return false;
  return !rest.endsWith("的") && !composed.some((word) => rest.includes(word));
}

/** 由市体育局批准的活动 names an activity, 由中科院某研究所、某大学学者领衔 others. */
const longestAct = 8;
const notDone =
  "和 与 及 或 等 副 秘书长 主任 主要 分管 领导 负责 书记 支部书记 党支部书记 校长 院长 所长 站长 镇长 乡长 局长 县长 市长 区长 部长 党组 班子 干部 人员 工作人员 代表 专家 委员 所 下属 直属 内设 主导 为 在 向 财政 全资 控股 出资 全体".split(
    " ",
  );
const composed = ["组成", "构成", "担任", "兼任", "为主", "任组长", "解释", "转变", "转向", "认可", "可以"];
