import { squeeze } from "../text/span.ts";
import { genreOfTitle } from "./genre.ts";
import type { Line } from "./lines.ts";

const LABEL =
  /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|第.{1,3}[章节条]|——|[-•●])/u;

/** Whether a line may be a title: short, no sentence, no label. */
export function isTitleLine(text: string, { start, end }: Line): boolean {
  if (end - start > 80) return false;
  const line = squeeze(text.slice(start, end));
  return line.length >= 2 && line.length <= 60 && !/[。；？！]|[：:，,、]$/u.test(line) && !LABEL.test(line);
}

/** What a part of a file may be called besides a genre: 2023年市十件民生实事, 重点任务分解表, 名词解释. */
const PART_TITLE =
  /(?:实事|实事项目|清单|名单|目录|一览表|分工表|分解表|计划表|任务表|安排表|进度表|汇总表|情况表|指标|指标体系|路线图)$/u;

/** Whether a line is the title of a document or list of its own. */
export function isDocumentTitle(text: string, line: Line): boolean {
  if (!isTitleLine(text, line)) return false;
  const words = squeeze(text.slice(line.start, line.end)).replace(
    /^[#*]+|[*]+$|[（(][^（()）]{1,20}[)）]$/gu,
    "",
  );
  return PART_TITLE.test(words) || (words.length >= 6 && genreOfTitle(words) !== null);
}

/** 2014年工作安排, 今年的主要任务: a section of a report rather than a document of its own. */
const SECTION = /(?:工作|主要|重点|目标|工作)(?:安排|任务|重点|目标|工作|计划|措施|报告)$/u;

/** Whether a line in the middle of a document may be the title of another. */
export function isTitleOfAnother(text: string, line: Line): boolean {
  return isDocumentTitle(text, line) && !SECTION.test(squeeze(text.slice(line.start, line.end)));
}
