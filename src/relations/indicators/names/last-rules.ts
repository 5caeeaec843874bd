import { form } from "../../../lexicon/forms.ts";
import type { Statement } from "../statement.ts";
import {
  bareMeasures,
  clauseBefore,
  holderOf,
  isMeasure,
  isOfSentence,
  stocks,
  subjectBefore,
} from "./inherited.ts";
import { limited } from "./length.ts";
import type { Name } from "./name.ts";
import { begun, type NameRule, nextClause, same, withoutBegun } from "./naming.ts";

/** What is left: bare measures and acts take their subject from what was told before, all else stands as it is printed. */
export const lastRules: readonly NameRule[] = [
  {
    id: "name/bare-measure",
    when: ({ phrase: { own, statement }, previous }) =>
      (bareMeasures.has(own) || (stocks.has(own) && statement.previous > statement.clause.start)) &&
      measuredBefore(statement, previous) !== "",
    then: ({ phrase: { own, statement }, previous }) => {
      const before = measuredBefore(statement, previous);
      // 新增高速公路里程100公里，总里程达到5000公里; 新增通车里程100公里，总里程达到5000公里
      const all = begun.includes(before) ? "" : withoutBegun(before);
      const holder = totals.includes(own) ? all : before;
      // 计划投资总额30亿元，累计完成投资10亿元
      if (holder.endsWith("投资总额") || holder.endsWith("总投资")) {
        const whose = holder.slice(0, holder.lastIndexOf(holder.endsWith("总投资") ? "总投资" : "投资总额"));
        if (own.includes("投资")) return same(whose + own);
      }
      const said = holder.endsWith(own) || (isMeasure(holder) && ["总量", "总额"].includes(own));
      return same(said ? holder : holder + own);
    },
    yes: [
      "生物产业快速发展，总量突破2800亿元。",
      "完成示范县建设，确保粮食播种面积稳定在27万亩、产量稳定在11万吨以上。",
      "生猪存栏10万头、出栏20万头。",
    ],
    no: ["生物产业总量突破2800亿元。"],
  },
  {
    id: "name/measure-of-the-industry",
    when: ({ phrase: { own, statement } }) => ofIndustry.has(own) && industryTold(statement) !== "",
    then: ({ phrase: { own, statement } }) => {
      const industry = industryTold(statement);
      return same(own.startsWith("产业") ? industry + own.slice(2) : industry + own);
    },
    yes: ["新医药产业聚焦创新药，支持重点企业。产值达到80亿元。"],
    no: ["医药企业聚焦创新药。产值达到80亿元。", "新医药产业聚焦创新药，产值达到80亿元。"],
  },
  {
    id: "name/bare-act",
    when: ({ phrase, previous, object }) =>
      bareActs.has(phrase.own) &&
      object === "" &&
      previous !== null &&
      goesOnFrom(phrase.statement, previous),
    then: ({ phrase: { own }, previous }) => {
      const subject = withoutBegun(previous!.subject);
      return { name: limited(subject + own), subject };
    },
    yes: [
      "高速公路里程达到1759公里，新增759公里。",
      "新建公厕20座，改造15座。",
      "新开工保障性安居工程740万套，基本建成511万套。",
      "开工省重点项目370个，建成166个。",
    ],
    no: [
      "森林覆盖率提高到49%，新增11个公园。",
      "新开工保障性安居工程740万套，基本建成公租房511万套。",
      "经济总量超过2万亿元。新增2100户。",
    ],
  },
  {
    id: "name/contribution-of-the-one-before",
    when: ({ phrase: { own, statement }, previous }) =>
      isOfSentence(previous, statement) &&
      own.endsWith("贡献率") &&
      previous.subject.endsWith("增加值") &&
      statement.scan.text.slice(statement.left.start, statement.quantity.span.start).trim()[0] === "对",
    then: ({ phrase: { own }, previous }) => ({
      name: limited(`${previous!.subject.slice(0, -3)}对${own}`),
      subject: previous!.subject,
    }),
    yes: ["第一产业增加值3亿元，增长3%，对GDP增长的贡献率为7%。"],
    no: ["第一产业增加值3亿元，投资对GDP增长的贡献率为7%。", "科技对经济增长的贡献率为7%。"],
  },
  {
    id: "name/pull-of-the-one-before",
    when: ({ phrase: { own, statement }, previous }) =>
      isOfSentence(previous, statement) &&
      form("name/pulls").test(own) &&
      form("name/who-pulls").test(previous.subject),
    then: ({ phrase: { own }, previous }) => {
      const subject = form("name/who-pulls").exec(previous!.subject)?.groups?.who ?? previous!.subject;
      return { name: limited(subject + own.replace(/^分别/u, "")), subject };
    },
    yes: ["第一、二产业对经济增长的贡献率分别为6%、41%，分别拉动GDP增长0.7、5.1个百分点。"],
    no: ["投资20亿元，分别拉动GDP增长0.7、5.1个百分点。", "工业增加值3亿元，投资拉动GDP增长0.7个百分点。"],
  },
  {
    id: "name/pupils-of-the-school-before",
    when: ({ phrase: { own, statement }, previous }) =>
      isOfSentence(previous, statement) && schoolOf(own, previous.subject) !== "",
    then: ({ phrase: { own, rate }, previous }) =>
      same(limited(schoolOf(own, previous!.subject) + own.replace("当年", "")) + rate),
    yes: ["普通中学12所，当年招生3834人，在校生11228人。"],
    no: ["职业培训机构12所，在校生11228人。", "普通中学12所，小学在校生11228人。"],
  },
  {
    id: "name/executed-of-the-one-before",
    when: ({ phrase: { own, statement }, previous }) =>
      executed.includes(own) &&
      isOfSentence(previous, statement) &&
      ["收入", "支出", "预算"].some((word) => previous.subject.endsWith(word)),
    then: ({ phrase: { rate }, previous }) => {
      const words = previous!.subject;
      const budget = ["收入", "支出"].some((word) => words.endsWith(`${word}预算`));
      const subject = budget ? words.slice(0, -2) : words;
      return { name: subject + rate, subject };
    },
    yes: ["一般公共预算支出预算3亿元，执行中调整为4亿元，实际支出4亿元。"],
    no: ["一般公共预算支出3亿元，教育支出4亿元。", "实际支出4亿元。"],
  },
  {
    id: "name/related-to-the-one-before",
    when: ({ phrase, previous }) =>
      previous !== null && relations.some((word) => withoutDegree(phrase.own).startsWith(word)),
    then: ({ phrase, previous }) => {
      const own = withoutDegree(phrase.own);
      const subject = own.startsWith("占") ? withoutShare(previous!.subject) : previous!.subject;
      return { name: limited(subject + own), subject };
    },
    yes: [
      "核心产业增加值翻一番，占GDP比重提高3个百分点。",
      "服务业比重达到31.7%，大大低于全国43%的水平。",
      "汽车产量30万辆，约占全国12%。",
    ],
    no: ["核心产业增加值占GDP比重提高3个百分点。"],
  },
  {
    id: "name/subject",
    when: () => true,
    then: ({ phrase: { own, rate, statement }, previous }) =>
      same(
        limited(holderOf(own, previous, statement.sentence.start) + own.replace(form("name/became"), "")) +
          rate,
      ),
    yes: [
      "今年的经济增长预期为7%左右。",
      "五年累计上缴3500亿元，相当于前五年的2.5倍。",
      "光纤覆盖率达到98%。",
      "居民消费价格涨幅控制在3%。",
    ],
    no: ["培育50家企业。"],
  },
];

/** 新增759公里, 基本建成511万套 behind what the like of it is: of the same. */
const bareActs = new Set(
  "在建 新增 建成 新建 改扩建 扩建 改建 改造 续建 竣工 新开工 开工 投产 竣工投产 分配入住".split(" "),
);

function goesOnFrom({ quantities, index, quantity, sentence }: Statement, previous: Name): boolean {
  const before = quantities[index - 1];
  return (
    previous.sentence === sentence.start &&
    before !== undefined &&
    before.span.start >= sentence.start &&
    before.unit === quantity.unit &&
    quantity.span.start - before.span.end <= nextClause
  );
}

const pupils =
  "在校学生数 在校学生 在校生数 在校生 招生数 招生 毕业生数 毕业生 专任教师 教职工人数 教职工 在园幼儿 学生".split(
    " ",
  );

const schools = "学校 中学 小学 幼儿园 大学 高校 院校 学院 中专 高中 初中 技校 职高 教育 研究生".split(" ");

/** 普通中学 of 普通中学12所，招生3834人，在校生11228人; "" where the number before is of no school. */
function schoolOf(own: string, before: string): string {
  if (!pupils.includes(own.replace("当年", ""))) return "";
  const told = pupils.find((word) => before.endsWith(word) && before.length > word.length) ?? "";
  const school = before.slice(0, before.length - told.length);
  return schools.some((word) => school.endsWith(word)) ? school : "";
}

/** 预算3亿元，执行中调整为4亿元，实际支出4亿元: of the same sum. */
const executed = ["执行中", "年度执行中", "预算执行中", "实际支出", "实际收入", "实际执行", "实际完成"];

/** Of all there are, whatever the number before tells of. */
const totals = ["总里程", "总数", "总量", "总规模", "总面积"];

/** What is told of an industry at the end of its paragraph. */
const ofIndustry = new Set(["产值", "总产值", "产业规模", "产业投资"]);

const paragraphReach = 400;

/** 新医药产业 of 新医药产业聚焦创新药。…。产值达到80亿元: "" where its sentence does not begin with the number, or none is told. */
function industryTold({ scan: { text }, sentence, clause }: Statement): string {
  if (clause.start !== sentence.start) return "";
  const from = Math.max(text.lastIndexOf("\n", sentence.start) + 1, sentence.start - paragraphReach);
  const told = Array.from(text.slice(from, sentence.start).matchAll(form("name/industry-told", "gu")));
  return told.at(-1)?.[1] ?? "";
}

/** 大大低于全国, 略高于全省 */
const withoutDegree = (own: string) => own.replace(form("name/degree"), "");

/** 专利申请量 of 专利申请量占全市41%，占全省36%; 市场占有率 and 占比 are words. */
function withoutShare(own: string): string {
  const at = own.lastIndexOf("占");
  return at > 2 && !"比有地用道补领".includes(own[at + 1] ?? "比") ? own.slice(0, at) : own;
}

/** Whose a bare measure is: of a number in the same clause, of what the clause before tells of, of the number before. */
function measuredBefore(statement: Statement, previous: Name | null): string {
  const before = subjectBefore(previous, statement);
  const joined = statement.previous > statement.clause.start && before !== "";
  // 全长23公里，总投资11亿元
  if (["全长", "总长"].includes(before)) return "";
  // 开工率88%，完成投资9亿元
  if (!joined && rated.some((word) => before.endsWith(word)))
    return (
      clauseBefore(statement) ??
      (before.endsWith("增速") && isMeasure(before.slice(0, -2)) ? before.slice(0, -2) : "")
    );
  const told = joined ? null : clauseBefore(statement);
  // 优化包保机制，完成投资24亿元
  return (told !== null && form("name/no-holder").test(told) ? null : told) ?? before;
}

const rated = ["率", "占比", "比重", "增速"];

const relations = ["占", "稳定在全国", "保持在全国", "快于", "高于", "低于", "好于", "优于", "高出"];
