import { loadLexicon } from "../../lexicon/load.ts";
import type { TaskChange } from "../../types/results.ts";

type Texts = Record<string, { en: string; zh: string }>;

let texts: Texts | undefined;

/** Why a change is what it is, in one language. */
export function changeReason(
  language: "en" | "zh",
  { rule, values, type, reason }: Pick<TaskChange, "rule" | "values" | "type" | "reason">,
): string {
  texts ??= loadLexicon<Texts>("changes");
  const text = texts[rule ?? type];
  if (!text) return reason;
  return text[language].replace(/\{(\w+)\}/gu, (whole, key: string) => String(values?.[key] ?? whole));
}
