import { segment } from "../../words/segment.ts";
import { quickestFirst } from "../../words/segmenter.ts";

/** e.g. 5.5% | 2009 | CIO | 建设 | ，: a number with its sign, a Latin word, a run of Chinese, or one character. */
const token = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|[\u4e00-\u9fff]+|[\s\S]/gu;

/** The words of a clause; they join to it again. A number stays with its sign: 5.5% is one. */
export function tokensOf(clause: string): string[] {
  return (clause.match(token) ?? []).flatMap((run) =>
    run.length > 1 && /^[\u4e00-\u9fff]/u.test(run)
      ? segment(run, { engines: quickestFirst }).map(({ text }) => text)
      : [run],
  );
}
