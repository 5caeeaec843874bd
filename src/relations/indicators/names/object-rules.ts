import { form } from "../../../lexicon/forms.ts";
import { isShare, isUncounted } from "../../../mentions/quantities/units.ts";
import { isClassOfCounted } from "../thresholds/classes.ts";
import { isOfSentence } from "./inherited.ts";
import { limited, longest } from "./length.ts";
import type { Name } from "./name.ts";
import { isNarrowing, type NameRule, type Naming, same } from "./naming.ts";
import { firstOf, isCapacity, isMarked, objectOfBoth } from "./object.ts";
import { type Phrase, subjectOf } from "./phrase.ts";
import { compares, leadsToNumber, textOf, withoutEnd, withoutOpening } from "./pieces.ts";

/** What stands behind a change, a counter or a verb as its object. */
/** How far projects have come that are counted by their class. */
const stages = new Set(["签约", "落地", "在谈", "竣工", "投产"]);

export const objectRules: readonly NameRule[] = [
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
    id: "name/share-of-those-in-places",
    when: ({ phrase: { own, statement }, object }) =>
      object.length > 2 &&
      isShare(statement.quantity.unit) &&
      statement.scan.text[statement.quantity.span.end] === "的" &&
      form("name/places-alone").test(own),
    then: ({ object }) => same(limited(object)),
    yes: ["到2027年，确保东湖新区、南山区、江口县50%的城市社区建成服务综合体。"],
    no: ["确保东湖新区、南山区、江口县覆盖率达到50%。", "工业园区、物流园区达到50%的标准。"],
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
      object !== "" &&
      ((own.startsWith("新") && own.length < 4) || stages.has(own)) &&
      isClassOfCounted(statement),
    then: ({ phrase: { own }, object }) => same(limited(own + object)),
    yes: ["新备案亿元以上项目350个。", "签约亿元以上项目27个。"],
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
];

const longestDoer = 16;

/** Verbs that a name keeps, for whom it reaches says nothing alone. */
const reaching = ["惠及", "覆盖"];

const noObjects = ["预期目标", "目标", "幅度", "比例"];

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
