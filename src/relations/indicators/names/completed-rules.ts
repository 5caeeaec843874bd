import { lit } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { type Statement, stands } from "../statement.ts";
import { classCounted } from "./classed.ts";
import { isOfSentence } from "./inherited.ts";
import { limited } from "./length.ts";
import { isNarrowing, type NameRule, same } from "./naming.ts";
import type { Phrase } from "./phrase.ts";
import { planTold } from "./plan-told.ts";

/** What a number says of itself, completed by the label, the place or the class that it belongs to. */
export const completedRules: readonly NameRule[] = [
  {
    id: "name/label-of-all",
    when: ({ phrase }) => labelOfAll(phrase) !== "",
    then: ({ phrase }) => ({ name: limited(labelOfAll(phrase) + phrase.own), subject: phrase.own }),
    yes: ["机械化清扫率：地级市80%左右，县城70%以上。", "生均公用经费标准：小学900元、初中1100元。"],
    no: ["发展目标：地级市80%左右。", "机械化清扫率：地级市入户率80%左右，县城达标率70%。"],
  },
  {
    id: "name/narrowed",
    when: ({ phrase, previous }) => previous !== null && isNarrowing(phrase.stem),
    then: ({ phrase: { own }, previous }) => {
      const narrowing = narrowings.find((word) => previous!.subject.startsWith(word)) ?? "";
      const base = previous!.subject.slice(narrowing.length);
      return { name: base + own, subject: base };
    },
    yes: ["省级事项网上可办率不低于90%，市、县级不低于70%。"],
    no: ["省级事项网上可办率不低于90%，市级覆盖率不低于70%。"],
  },
  {
    id: "name/compared-with-the-average",
    when: ({ phrase: { statement }, previous }) =>
      isOfSentence(previous, statement) && comparedTo(statement) !== "",
    then: ({ phrase: { statement }, previous }) => ({
      name: limited(previous!.subject + comparedTo(statement)),
      subject: previous!.subject,
    }),
    yes: ["研发投入强度达到3.2%，比全省平均高0.5个百分点。"],
    no: ["研发投入强度达到3.2%，工业占比比全省平均高0.5个百分点。", "比全省平均高0.5个百分点。"],
  },
  {
    id: "name/plan-that-a-share-is-of",
    when: ({ phrase, previous }) => planTold(phrase) !== null && (previous !== null || phrase.own.length > 8),
    then: ({ phrase, previous }) => {
      const plan = planTold(phrase)!;
      const [subject = ""] = phrase.own.split(form("name/plan-told"));
      const whose = subject.length > 1 && subject !== plan ? subject : (previous?.subject ?? "");
      return { name: limited(whose + plan), subject: whose };
    },
    yes: [
      "固定资产投资11亿元，占全年任务12亿元的93%。",
      "税收收入3亿元，占年初预算4亿元的75%。",
      "税收收入3亿元，完成年初预算4亿元的75%。",
    ],
    no: ["固定资产投资11亿元，占全年任务的93%。", "完成全年任务12亿元。"],
  },
  {
    id: "name/class-beyond-a-size",
    when: ({ phrase, previous }) => classCounted(phrase, previous) !== "",
    then: ({ phrase, previous }) => ({ name: limited(classCounted(phrase, previous)), subject: phrase.own }),
    yes: ["产值超亿元企业达到13家。", "谋划过5亿元项目不少于3个。"],
    no: ["产值超亿元，企业达到13家。", "招引5000万元以上项目77个。"],
  },
  {
    id: "name/counted-of-a-class",
    when: ({ phrase: { own, statement }, previous }) =>
      previous !== null &&
      own !== "" &&
      previous.name.endsWith(own) &&
      statement.previous > statement.clause.start &&
      statement.scan.text.slice(statement.previous, statement.quantity.span.start).trim() === own,
    then: ({ previous }) => same(previous!.name),
    yes: ["招引5000万元以上项目77个。"],
    no: ["招引项目77个。"],
  },
  {
    id: "name/part-of-the-one-before",
    when: ({ phrase: { own, statement }, previous }) =>
      isOfSentence(previous, statement) &&
      own.length <= 5 &&
      "区县市级镇".includes(own.at(-1) ?? "|") &&
      stands(statement, lit("其中"), {
        start: Math.max(statement.sentence.start, statement.clause.start - 8),
        end: statement.quantity.span.start,
      }),
    then: ({ phrase: { own }, previous }) => ({ name: previous!.subject + own, subject: previous!.subject }),
    yes: ["筹集公租房500套，其中市本级400套。"],
    no: ["筹集公租房500套，市本级建设学校4所。"],
  },
];

/** 比全省平均高 of ，比全省平均高0.5个百分点: with what the number before it is compared; "" where a subject stands first. */
function comparedTo({ scan, left, quantity }: Statement): string {
  const words = scan.text.slice(left.start, quantity.span.start).trim();
  return form("name/compared-with-average").exec(words)?.[0] ?? "";
}

/** The measure before a colon, behind which only places or groups stand with a number each: 清扫率：地级市80%，县城70%. */
function labelOfAll({ own, changed, verb, statement: { scan, sentence, quantity } }: Phrase): string {
  const isMeasure = ["率", "比例", "比重", "数", "量", "额"].some((end) => own.endsWith(end));
  if (own.length > longestGroup || isMeasure || changed || verb !== "") return "";
  const from = Math.max(sentence.start, quantity.span.start - farthestLabel);
  const label = form("name/label-of-all").exec(scan.text.slice(from, quantity.span.start))?.groups?.label;
  return label ?? "";
}

const longestGroup = 8;

const farthestLabel = 100;

const narrowings = ["省级", "市级", "县级", "全省", "全市", "城镇", "农村"];
