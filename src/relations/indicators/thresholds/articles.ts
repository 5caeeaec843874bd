import type { Rule } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { isUnder } from "../../../outline/under.ts";
import { has, lead, type Statement } from "../statement.ts";
import { limits } from "./listed-conditions.ts";
import { bounded, type Threshold } from "./words.ts";

/** Under 第三条: what a rule sets holds for whoever does it. */
const isOfArticle = ({ node }: Statement) =>
  isUnder(node, ({ label }) => form("relations/article").test(label));

/** 到2030年不低于50%, 力争不低于50%: an aim of a plan that is written as a rule. */
function hasAim(s: Statement): boolean {
  const said = s.scan.text.slice(s.sentence.start, s.quantity.number.start);
  return (
    /20\d\d年|年底|年内/u.test(said) || has(s, lead(s, 80, "sentence"), ({ status }) => status === "promised")
  );
}

/** What nothing else tells of a bounded number: in an article it is what the rule asks for. */
export const articleRules: readonly Rule<Statement, Threshold>[] = [
  {
    id: "threshold/of-an-article",
    when: (s) =>
      bounded(s) &&
      s.quantity.change === null &&
      !limits.includes(s.quantity.unit) &&
      isOfArticle(s) &&
      !hasAim(s),
    then: "condition",
    yes: [
      "第一条 为规范管理，制定本办法。\n第二条 屋顶绿化面积占可绿化面积的比例应不低于50%。\n第三条 各部门应当加强监管。",
      "第一条 为规范管理，制定本办法。\n第二条 下列项目可折算：\n（一）种植面积大于等于15平方米的；\n（二）其他。",
    ],
    no: [
      "第一条 为规范管理，制定本办法。\n第二条 到2030年，绿化率不低于50%。\n第三条 各部门应当加强监管。",
      "第一条 为规范管理，制定本办法。\n第二条 申请在10个工作日内办结。\n第三条 各部门应当加强监管。",
      "一、主要任务\n（一）绿化率不低于50%。\n（二）加强管理。",
    ],
  },
];
