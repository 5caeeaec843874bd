import { ahead } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import type { Statement } from "../statement.ts";
import {
  clauseBefore,
  clauseBehind,
  clauseBetween,
  clauseOwn,
  isOfSentence,
  labelBefore,
  lastResort,
  partOf,
} from "./inherited.ts";
import { limited } from "./length.ts";
import type { Name } from "./name.ts";
import { isTotal, type NameRule, nextClause, same, withoutBegun } from "./naming.ts";

/** What goes on from the number before: lists, shares of it, what it goes over to. */
export const previousRules: readonly NameRule[] = [
  {
    id: "name/goes-on-a-list",
    when: ({ phrase, previous }) =>
      phrase.own === "" &&
      phrase.joined &&
      !phrase.changed &&
      previous !== null &&
      !isTotal(phrase.statement),
    then: ({ previous }) => ({ name: previous!.name, subject: previous!.subject }),
    yes: ["营业收入达到2亿元、3亿元。"],
    no: ["营业收入达到2亿元、利润3亿元。"],
  },
  {
    id: "name/per-head-of-the-one-before",
    when: ({ phrase: { own, lead }, previous }) =>
      own === "" &&
      previous !== null &&
      !previous.subject.startsWith("人均") &&
      lead.some(({ text }) => text === "人均"),
    then: ({ previous }) => ({ name: `人均${previous!.subject}`, subject: previous!.subject }),
    yes: ["经济总量突破5万亿元，人均突破1万美元。"],
    no: ["经济总量突破5万亿元，人均收入突破1万美元。"],
  },
  {
    id: "name/part-of-so-many",
    when: ({ phrase, previous }) =>
      phrase.own === "" && partOf(phrase.statement) !== "" && !isOfSentence(previous, phrase.statement),
    then: ({ phrase }) => same(partOf(phrase.statement)),
    yes: ["87项重点任务中，已完成31项。"],
    no: ["87项重点任务中，新建学校31所。", "87项重点任务，已完成31项。"],
  },
  {
    id: "name/label",
    when: ({ phrase, object }) => phrase.own === "" && object === "" && labelBefore(phrase.statement) !== "",
    then: ({ phrase }) => same(labelBefore(phrase.statement) + phrase.rate),
    yes: ["新建面积：300亩，总投资：3000万元。", "到2030年：总投资：3000万元。"],
    no: ["发展目标：建成园区5个。", "主要目标是：达到3000万元。", "总投资3000万元。"],
  },
  {
    id: "name/subject-told-between",
    when: ({ phrase, previous }) =>
      phrase.own === "" && previous !== null && clauseBetween(phrase.statement) !== null,
    then: ({ phrase }) => same(clauseBetween(phrase.statement)! + phrase.rate),
    yes: ["工业投资占比达到40%；服务业投资占比逐年下降，已降到30%。"],
    no: ["工业投资占比达到40%，两年内降到30%。"],
  },
  {
    id: "name/share-of-the-one-before",
    when: ({ phrase: { own, statement }, previous }) =>
      own === "" && isOfSentence(previous, statement) && isPointsOfShare(statement, previous),
    then: ({ previous }) => ({ name: previous!.name, subject: previous!.subject }),
    yes: ["服务业增加值增长5%，占GDP比重50%，提高2个百分点。"],
    no: ["服务业增加值占GDP比重50%，增长5%。", "服务业增加值增长5%，提高2个百分点。"],
  },
  {
    id: "name/goes-over-to",
    when: ({ phrase: { own, statement, rate }, previous }) =>
      own === "" &&
      rate === "" &&
      isOfSentence(previous, statement) &&
      previous.name !== previous.subject &&
      goesOverFrom(statement),
    then: ({ previous }) => ({ name: previous!.name, subject: previous!.subject }),
    yes: ["财政收入9亿元，占GDP的比重由7.1%提高到7.6%。"],
    no: ["财政收入9亿元，占GDP的比重为7.6%。", "财政收入由8亿元增加到9亿元。"],
  },
  {
    id: "name/gain-of-each",
    when: ({ phrase: { statement } }) => gainOfEach(statement) !== "",
    then: ({ phrase: { own, statement } }) => {
      const gain = gainOfEach(statement);
      // 户均年 of 户均年增收 begins it
      const whole = gain.startsWith(own) ? gain : own.endsWith(gain) ? own : own + gain;
      return { name: limited(whole), subject: own || gain };
    },
    yes: ["建成村级光伏电站8座，户均增收3000元以上。", "农民人均增收300元以上。"],
    no: ["农民人均纯收入增加300元。", "建成村级光伏电站8座，带动增收3000元。"],
  },
  {
    id: "name/subject-of-the-one-before",
    when: ({ phrase, previous }) =>
      phrase.own === "" &&
      previous !== null &&
      previous.subject !== "" &&
      (previous.sentence === phrase.statement.sentence.start || phrase.joined),
    then: ({ phrase, previous }) => {
      const { subject } = previous!;
      return same((isTotal(phrase.statement) ? withoutBegun(subject) : subject) + phrase.rate);
    },
    yes: ["行政村宽带上网率达70%，明年内达到100%。", "新增上市公司26家，累计达到46家。"],
    no: ["行政村宽带上网率达70%。", "行政村宽带上网率达70%，自然村宽带上网率达到100%。"],
  },
  {
    id: "name/no-subject",
    when: ({ phrase }) => phrase.own === "",
    then: ({ phrase, previous }) => {
      const { statement } = phrase;
      const own = clauseOwn(statement) || clauseBefore(statement);
      const base = own || previous?.subject || lastResort(statement);
      return same(base + phrase.rate);
    },
    yes: [
      "企业退休人员基本养老金连续增加，又增长10%。",
      "较上一年增加，力争2026年达到80%。",
      "地区生产总值增速逐季提高，全年增长4.5%。",
      "首先是服务业增加值占比连年下降，已由36.5%降到31.7%。",
    ],
    no: ["企业退休人员基本养老金增长10%。"],
  },
  {
    id: "name/spent-by-treasury",
    when: ({ phrase }) => treasuries.includes(phrase.own),
    then: ({ phrase: { own, statement } }) =>
      // 社会保障投入，中央财政拟安排3185亿元; 中央财政安排429亿元，解决医保问题
      same(limited((clauseBefore(statement) ?? clauseBehind(statement)) + own)),
    yes: ["社会保障投入，中央财政拟安排300亿元。"],
    no: ["社会保障投入300亿元。"],
  },
];

/** 户均增收 of 户均增收3000元: what is gained by each of those that nothing else names. */
function gainOfEach({ scan, left, quantity }: Statement): string {
  return form("name/gain-of-each").exec(scan.text.slice(left.start, quantity.number.start))?.[1] ?? "";
}

/** 由7.1%提高到7.6%: the number right before goes over into this one. */
function goesOverFrom({ scan, quantities, index, quantity }: Statement): boolean {
  const before = quantities[index - 1];
  if (!before || before.unit !== quantity.unit || quantity.span.start - before.span.end > nextClause)
    return false;
  return ahead(scan, before.span.end, goesOver, { start: 0, end: scan.text.length });
}

/** 占GDP比重50%，提高2个百分点: by so much the share has changed, not that whose it is. */
function isPointsOfShare({ quantity, quantities, index }: Statement, { name, subject }: Name): boolean {
  const before = quantities[index - 1];
  const shared =
    before?.unit === "%" && before.change === null && name.slice(subject.length).startsWith("占");
  return shared && quantity.unit.endsWith("分点");
}

const treasuries = ["中央财政", "省财政", "市财政", "各级财政", "地方财政", "省级财政", "市级财政", "财政"];
