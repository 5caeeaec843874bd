import type { QuantityMention } from "../../types/record.ts";
import type { Clause } from "./indicator-clause.ts";

/** How many numbers one list deals out; a longer run is no such list. */
const mostDealt = 24;

// between numbers that are dealt out: 9.66%和13.14%
export const joints = /^(?:（[^）]{0,14}）)?[、和及与]$/u;

// 实际增长9.8%和8.5%: of the two subjects of the clauses before
const bareChange =
  /^(?:比上年|较上年|同比|年均|分别|实际|名义|预计|再|又|也|将|各|均)*(?:增长|增加|提高|上升|下降|降低|减少)了?$/u;
const between = /、|与|(?<![总共调饱中平])和(?![谐平])|(?<![普以涉波惠顾])及(?!其)/u;
const measures =
  /(?:先进产能占比|占比|增加值|排放量|产量|销量|覆盖率|普及率|总额|收入|人数|增速|投资|利用率|比重)$/u;

/**
 * The subjects of numbers that are dealt out: A和B分别下降9.66%和13.14% → A, B; also where the list stands in
 * the clause before (A、B，分别给予10万元、5万元), or in clauses of their own (A5元，B3元，增长9%和8%).
 *
 * @param before subjects of the indicators before it in the sentence
 * @returns as many as there are numbers; null where nothing is dealt out
 */
export function sharedSubjects(
  text: string,
  clause: Clause,
  quantities: QuantityMention[],
  at: number,
  before: string[],
): string[] | null {
  let group = 1;
  while (
    group < mostDealt &&
    at + group < quantities.length &&
    joints.test(text.slice(quantities[at + group - 1]!.span.end, quantities[at + group]!.span.start))
  ) {
    group++;
  }
  if (group < 2) return null;
  const left = text.slice(clause.left.start, clause.quantity.span.start).replace(/\s+/gu, "");
  if (bareChange.test(left)) return before.length >= group ? before.slice(-group) : null;
  const dealt = left.lastIndexOf("分别");
  if (dealt < 0) return null;
  const list = dealt > 0 ? left.slice(0, dealt) : listBefore(text, clause);
  const subjects = list
    .replace(/(?:年均|同比|每斤|比上年)$/u, "")
    .replace(/^[、，]/u, "")
    .split(between)
    .filter(Boolean);
  if (dealt > 0 ? subjects.length < group : subjects.length !== group) return null;
  return alike(subjects).slice(subjects.length - group);
}

/** The clause in front of 分别, where it holds no numbers. */
function listBefore(text: string, { sentence, clause }: Clause): string {
  const from = Math.max(sentence, clause - 80);
  const words = text.slice(from, clause - 1).replace(/\s+/gu, "");
  const mark = Math.max(words.lastIndexOf("，"), words.lastIndexOf("；"));
  return (mark < 0 && from > sentence) || /\d/u.test(words.slice(mark + 1)) ? "" : words.slice(mark + 1);
}

const level = /(?:国家|省|市|县|区|乡镇|村)级?$/u;
const levelFirst = /^(?:国家|省|市|县|区|乡镇|村)级?/u;

/** What only the first or the last subject of a list says, said of all: 获国家、省级奖项 → 获国家奖项, 获省级奖项. */
function alike(subjects: string[]): string[] {
  const first = subjects[0]!;
  const last = subjects.at(-1)!;
  // 炼铁、炼钢产能占比: the measure that the last one names holds for all
  const measure = measures.exec(last)?.[0];
  if (measure) return subjects.map((s) => (/[率量额值比资入数速起重]$/u.test(s) ? s : s + measure));
  const levels = level.exec(first);
  if (levels && subjects.slice(1).every((s) => levelFirst.test(s))) {
    const head = first.slice(0, levels.index);
    const tail = last.replace(levelFirst, "").replace(/的(?:一次)?$/u, "");
    return subjects.map(
      (s, i) => (i > 0 ? head : "") + s.replace(/的(?:一次)?$/u, "") + (s === last ? "" : tail),
    );
  }
  // 牵头制定国际标准、国家标准的企业: the same word ends what differs
  const end = first.length > 2 ? last.indexOf(first.slice(-2)) : -1;
  const tail = end < 0 ? "" : last.slice(end + 2);
  if (tail === "") return subjects;
  const head = first.slice(0, Math.max(0, first.length - end - 2)).replace(/[“（《]$/u, "");
  return subjects.map((s, i) => (i > 0 ? head : "") + s + (s === last ? "" : tail));
}
