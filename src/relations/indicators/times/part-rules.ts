import { ahead, any, edge, lit, mention, opt, seq, upTo, word } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import type { PeriodMention } from "../../../types/record.ts";
import { closesPart } from "./own-part.ts";
import { after, before, farthest, goesOn, of, opensSentence, type PeriodBefore } from "./period-before.ts";
import { isDuration, isPeriodText, whole } from "./periods.ts";

const fromThen = lit("由", "从", "自");

const multiplied = lit("是", "为", "比", "较", "达到", "于", "过", "恢复", "恢复到", "恢复至");

const ofThen = seq(opt(lit("同期", "全年", "同期水平", "水平")), lit("的"));

/** 是1950年到1997年全国投资总和的1.7倍: either of the two years. */
const ofAllThen = seq(upTo(16, "，。；、0123456789"), lit("总和", "之和", "总数", "总额", "总量"), lit("的"));

const upToThen = lit("到", "至", "—", "－", "-");

/** A period that is of a part of the sentence, a note, a vision or a term, not of the number. */
export const partRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  {
    id: "time/origin",
    when: (c) =>
      before(c, fromThen) &&
      (after(c, of) || leadsToRise(c)) &&
      !(c.statement.previous <= c.period.span.start),
    then: "passed-over",
    yes: ["光纤入户率从2020年的60%提高到90%。"],
    no: ["从2020年起，每年建设5个园区。"],
  },
  {
    id: "time/of-what-stands-before",
    when: ({ statement: { scan, quantities, quantity }, period }) =>
      scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest).includes("；") &&
      closesPart(scan, quantities, period),
    then: "passed-over",
    yes: [
      "2026年工作要点\n新增学位900个，确保6月底前投用；新增床位300张。",
      "2026年工作要点\n出台若干措施，6月底前印发实施；新增床位300张。",
    ],
    no: [
      "2026年工作要点\n2026年新增学位900个，到2030年实现全覆盖；新增床位300张。",
      "2026年工作要点\n到2030年，新增学位900个；新增床位300张。",
      "新增学位900个，6月底前投用600个；新增床位300张。",
    ],
  },
  {
    id: "time/part-of-a-year-of-its-part",
    when: (c) =>
      isPartOfYear(c.period) &&
      c.statement.scan.text
        .slice(c.period.span.end, c.statement.quantity.span.start)
        .slice(0, farthest)
        .includes("；") &&
      !after(c, goesOn) &&
      !opensSentence(c),
    then: "passed-over",
    yes: ["2026年工作要点\n新增学位900个，力争一季度开工60个；新增床位300张。"],
    no: [
      "2026年工作要点\n一季度，新增学位900个；新增床位300张。",
      "2026年工作要点\n新增学位900个，到6月底投用600个；新增床位300张。",
    ],
  },
  {
    id: "time/of-the-years-behind",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/years-behind").test(
        scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["五年供地900公顷，其中2021年、2022年各200公顷，后三年合计500公顷。"],
    no: ["2021年、2022年各供地200公顷。", "2021年三年后达到500公顷。"],
  },
  {
    id: "time/duration-of-its-part",
    when: ({ statement: { scan, sentence, quantity }, period }) =>
      isDuration(period) &&
      scan.text
        .slice(Math.max(sentence.start, period.span.start - farthest), period.span.start)
        .includes("，") &&
      scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest).includes("；"),
    then: "passed-over",
    yes: ["2026年工作要点\n新增学位900个，力争三年内消除大班额20个；每千人口托位数达4.6个。"],
    no: ["2026年工作要点\n力争三年内消除大班额20个；每千人口托位数达4.6个。"],
  },
  {
    id: "time/of-a-note",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/note-with-figure").test(
        scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["建设绿道120公里（2025年建成45公里、2026年50公里），配套驿站24处。"],
    no: ["三年内（2025—2027年）建设绿道120公里。", "建设绿道（2025年建成45公里）。"],
  },
  {
    id: "time/of-what-a-bracket-leaves-out",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/left-out-in-bracket").test(
        scan.text.slice(Math.max(0, period.span.start - 6), quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["2023年政府工作报告\n一、2023年目标\n2023年，预算支出（扣除2022年救灾资金外）增长3%以上。"],
    no: ["2023年，预算支出（含救灾资金）增长3%。", "预算支出（2022年）增长3%。"],
  },
  {
    id: "time/of-a-vision",
    when: (c) => after(c, lit("远景目标", "远景规划")),
    then: "passed-over",
    yes: ["2026年政府工作报告\n考虑实现2035年远景目标的需要，提出生产总值年均增长5%。"],
    no: ["2026年政府工作报告\n到2035年，生产总值年均增长5%。"],
  },
  {
    id: "time/multiple-of",
    when: (c) =>
      ((after(c, ofThen) && before(c, multiplied)) || isOfSumOfYears(c)) &&
      (isShare(c.statement.quantity.unit) || c.statement.previous > c.period.span.start),
    then: "passed-over",
    yes: [
      "产业规模是2020年的1.5倍。",
      "旅游收入恢复到2019年同期的108%。",
      "公路建设投资12亿元，是1950年到1997年全省公路建设投资总和的1.7倍。",
    ],
    no: ["产业规模超过2020年的1500家。", "覆盖率提高到2030年的60%。"],
  },
  {
    id: "time/term-of-duration",
    when: ({ period, ...c }) => isDuration(period) && !isAimedDuration({ period, ...c }),
    then: "passed-over",
    yes: [
      "将企业开办时间压缩到1天内，网上可办率达到98%以上。",
      "高校毕业生离校6个月内就业率达到92%以上。",
      "对3年内无违法记录的企业，贷款额度提高到500万元。",
    ],
    no: ["力争三年内建成10个园区。"],
  },
];

/** Whether a period is the first or last year of a sum that the number is a multiple of. */
const isOfSumOfYears = (c: PeriodBefore): boolean =>
  (before(c, multiplied) && after(c, seq(opt(seq(upToThen, mention("period"))), ofAllThen))) ||
  (before(c, seq(multiplied, mention("period"), upToThen)) && after(c, ofAllThen));

/** 一季度, 上半年; not 到6月底 and 1—11月 at the head of what follows. */
const isPartOfYear = ({ from, to, text }: PeriodMention): boolean =>
  from !== null &&
  to !== null &&
  from.slice(0, 4) === to.slice(0, 4) &&
  !(from.endsWith("-01-01") && to.endsWith("-12-31")) &&
  ["季度", "半年"].some((word) => text.includes(word)) &&
  !text.startsWith("到");

/** A number behind a time goes over into another: 从2007年0.62台/人提高到. */
function leadsToRise({ statement, period }: PeriodBefore): boolean {
  const { scan, quantities, index } = statement;
  for (let i = Math.max(0, index - 2); i <= index; i++) {
    const { span } = quantities[i]!;
    if (span.start < period.span.end || span.start > period.span.end + 12) continue;
    return ahead(scan, span.end, goesOver, whole(scan));
  }
  return false;
}

const aims = any(lit("力争", "争取", "确保", "计划", "预计", "用", "于", "未来", "今后"), word("modal"));

const aimsOrMark = any(aims, edge, lit("，", "。", "；", "："));

const terms = lit("无", "未", "没有", "免", "减半", "享受", "不得", "可", "累计", "连续", "新");

/** 力争三年内, ，五年内建成: an aim; 3年内无违法记录, 毕业两年内 are terms; days and months always are. */
function isAimedDuration(c: PeriodBefore): boolean {
  if (isPeriodText(c.period.text, ["天", "月", "周", "期"])) return false;
  if (after(c, terms)) return false;
  return before(c, aimsOrMark) && !before(c, lit("后", "起"));
}
