import { form } from "../../../lexicon/forms.ts";
import { isTimeUnit } from "../../../mentions/quantities/units.ts";
import type { Statement } from "../statement.ts";
import { withoutRelation } from "./compared.ts";
import { isOfSentence } from "./inherited.ts";
import { limited } from "./length.ts";
import { type NameRule, related, same, wordsSince } from "./naming.ts";
import { isShareOfTheLast } from "./plan-told.ts";
import { holdersOfRate, personsOfAge, qualifiedBy, sizedInBrackets } from "./qualified.ts";
import { runOf } from "./run.ts";

/** What the words around a number say outright: lists dealt out, runs of years, shares, prices, terms. */
export const statedRules: readonly NameRule[] = [
  {
    id: "name/dealt-out",
    when: ({ dealt }) => dealt !== undefined,
    then: ({ dealt }) => ({ name: dealt!, subject: withoutRelation(dealt!) }),
    yes: ["工业总产值、出口总额分别增长5%和3%。"],
    no: ["工业总产值增长5%，出口总额增长3%。"],
  },
  {
    id: "name/run-of-years",
    when: ({ phrase, previous }) => runOf(phrase, previous) !== null,
    then: ({ phrase, previous }) => runOf(phrase, previous)!,
    yes: [
      "粮食产量5亿吨，连续7年增产。",
      "粮食产量6亿吨，连续5年超5亿吨。",
      "连续10年提高退休人员基本养老金。",
    ],
    no: ["连续研发投入3年。", "财政收入连续3年增长10%。"],
  },
  {
    id: "name/sized-in-brackets",
    when: ({ phrase: { statement } }) => sizedInBrackets(statement) !== "",
    then: ({ phrase: { statement } }) => same(sizedInBrackets(statement)),
    yes: ["推进城南片区（3平方公里）、城北片区（4平方公里）达标评估。"],
    no: ["推进城北片区达标评估（共计4平方公里）。"],
  },
  {
    id: "name/persons-of-an-age",
    when: ({ phrase: { statement }, object }) => personsOfAge(statement, object) !== "",
    then: ({ phrase: { statement }, object }) => same(personsOfAge(statement, object)),
    yes: ["加大对35岁以下青年科技人员扶持力度。", "将补贴范围扩展至16—24岁失业青年。"],
    no: ["申请人年龄不超过35岁。", "落实6岁以下入园政策。"],
  },
  {
    id: "name/holders-of-a-rate",
    when: ({ phrase: { statement, verb } }) => verb === "" && holdersOfRate(statement) !== "",
    then: ({ phrase: { statement } }) => same(holdersOfRate(statement)),
    yes: ["全市12个考核断面水质优良率达到100%。"],
    no: ["新建12个考核断面，水质优良率达到100%。", "全市12个考核断面完成整治。"],
  },
  {
    id: "name/qualified-behind",
    when: ({ phrase: { statement }, object }) => qualifiedBy(statement, object) !== "",
    then: ({ phrase: { statement }, object }) => same(qualifiedBy(statement, object)),
    yes: ["符合条件的，可申请最高不超过15万元的创业担保贷款。", "组织失业青年参加3—12个月的就业见习。"],
    no: ["投入15万元的企业。", "经营满3年的企业。", "发放创业担保贷款15万元。"],
  },
  {
    id: "name/share-of-the-plan-told",
    when: ({ phrase: { own, statement }, previous }) =>
      own === "" &&
      isOfSentence(previous, statement) &&
      previous.name.length > previous.subject.length &&
      isShareOfTheLast(statement),
    then: ({ previous }) => ({
      name: limited(`${previous!.subject}占${previous!.name.slice(previous!.subject.length)}`),
      subject: previous!.subject,
    }),
    yes: ["固定资产投资11亿元，占全年任务12亿元的93%。"],
    no: ["固定资产投资11亿元，占全年任务的93%。"],
  },
  {
    id: "name/by-how-much-it-surpassed",
    when: ({ phrase: { statement }, previous }) =>
      isOfSentence(previous, statement) &&
      thanAim(statement) !== "" &&
      form("name/of-the-aim").test(wordsSince(statement)),
    then: ({ phrase: { statement }, previous }) => ({
      name: limited(`${previous!.subject}${thanAim(statement)}目标`),
      subject: previous!.subject,
    }),
    yes: ["财政收入2亿元，高于年初人代会12%的目标14.4个百分点。"],
    no: ["财政收入2亿元，增长12%，目标14.4%。"],
  },
  {
    id: "name/related-to-a-number-before",
    when: (n) => n.phrase.relation !== null && related(n) !== null,
    then: (n) => {
      const subject = related(n)!;
      return { name: limited(subject + n.phrase.relation), subject };
    },
    yes: ["税收收入2亿元，完成年度计划的105%。", "税收收入2亿元，是“九五”期末的2.7倍。"],
    no: ["税收收入完成年度计划的105%。"],
  },
  {
    id: "name/aim-that-was-surpassed",
    when: ({ phrase: { statement }, previous }) =>
      isOfSentence(previous, statement) && surpassed(statement) !== "",
    then: ({ previous }) => ({ name: previous!.subject, subject: previous!.subject }),
    yes: ["财政收入2亿元，高于年初人代会12%的目标14.4个百分点。"],
    no: ["财政收入2亿元，高于年初12%的水平。", "财政收入达到2亿元的目标。"],
  },
  {
    id: "name/rate-of-that",
    when: ({ phrase: { own, statement }, previous }) =>
      isOfSentence(previous, statement) &&
      form("name/rate-of-that").test(own) &&
      (own.length > 2 || form("name/grows-at-a-rate").test(previous.subject)),
    then: ({ phrase: { own }, previous }) => ({
      name: limited(previous!.subject + own),
      subject: previous!.subject,
    }),
    yes: [
      "数据产量增长至6.6亿条，全球占比9.9%。",
      "产业规模4.7亿元，年均复合增长率达13.6%。",
      "农业产值增长4%，增速较一季度提升0.1个百分点。",
    ],
    no: [
      "年均复合增长率达13.6%。",
      "产值增速9%，增幅较一季度提升1个百分点。",
      "数据产量6.6亿条，绿地占比9.9%。",
    ],
  },
  {
    id: "name/in-prices-of-a-year",
    when: ({ phrase: { own }, previous }) => previous !== null && pricesOnly.includes(own),
    then: ({ previous }) => ({ name: previous!.name, subject: previous!.subject }),
    yes: ["到2030年，生产总值达到750亿元（按2020年价为700亿元）。"],
    no: ["到2030年，按2020年价计算的生产总值达到700亿元。"],
  },
  {
    id: "name/fulfilled-term",
    when: ({ phrase: { statement, own } }) =>
      isTimeUnit(statement.quantity.unit) &&
      statement.scan.text[statement.quantity.span.start - 1] === "满" &&
      lastOf(own) !== own,
    then: ({ phrase: { own } }) => same(lastOf(own)),
    yes: ["项目通过竣工验收和正常运营满6个月，予以兑现。"],
    no: ["项目正常运营满6个月，予以兑现。"],
  },
  {
    id: "name/limit-from-an-event",
    when: ({ phrase: { own, statement }, object }) =>
      isTimeUnit(statement.quantity.unit) && own.endsWith("之日起") && object.length > 1,
    then: ({ object }) => same(limited(object)),
    yes: ["市商务局自受理之日起15个工作日内完成审核。"],
    no: ["市商务局15个工作日内完成审核。"],
  },
];

/** 按2020年价, 按可比价: in what prices, of what was named before. */
const pricesOnly = ["按价", "按价格", "按价格计算", "按不变价", "按可比价", "按现价", "按当年价"];

/** 死亡、失踪 → 失踪: what a term is fulfilled in. */
function lastOf(own: string): string {
  const last = own.slice(Math.max(own.lastIndexOf("、"), own.lastIndexOf("和"), own.lastIndexOf("或")) + 1);
  return last.length < 2 ? own : last;
}

/** 高于 of 高于年初人代会12%的目标: how an aim that was set is passed; "" where none is. */
function surpassed({ scan, left, right, quantity }: Statement): string {
  const before = scan.text.slice(left.start, quantity.number.start);
  const behind = /^的[^，。；\d]{0,6}目标/u.test(scan.text.slice(quantity.span.end, right.end).trim());
  return (behind && form("name/surpasses").exec(before)?.groups?.than) || "";
}

function thanAim({ scan, clause, previous }: Statement): string {
  const words = scan.text.slice(clause.start, previous);
  return ["高于", "低于", "快于", "超过", "超出"].find((word) => words.includes(word)) ?? "";
}
