import type { Rule } from "../../../clause/rules.ts";
import type { Statement } from "../statement.ts";
import { clauseBefore, isOfSentence } from "./inherited.ts";
import type { Name } from "./name.ts";
import type { Phrase } from "./phrase.ts";
import { type Piece, withoutOpening } from "./pieces.ts";

/** The name that a row gives, and its subject: whose it is. */
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

/** A row: when a number is named so, and how. */
export type NameRule = Rule<Naming, (naming: Naming) => Own>;

/** A name that is its own subject. */
export const same = (name: string): Own => ({ name, subject: name });

/** Acts by which works are begun or done, before or behind the works. */
export const begun =
  "新建成 新建、改扩建 新建和改扩建 新开工建设 开工建设 新开工 开工 续建 新建 基本建成 建成 竣工 新增".split(
    " ",
  );

/** So far apart, a number goes on from the one before. */
export const nextClause = 10;

/** 新开工保障性住房, 保障性住房开工 → 保障性住房 */
export function withoutBegun(subject: string): string {
  const front = begun.find((word) => subject.startsWith(word))?.length ?? 0;
  const back = begun.find((word) => subject.endsWith(word))?.length ?? 0;
  const rest = subject.slice(front, front > 0 ? undefined : subject.length - back);
  return rest.length < 2 ? subject : rest;
}

/** 新增县区26个、累计达到46个: all there are by now. */
export const isTotal = (statement: Statement) =>
  /^[，、](?:累计|总数|总量)(?:已)?(?:达|超|突破)/u.test(wordsSince(statement)) &&
  statement.quantities[statement.index - 1]?.unit === statement.quantity.unit;

/** What stands between the number before and this one. */
export function wordsSince({ scan, previous, quantity }: Statement): string {
  return scan.text.slice(Math.max(previous, quantity.number.start - 12), quantity.number.start).trim();
}

/** Whose share or multiple it is, in the same sentence. */
export const related = ({ previous, phrase: { statement } }: Naming): string | null =>
  isOfSentence(previous, statement) ? previous.subject : clauseBefore(statement);

/** 市、县级: nothing but who a subject is narrowed to. */
export function isNarrowing(stem: readonly Piece[]): boolean {
  const pieces = withoutOpening(stem);
  return (
    pieces.length > 0 &&
    pieces.every(({ text, word }) => word?.narrows === true || "省市区县和乡镇村级、".includes(text))
  );
}
