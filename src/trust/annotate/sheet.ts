import { squeeze } from "../../text/span.ts";
import type { PolicyDocument } from "../../types/record.ts";
import { sentenceAround } from "../verify/sentence.ts";
import { type Mark, type MarkLabel, markLabels, marksOf } from "./marks.ts";

/** Codes of a sheet: the labels, and that there is nothing to code. */
export const codes = [...markLabels, "none"] as const;
export const sheetColumns = ["key", "item", "heading", "sentence", "words", "plans", "code", "note"] as const;
export type SheetRow = Record<(typeof sheetColumns)[number], string>;

/**
 * A coding sheet: a row a mark, with the sentence around it and what plans has; `code` is for the coder, from `codes`.
 *
 * @param blind without what plans has, so that a coder is not led
 */
export function sheetOf(record: PolicyDocument, text: string, blind = false): SheetRow[] {
  const titles = new Map(record.outline.map(({ id, title }) => [id, title]));
  const nested = [...record.outline].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return marksOf(record, text).map(({ key, label, span }) => {
    const item = nested.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.id ?? "";
    const sentence = sentenceAround(text, span);
    return {
      key: `${record.document.id}#${key}`,
      item,
      heading: headings(item, titles),
      sentence: squeeze(text.slice(sentence.start, sentence.end)),
      words: squeeze(text.slice(span.start, span.end)),
      plans: blind ? "" : label,
      code: "",
      note: "",
    };
  });
}

/** 二、主要任务 › （一）… of an item: the titles above it and its own. */
export function headings(item: string, titles: ReadonlyMap<string, string>): string {
  const parts = item.split(".");
  return parts
    .map((_, i) => titles.get(parts.slice(0, i + 1).join(".")) ?? "")
    .filter((title) => title !== "")
    .join(" › ");
}

/** The marks as a coder has them: the code where one was given, what plans has where not; `none` takes a mark away. */
export function marksOfSheet(
  record: PolicyDocument,
  text: string,
  rows: readonly Partial<SheetRow>[],
): { marks: Mark[]; wrong: string[] } {
  const given = new Map(rows.map(({ key = "", code = "" }) => [key, code.trim()]));
  const wrong: string[] = [];
  const marks = marksOf(record, text).flatMap((mark): Mark[] => {
    const key = `${record.document.id}#${mark.key}`;
    const code = given.get(key) ?? "";
    if (code === "none") return [];
    if (code === "") return [mark];
    if (!(markLabels as readonly string[]).includes(code)) {
      wrong.push(`${key}: ${code}`);
      return [mark];
    }
    return [{ ...mark, label: code as MarkLabel }];
  });
  return { marks, wrong };
}

/** The codes of several sheets side by side, by key; null where a coder left it open. */
export function sideBySide(
  sheets: readonly (readonly Partial<SheetRow>[])[],
): { key: string; words: string; codes: (string | null)[] }[] {
  const rows = new Map<string, { key: string; words: string; codes: (string | null)[] }>();
  sheets.forEach((sheet, i) => {
    for (const { key = "", words = "", code = "" } of sheet) {
      if (key === "") continue;
      const row = rows.get(key) ?? { key, words, codes: sheets.map(() => null) };
      row.codes[i] = code.trim() === "" ? null : code.trim();
      rows.set(key, row);
    }
  });
  return [...rows.values()];
}
