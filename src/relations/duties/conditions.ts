import { sentenceAt } from "../../clause/clauses.ts";
import { hasWord, tokenTo } from "../../clause/scan.ts";
import { bodyForm } from "../../mentions/bodies/form.ts";
import { squeezed } from "../../text/view.ts";
import type { Token } from "../../types/reading.ts";
import { after, type DutyContext } from "./context.ts";

/** 企业需新增建设用地的，…; 市政府批准后; 各部门印发文件时: the clause is a condition, a time, or qualifies what follows. */
export function isAside({ reading, clause }: DutyContext): boolean {
  const { text } = reading.view;
  const last = text[clause.end - 1] ?? "";
  if (!"的时后".includes(last) || text[clause.end] !== "，") return false;
  return last !== "后" || !handsOn.some((word) => text.startsWith(word, clause.end + 1));
}

/** 市目标办审核后，报市委审定: who has done it hands it on. */
const handsOn = [
  "启动",
  "组织实施",
  "公布",
  "发布",
  "印发",
  "下达",
  "报",
  "上报",
  "呈报",
  "提请",
  "提交",
  "报送",
  "报请",
];

/** 了, 过 or 的 behind the word (and its like): it is done, or qualifies a noun. */
export function isOver(context: DutyContext): boolean {
  let end = context.token;
  for (const token of context.behind) {
    if (token.start !== end.end || !(token.word.does || token.word.duty || token.word.also)) break;
    end = token;
  }
  return (
    "了过的".includes(after(context, end) || "-") || context.behind.some(({ word }) => word.text === "了")
  );
}

/** 考核办法, 认定机构, 考核内容: a noun made of the word, at the end of the clause. */
function makesNoun({ reading, token, behind, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, Math.min(clause.end, token.end + 3));
  const judges = ["考核", "考评", "评估", "评价", "检查", "督查"].includes(token.word.text);
  if (judges && ["内容", "对象", "指标", "程序", "范围"].includes(rest)) return true;
  const first = behind[0];
  // 县商务局通报进展
  if (!first || first.word.text === "进展") return false;
  if (first.start !== token.end || first.end !== clause.end) return false;
  return Boolean(first.word.lists || first.word.labelUnit || first.word.label === "other");
}

/** 会同西部办上报的请示, 会同有关部门可以…: what is done qualifies a noun, or may be done. */
export function qualifies(context: DutyContext): boolean {
  const { reading, token, clause, behind } = context;
  if (reading.view.text.slice(token.end, clause.end).includes("可以")) return true;
  return behind.some((one) => one.word.does && after(context, one) === "的");
}

/** 市西区管委会参加建设工作考核: what it is judged in. */
export function isJudged({ reading, token, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, clause.end);
  return ["考核", "考评", "评比", "评选", "评价", "排名"].some((word) => rest.endsWith(word));
}

/** 发挥牵头作用, 做好牵头工作, 履行牵头职责. */
export function isLeadersWork({ reading, clause }: DutyContext, { word, end }: Token): boolean {
  if (!["发挥", "做好", "履行", "承担", "落实", "扛起", "担负"].includes(word.text)) return false;
  const rest = reading.view.text.slice(end, Math.min(clause.end, end + 8));
  return (
    rest.startsWith("牵头") &&
    ["作用", "工作", "职责", "责任"].includes(rest.slice(rest[2] === "抓" ? 4 : 2).slice(0, 2))
  );
}

const comesAbout = ["建成", "开通", "启动", "完成"];

/** 某区人民政府办公室印发关于…的通知, 转发…的通知: a title. */
function isTitle({ reading, token, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, clause.end).trimEnd();
  return ["印发", "转发", "批转", "发布"].includes(token.word.text) && rest.endsWith("的通知");
}

/** 各镇具体落实, 各镇6月底前完成: behind an adverb or a time it is a verb. */
function isModified({ reading, token }: DutyContext): boolean {
  if ("前底内".includes(reading.view.text[token.start - 1] ?? "-")) return true;
  const before = tokenTo(reading.scan, token.start);
  return Boolean(before?.word.manner || before?.word.adverb) && before!.word.text.length < 4;
}

/** What can be read of an office's own doing: an item of the plan, nothing past, no condition. */
export function commits(context: DutyContext): boolean {
  const { reading, token, clause, behind } = context;
  // 各园区建设管理办公室，各街道办事处：: whom a notice addresses
  if (token.word.text === "建设" && bodyForm(squeezed(reading.view, clause).text) !== null) return false;
  if (context.told || isAside(context) || isOver(context) || makesNoun(context)) return false;
  if (isTitle(context)) return false;
  const rest = reading.view.text.slice(token.end, clause.end);
  // X可以…: no duty; X正在…, X已…: no promise; X在…工作中，: only when
  if (rest.includes("可以") || rest.includes("正在") || rest.endsWith("中")) return false;
  if (behind.some(({ word }) => word.status === "reached")) return false;
  // 交易中心建成并投入使用: what has come about
  if (comesAbout.includes(token.word.text) && "并投运使开后，".includes(rest[0] ?? "，")) return false;
  // 省政府组织力量，抓紧起草了…: the sentence tells
  const sentence = sentenceAt(reading.scan.clauses, token.start);
  const near = { start: clause.end, end: Math.min(sentence.end, clause.end + 60) };
  if (hasWord(reading.scan, near, ({ text }) => text === "了")) return false;
  // 银行与企业签订合同免征印花税: a relief
  if (rest.includes("免征")) return false;
  // 医院建设, 平台改造: nouns
  if (rest === "" && (token.word.act || token.word.builds) && !isModified(context)) return false;
  // 街道办事处应与居委会签订责任书: read at 应
  if (hasWord(reading.scan, context.subject, ({ shall }) => shall === true)) return false;
  // 县级政府出台惠企措施时要…: read at 要
  return !context.behind.some(({ word }) => word.shall);
}
