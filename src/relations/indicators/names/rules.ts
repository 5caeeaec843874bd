import { ahead, lit } from "../../../clause/match.ts";
import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isMoney, isShare, isTimeUnit } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import { type Statement, stands } from "../statement.ts";
import { isClassOfCounted } from "../thresholds/classes.ts";
import { classCounted } from "./classed.ts";
import { withoutRelation } from "./compared.ts";
import {
  bareMeasures,
  clauseBefore,
  clauseBehind,
  clauseBetween,
  clauseOwn,
  holderOf,
  isMeasure,
  isOfSentence,
  labelBefore,
  lastResort,
  partOf,
  stocks,
  subjectBefore,
} from "./inherited.ts";
import { limited, longest } from "./length.ts";
import type { Name } from "./name.ts";
import { firstOf, isCapacity, isMarked, objectOfBoth } from "./object.ts";
import { type Phrase, subjectOf } from "./phrase.ts";
import { compares, leadsToNumber, type Piece, textOf, withoutEnd, withoutOpening } from "./pieces.ts";
import { isShareOfTheLast, planTold } from "./plan-told.ts";
import { holdersOfRate, personsOfAge, qualifiedBy, sizedInBrackets } from "./qualified.ts";
import { runOf } from "./run.ts";

export type Own = Pick<Name, "name" | "subject">;

/** A number with the words around it and what may give it a name. */
export interface Naming {
  phrase: Phrase;
  /** Name of the last indicator of the same item. */
  previous: Name | null;
  /** Subject that a list deals out to this number. */
  dealt: string | undefined;
  /** What stands behind the number as its object; "" where nothing does. */
  object: string;
}

const same = (name: string): Own => ({ name, subject: name });
const isUncounted = (unit: string) => isShare(unit) || isMoney(unit);

/** 按2020年价, 按可比价: in what prices, of what was named before. */
const pricesOnly = ["按价", "按价格", "按价格计算", "按不变价", "按可比价", "按现价", "按当年价"];

/** 死亡、失踪 → 失踪: what a term is fulfilled in. */
function lastOf(own: string): string {
  const last = own.slice(Math.max(own.lastIndexOf("、"), own.lastIndexOf("和"), own.lastIndexOf("或")) + 1);
  return last.length < 2 ? own : last;
}

/** 新增759公里, 基本建成511万套 behind what the like of it is: of the same. */
const bareActs = new Set(
  "在建 新增 建成 新建 改扩建 扩建 改建 改造 续建 竣工 新开工 开工 投产 竣工投产 分配入住".split(" "),
);
const begun =
  "新建成 新建、改扩建 新建和改扩建 新开工建设 开工建设 新开工 开工 续建 新建 基本建成 建成 竣工 新增".split(
    " ",
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

const nextClause = 10;

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

/** 新开工保障性住房, 保障性住房开工 → 保障性住房 */
function withoutBegun(subject: string): string {
  const front = begun.find((word) => subject.startsWith(word))?.length ?? 0;
  const back = begun.find((word) => subject.endsWith(word))?.length ?? 0;
  const rest = subject.slice(front, front > 0 ? undefined : subject.length - back);
  return rest.length < 2 ? subject : rest;
}

/** In order: the first that holds gives the name. */
export const nameRules: readonly Rule<Naming, (naming: Naming) => Own>[] = [
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
  {
    id: "name/object-of-change",
    when: ({ phrase }) => objectOfChange(phrase) !== "",
    then: ({ phrase }) => {
      const object = objectOfChange(phrase);
      const marked = "、，".includes(phrase.lead.at(-1)?.text ?? "|");
      const actor = marked ? "" : textOf(subjectOf(withoutEnd(phrase.lead, compares)));
      return { name: limited(actor + object), subject: object };
    },
    yes: ["提高劳动生产率3个百分点。", "为企业减轻负担200亿元。"],
    no: ["劳动生产率提高3个百分点。", "提高比例3个百分点。"],
  },
  {
    id: "name/kind-behind-examples",
    when: (n) => isOfBoth(n) && n.phrase.stem.at(-1)?.text === "等",
    then: ({ phrase: { own }, object }) => same(object.length > 2 ? object : limited(own + object)),
    yes: ["开元路南延等5条道路延伸项目开工。"],
    no: ["开元路南延5条道路延伸项目开工。"],
  },
  {
    id: "name/reached-by-the-one-before",
    when: ({ phrase: { own, statement }, previous, object }) =>
      object === "" && reaching.includes(own) && isOfSentence(previous, statement),
    then: ({ phrase: { own }, previous }) => ({
      name: limited(previous!.subject + own),
      subject: previous!.subject,
    }),
    yes: ["改造老旧小区400个，惠及3万户。"],
    no: ["改造老旧小区400个，惠及居民3万户。"],
  },
  {
    id: "name/object-of-subject",
    when: isOfBoth,
    then: ({ phrase, previous, object }) => {
      const { own, stem } = phrase;
      // 覆盖15个国家70座城市: the 国家 are those of the number before
      if (isObjectOfTheOneBefore(phrase, previous)) return same(limited(object));
      const last = stem.at(-1)?.text ?? "";
      // 马钢薄板、海螺3条水泥生产线、奇瑞轿车: the number is the middle one's
      const [before, behind] = [own.lastIndexOf("、"), object.indexOf("、")];
      if (before > 0 && behind > 0) return same(limited(own.slice(before + 1) + object.slice(0, behind)));
      if (isCapacityInList(phrase, own, object)) return same(limited(own + firstOf(object)));
      const apart = own.length > 12 || (own.length > 8 && ["的", "在", "对", "为"].includes(last));
      return same(limited((apart ? "" : own) + object));
    },
    yes: ["中心城区50个易涝点完成整治。", "航线通达15个国家70座城市。"],
    no: ["全省50%以上的文化馆具备数字服务能力。", "培育50个品牌企业。"],
  },
  {
    id: "name/counted-with-the-next",
    when: ({ phrase, object }) => phrase.own === "" && object === "" && objectOfBoth(phrase) !== "",
    then: ({ phrase }) => same(limited(objectOfBoth(phrase))),
    yes: ["34个贫困村出列，1.2万户、3.4万名贫困人口脱贫。"],
    no: ["贫困人口脱贫1.2万户、3.4万名。", "新增企业1.2万户、培训职工3.4万名。"],
  },
  {
    id: "name/class-newly-counted",
    when: ({ phrase: { own, statement }, object }) =>
      object !== "" && own.startsWith("新") && own.length < 4 && isClassOfCounted(statement),
    then: ({ phrase: { own }, object }) => same(limited(own + object)),
    yes: ["新备案亿元以上项目350个。"],
    no: ["新备案项目350个。", "保有税收亿元以上楼宇48幢。"],
  },
  {
    id: "name/size-of-object",
    when: ({ phrase, object }) => object !== "" && isSize(phrase),
    then: ({ phrase: { own }, object }) => {
      const size = own.endsWith("总投资") ? "总投资的" : "";
      return same(limited(size + object));
    },
    yes: [
      "总投资50亿元的风电项目开工。",
      "做好投资3亿元的饲料储备项目的洽谈引进工作。",
      "建设面积10平方公里的产业园。",
    ],
    no: ["总投资50亿元。", "培育50家企业。"],
  },
  {
    id: "name/object-of-verb",
    when: ({ phrase, previous, object }) =>
      (!phrase.changed || !isUncounted(phrase.statement.quantity.unit)) &&
      object !== "" &&
      (phrase.verb !== "" || isFront(phrase)) &&
      !(isFront(phrase) && phrase.joined && previous && object.length < 3),
    then: ({ phrase, object }) => {
      const { verb, kept, lead } = phrase;
      const before = verb === "" ? "" : textOf(withoutOpening(withoutEnd(lead, compares).slice(0, -1)));
      // 玩具企业获50个品牌授权
      const got = ["获", "获得", ...reaching].includes(verb);
      const doer = before.length > 1 && (got || ["在", "使", "让"].includes(verb)) ? before : "";
      // 惠及50万户家庭; not 惠及50万人的工程
      const { scan, quantity, right } = phrase.statement;
      const reached = verb === "惠及" && !scan.text.slice(quantity.span.end, right.end).includes("的");
      const words = reached
        ? (doer.length > longestDoer ? "" : doer) + verb
        : verb === "惠及"
          ? ""
          : doer + (got && doer !== "" ? verb : kept);
      return same(limited(words + (isCapacityInList(phrase, words, object) ? firstOf(object) : object)));
    },
    yes: [
      "培育50家智能制造企业。",
      "全省50%以上的文化馆具备数字服务能力。",
      "育儿补贴政策惠及50万户家庭。",
      "安排50亿元超长期特别国债资金。",
    ],
    no: ["智能制造企业达到50家。"],
  },
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

const longestDoer = 16;
/** Verbs that a name keeps, for whom it reaches says nothing alone. */
const reaching = ["惠及", "覆盖"];

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

/** 高于 of 高于年初人代会12%的目标: how an aim that was set is passed; "" where none is. */
function surpassed({ scan, left, right, quantity }: Statement): string {
  const before = scan.text.slice(left.start, quantity.number.start);
  const behind = /^的[^，。；\d]{0,6}目标/u.test(scan.text.slice(quantity.span.end, right.end).trim());
  return (behind && form("name/surpasses").exec(before)?.groups?.than) || "";
}

/** 新增县区26个、累计达到46个: all there are by now. */
const isTotal = (statement: Statement) =>
  /^[，、](?:累计|总数|总量)(?:已)?(?:达|超|突破)/u.test(wordsSince(statement)) &&
  statement.quantities[statement.index - 1]?.unit === statement.quantity.unit;

/** What stands between the number before and this one. */
function wordsSince({ scan, previous, quantity }: Statement): string {
  return scan.text.slice(Math.max(previous, quantity.number.start - 12), quantity.number.start).trim();
}

function thanAim({ scan, clause, previous }: Statement): string {
  const words = scan.text.slice(clause.start, previous);
  return ["高于", "低于", "快于", "超过", "超出"].find((word) => words.includes(word)) ?? "";
}

/** 户均增收 of 户均增收3000元: what is gained by each of those that nothing else names. */
function gainOfEach({ scan, left, quantity }: Statement): string {
  return form("name/gain-of-each").exec(scan.text.slice(left.start, quantity.number.start))?.[1] ?? "";
}

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

/** Whose share or multiple it is, in the same sentence. */
const related = ({ previous, phrase: { statement } }: Naming): string | null =>
  isOfSentence(previous, statement) ? previous.subject : clauseBefore(statement);

/** 大大低于全国, 略高于全省 */
const withoutDegree = (own: string) => own.replace(form("name/degree"), "");

const noObjects = ["预期目标", "目标", "幅度", "比例"];

/** 专利申请量 of 专利申请量占全市41%，占全省36%; 市场占有率 and 占比 are words. */
function withoutShare(own: string): string {
  const at = own.lastIndexOf("占");
  return at > 2 && !"比有地用道补领".includes(own[at + 1] ?? "比") ? own.slice(0, at) : own;
}

/** What stands between a change and its number: 提高劳动生产率3个百分点. */
function objectOfChange({ changed, tail }: Phrase): string {
  if (!changed) return "";
  const object = textOf(withoutEnd(tail, leadsToNumber));
  const none =
    object.length < 2 ||
    object.startsWith("比") ||
    noObjects.some((word) => object.startsWith(word)) ||
    "率度幅".includes(object[0]!);
  return none ? "" : object;
}

/** 组建600个团队, 企业获50个品牌授权: what follows a counter is what is counted, whatever stands in front. */
function isOfBoth({ phrase, object }: Naming): boolean {
  const { statement, own, verb, changed } = phrase;
  const { quantity, right, clause, scan } = statement;
  const uncounted = isUncounted(quantity.unit);
  if (object.length < 2 || verb !== "" || isFront(phrase) || quantity.unit === "") return false;
  if (isSize(phrase) && (uncounted || own.endsWith("面积"))) return false;
  if (uncounted && (changed || own.length > 3)) return false;
  // 智能工厂（车间）60个、示范企业（平台）30个: what stands behind the mark is the next thing
  const next = scan.text[quantity.span.end] === "、" && scan.text[right.end] === "（";
  return !next && right.end <= clause.end && isMarked(scan.text, right.end);
}

const placesCounted =
  "行政村 自然村 国家 国家和地区 国家（地区） 国家地区 省份 省区市 省市 城市 市县 县区 县（市、区） 乡镇 街道 社区".split(
    " ",
  );

/** Whether nothing but the places that the number before counts stand between it and this one. */
function isObjectOfTheOneBefore({ own, statement }: Phrase, previous: Name | null): boolean {
  const { scan, quantity, previous: end, clause } = statement;
  if (end <= clause.start || !placesCounted.includes(own) || !previous?.name.endsWith(own)) return false;
  return scan.text.slice(end, quantity.span.start).trim() === own;
}

/** A long list of works, of which the first has so large a capacity: 建设甲厂60万吨乙烯、乙厂扩建、丙厂技改. */
function isCapacityInList({ statement: { quantity } }: Phrase, own: string, object: string): boolean {
  const listed = firstOf(object).length < object.length && !own.includes("、");
  return listed && own.length + object.length > longest && isCapacity(quantity.unit);
}

/** Nothing, or only 市、县级, stands in front. */
const isFront = ({ own, stem }: Phrase) => own === "" || isNarrowing(stem);

const sizes = ["总规模", "规模", "总投资", "总额", "投资", "面积"];

/** 总投资50亿元的: the size of what stands behind. */
function isSize({ own, statement: { scan, right } }: Phrase): boolean {
  return (
    sizes.some((word) => own.endsWith(word)) &&
    scan.text.slice(right.start, right.end).trim().startsWith("的")
  );
}

/** 市、县级: nothing but who a subject is narrowed to. */
function isNarrowing(stem: readonly Piece[]): boolean {
  const pieces = withoutOpening(stem);
  return (
    pieces.length > 0 &&
    pieces.every(({ text, word }) => word?.narrows === true || "省市区县和乡镇村级、".includes(text))
  );
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
const treasuries = ["中央财政", "省财政", "市财政", "各级财政", "地方财政", "省级财政", "市级财政", "财政"];
const relations = ["占", "稳定在全国", "保持在全国", "快于", "高于", "低于", "好于", "优于", "高出"];
const narrowings = ["省级", "市级", "县级", "全省", "全市", "城镇", "农村"];

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
