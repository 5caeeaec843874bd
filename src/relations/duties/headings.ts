import { behindLabel } from "../../clause/behind-label.ts";
import { decide, type Rule, type Trace } from "../../clause/rules.ts";
import { tokensIn } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";
import { squeezed } from "../../text/view.ts";
import type { OutlineNode, Reading, Token } from "../../types/reading.ts";
import type { Role, Span } from "../../types/record.ts";
import type { Answer } from "./answer.ts";
import { sentenceEnd } from "./charged.ts";
import { besideBodies, headingBodies } from "./subject.ts";
import { labelAt } from "./words.ts";

/** A heading or the head of a line, its mark, and the words of the text behind. */
interface HeadingContext {
  /** ： or 。 */
  mark: string;
  /** The heading of an item of the outline rather than a line. */
  ofItem: boolean;
  /** Words of what stands behind it, up to the item's or the sentence's end. */
  words: Token[];
  /** Characters from the mark to the first of them. */
  gap: number;
  /** 牵头 stands there, and no other body right before it. */
  leads: boolean;
  /** What stands there are papers that those hand in: 企业：提供营业执照、审计报告。 */
  applies: boolean;
}

/** Longest heading that is looked at. */
const longest = 160;
/** A line's word of duty stands so near to its colon. */
const near = 12;

const says = ({ words }: HeadingContext) =>
  words.some(({ word }) => word.does ?? word.duty ?? word.partner ?? word.shall ?? word.also);

export const headingRules: readonly Rule<HeadingContext, Role>[] = [
  {
    id: "duty/heading-lead",
    when: (context) => context.leads && says(context) && isFit(context),
    then: "lead",
    yes: ["1.市工信局：落实文件精神，牵头制定整治方案。\n2.市财政局：负责资金。"],
    no: [
      "1.市工信局：制定整治方案。\n2.市财政局：负责资金。",
      "1.市工信局：组织讨论，明确施工牵头单位。\n2.市财政局：负责资金。",
    ],
  },
  {
    id: "duty/heading",
    when: (context) => says(context) && isFit(context),
    then: "responsible",
    yes: [
      "1.国网供电公司：会同市通管办制定技术方案。\n2.市财政局：负责资金。",
      "市信息化办公室：负责系统的开发部署。\n市财政局：负责资金保障。",
      "2.2.1 卫生院：负责医疗救护。\n2.2.2 党政综合办：负责信息上报。",
      "一、部门\n（一）县教育局\n1.负责宣传教育。\n2.组织培训。\n（二）县公安局\n1.依法查处案件。\n2.加强巡查。",
    ],
    no: [
      "各县区政府，市直各部门：\n现将办法印发给你们。",
      "市教育局：三楼。",
      "一、现场指挥机构\n负责应急处置的人民政府根据需要成立指挥部，组织救援。",
      "各县医疗保障局：为做好基金监管，组织开展检查。",
      "1.金融机构：提供营业执照、审计报告。\n2.行业协会：提供登记证书。",
      "一、县教育局\n（一）组织培训。\n（二）加强巡查。\n二、工作要求\n（一）抓好落实。\n（二）及时总结。",
    ],
  },
];

function isFit({ ofItem, mark, gap, applies }: HeadingContext): boolean {
  return !applies && (ofItem || (mark === "：" && gap < near));
}

/** What stands before a colon at the head of a line, beside the headings and notes that are read already. */
function* namesBeforeColons(
  { view: { text }, scan: { clauses } }: Reading,
  notes: Span[],
  heads: ReadonlySet<number>,
): Generator<Span> {
  let note = 0;
  for (let i = text.indexOf("："); i >= 0; i = text.indexOf("：", i + 1)) {
    while (note < notes.length && notes[note]!.end <= i) note++;
    if (heads.has(i) || (note < notes.length && notes[note]!.start <= i)) continue;
    const clause = clauses.list[clauses.at[i - 1] ?? 0]!;
    if (clause.end !== i || i - clause.start > longest || !beginsLine(text, clause.start)) continue;
    yield { start: behindLabel(text, clause.start, clause.end), end: i };
  }
}

/** X：负责…: what stands right behind a heading vouches for its being a body. */
const isVouched = ([first]: Token[], gap: number) => gap <= 2 && first?.word.duty === "responsible";

/** Whether what follows a heading that names bodies is not said of them. */
function speaksOfOthers(text: string, heading: Span, words: Token[], node: OutlineNode | null): boolean {
  // 各县医疗保障局：为贯彻…: whom a notice addresses
  if (node === null && form("relations/addressed").test(text.slice(heading.end, heading.end + 4)))
    return true;
  // 现场指挥机构⏎负责应急处置的人民政府成立指挥部: of others than the heading names
  const first = words[0];
  return first !== undefined && form("relations/who-deals").test(text.slice(first.start, first.start + 40));
}

/** The bodies that a heading names, or the head of a line before its colon: 市工信局：…, 中国城市规划协会。…. */
export function readHeadings(reading: Reading, notes: Span[], trace?: Trace): Answer[] {
  const { view, outline, scan } = reading;
  const { text } = view;
  const found: Answer[] = [];
  const heads = new Set<number>();
  const others: [Span, Token[], OutlineNode][] = [];
  const named = new Map<OutlineNode | null, number>();
  const tell = (heading: Span, mark: string, words: Token[], node: OutlineNode | null, beside = false) => {
    if (speaksOfOthers(text, heading, words, node)) return;
    const stretch = squeezed(view, heading);
    const gap = (words[0]?.start ?? Number.POSITIVE_INFINITY) - heading.end;
    const bodies = beside ? besideBodies(stretch.text) : headingBodies(stretch.text, isVouched(words, gap));
    if (bodies.length === 0 || labelAt(stretch.text)?.full) return;
    const context = {
      mark,
      ofItem: node !== null,
      words,
      gap,
      leads: !node?.children.length && saysItLeads(text, words),
      applies: form("relations/hands-in").test(text.slice(heading.end + 1, heading.end + 61)),
    };
    const rule = decide(headingRules, context, heading.start, trace);
    if (!rule) return;
    if (node) named.set(node.parent, (named.get(node.parent) ?? 0) + 1);
    const span = { start: heading.start, end: sentenceEnd(text, heading.end + 1) };
    for (const { start, end } of bodies)
      found.push({ name: stretch.spanOf(start, end), role: rule.then, source: "sentence", span });
  };
  const dealt = dealtOut(outline.nodes);
  for (const node of outline.nodes) {
    // 二、成员单位: who belongs to it has no work there
    const told = node.kind === "finding" || node.kind === "provision";
    const heading = told ? null : headingOf(text, node, dealt);
    if (!heading) continue;
    heads.add(heading.end);
    const end = dealt.has(node) ? node.span.end : node.body.end;
    const words = tokensIn(scan, { start: heading.end + 1, end });
    const count = found.length;
    tell(heading, text[heading.end]!, words, node);
    if (found.length === count && text[heading.end] !== "\n") others.push([heading, words, node]);
  }
  // （六）新城公司：… beside （一）区财政局：…, （二）区教育局：…
  for (const [heading, words, node] of others) {
    if (areBodies(node.parent, named)) tell(heading, text[heading.end]!, words, node, true);
  }
  for (const heading of namesBeforeColons(reading, notes, heads))
    tell(
      heading,
      "：",
      tokensIn(scan, { start: heading.end + 1, end: sentenceEnd(text, heading.end + 1) }),
      null,
    );
  return found;
}

/** Whether at least half of the headings under one, and two, are names of bodies. */
function areBodies(parent: OutlineNode | null, named: Map<OutlineNode | null, number>): boolean {
  const bodies = named.get(parent) ?? 0;
  return bodies >= 2 && bodies * 2 >= (parent?.children.length ?? 0);
}

/** （四）县教育局⏎1.负责…⏎2.组织… beside another such item: what a list of duties deals out to each. */
function dealtOut(nodes: readonly OutlineNode[]): Set<OutlineNode> {
  const beside = new Map<OutlineNode | null, OutlineNode[]>();
  for (const node of nodes) {
    if (headingBodies(node.title, false).length !== 1) continue;
    const list = beside.get(node.parent);
    if (list) list.push(node);
    else beside.set(node.parent, [node]);
  }
  const several = [...beside.values()].filter((list) => list.length > 1).flat();
  return new Set(several.filter(({ children }) => children.length > 0));
}

/** What stands between an item's label and the first mark behind it; of an item with others under it a whole line only where it is dealt out. */
function headingOf(text: string, node: OutlineNode, dealt: Set<OutlineNode>): Span | null {
  const limit = node.children[0]?.span.start ?? node.span.end;
  const start = behindLabel(text, node.span.start, node.span.end);
  const end = markBehind(text, start, Math.min(limit, start + longest));
  const isLine = node.children.length > 0 && text[end] === "\n";
  return end < 0 || (isLine && !dealt.has(node)) ? null : { start, end };
}

/** 牵头 is said, and no other body stands right before it; not 明确牵头单位: whoever leads. */
function saysItLeads(text: string, words: Token[]): boolean {
  const { lastCharacters } = bodyWords();
  return words.some(
    ({ word, start, end }, i) =>
      word.duty === "lead" &&
      !lastCharacters.has(text[start - 1]!) &&
      !(words[i + 1]?.start === end && words[i + 1]!.word.labelUnit),
  );
}

/** The mark behind a heading that is no longer than a list of bodies: ：, 。 or the line's end. */
function markBehind(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if ("：。\n".includes(text[i]!)) return i > from + 1 ? i : -1;
  return -1;
}

function beginsLine(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\u3000")) at--;
  return at === 0 || "\n。；".includes(text[at - 1]!) || at < start - 1;
}
